import { Text } from '@mantine/core';
import { useZone } from '../../../data/session.ts';
import { DetailPanel } from '../../../ui/detail-panel.tsx';
import { clock, clockWithSeconds } from '../../../ui/time.ts';
import { useLessonSession } from '../lesson-session.tsx';
import type { LoggedBatch } from './command-log.ts';
import { outcomeNames } from './command-words.ts';
import classes from './control.module.css';
import { BatchState } from './latest-command.tsx';
import { Place } from './place.tsx';
import { useCommandLog } from './use-control.ts';

/** What became of the commands that were given, PC by PC. */
export function ResultsPanel({ onClose }: { onClose(): void }) {
  const log = useCommandLog();
  return (
    <DetailPanel title="Each PC’s answer" subject="results" takesFocus onClose={onClose}>
      {log.length === 0 ? (
        <Text size="sm">No command was given from this page yet.</Text>
      ) : (
        log.map((batch, index) => <Batch key={batch.batchId} batch={batch} open={index === 0} />)
      )}
    </DetailPanel>
  );
}

function Batch({ batch, open }: { batch: LoggedBatch; open: boolean }) {
  const { presence } = useLessonSession();
  const zone = useZone();
  const rows = batch.results.map((result) => ({
    ...result,
    pc: presence.factsOf(result.deviceId)?.pc ?? 'a PC that has left the lesson',
    person: batch.targets.people[result.deviceId] ?? null,
  }));
  // What was not done comes first.
  const rank = (outcome: string) => (outcome === 'done' ? 2 : outcome === 'waiting' ? 1 : 0);
  rows.sort(
    (one, other) =>
      rank(one.outcome) - rank(other.outcome) ||
      (one.person ?? one.pc).localeCompare(other.person ?? other.pc, 'en-GB'),
  );
  return (
    <details className={classes.logged} open={open}>
      <summary>
        <BatchState batch={batch} />
        <span className={classes.quiet}>{clockWithSeconds(batch.issuedAt, zone)}</span>
      </summary>
      <ul className={classes.outcomes}>
        {rows.map(({ deviceId, pc, person, outcome, why, readAt }) => (
          <li key={deviceId}>
            <Place pc={pc} person={person} />
            <span data-outcome={outcome}>
              {readAt ? `Read at ${clock(readAt, zone)}` : outcomeNames[outcome]}
            </span>
            {why ? <span className={classes.why}>{why}</span> : null}
          </li>
        ))}
      </ul>
    </details>
  );
}
