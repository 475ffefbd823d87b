import { Anchor, Button, Loader } from '@mantine/core';
import { IconAlertTriangle, IconCheck } from '@tabler/icons-react';
import { useState } from 'react';
import { restrictionKinds } from '../../../../lessons/commands.contract.ts';
import { type LoggedBatch, tally } from './command-log.ts';
import { useCommand } from './command-queries.ts';
import classes from './control.module.css';
import { useCommandLog } from './use-control.ts';

/** The command given last: how far it is, with a way to undo it and to see each PC's answer; before the first, how to begin. */
export function LatestCommand({ onDetails }: { onDetails(): void }) {
  const [latest] = useCommandLog();
  const [dismissed, setDismissed] = useState<string | null>(null);
  if (!latest || latest.batchId === dismissed) {
    return (
      <span className={classes.quiet}>
        Click a screen to select it, double-click to look closely.
      </span>
    );
  }
  return (
    <div className={classes.latest}>
      <BatchState batch={latest} />
      <UndoButton batch={latest} onUndone={() => setDismissed(latest.batchId)} />
      <Anchor component="button" type="button" size="sm" onClick={onDetails}>
        Each PC’s answer
      </Anchor>
    </div>
  );
}

/** "Lock 28 screens: 27 done, 1 not done". */
export function BatchState({ batch }: { batch: LoggedBatch }) {
  const { done, waiting, notDone, read } = tally(batch.results);
  const words = [
    done > 0 || notDone === 0 ? `${done} done` : '',
    waiting > 0 ? `${waiting} under way` : '',
    notDone > 0 ? `${notDone} not done` : '',
    read > 0 ? `${read} read it` : '',
  ].filter(Boolean);
  return (
    <span className={classes.batch} role="status">
      {waiting > 0 ? (
        <Loader size={14} aria-hidden />
      ) : notDone > 0 ? (
        <IconAlertTriangle size={16} className={classes.bad} aria-hidden />
      ) : (
        <IconCheck size={16} className={classes.good} aria-hidden />
      )}
      <strong>{batch.title}</strong>
      <span>{words.join(', ')}</span>
    </span>
  );
}

/** Lifts what a command has set; for other commands there is nothing to undo. */
export function UndoButton({ batch, onUndone }: { batch: LoggedBatch; onUndone(): void }) {
  const command = useCommand();
  const kind = restrictionKinds.find((one) => one === batch.command.action);
  if (!kind) return null;
  return (
    <Button
      size="compact-sm"
      variant="default"
      loading={command.isPending}
      onClick={() =>
        command.mutate(
          {
            command: { action: 'lift', restrictions: [kind] },
            targets: { ...batch.targets, sessionIds: {} },
          },
          { onSuccess: onUndone },
        )
      }
    >
      Undo
    </Button>
  );
}
