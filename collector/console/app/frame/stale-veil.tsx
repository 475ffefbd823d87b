import { IconPlugConnectedX } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { useLiveState } from '../../data/live.tsx';
import { useZone } from '../../data/session.ts';
import { clock } from '../../ui/time.ts';
import classes from './frame.module.css';

/** Greys what is shown while the line to the collector is lost, and says as of when it holds. */
export function StaleVeil({ children }: { children: ReactNode }) {
  const state = useLiveState();
  const zone = useZone();
  const lost = state.kind === 'lost';
  return (
    <>
      {lost ? (
        <div className={classes.stale} role="alert">
          <IconPlugConnectedX size={17} aria-hidden />
          <span>
            <strong>As of {clock(state.sinceMs, zone)}.</strong> The line to the collector is lost;
            this page tries again by itself. Nothing that PCs report is lost meanwhile.
          </span>
        </div>
      ) : null}
      <div className={classes.veiled} data-stale={lost || undefined}>
        {children}
      </div>
    </>
  );
}
