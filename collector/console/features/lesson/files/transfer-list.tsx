import { Button, Group, Progress, Skeleton } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import type { Transfer } from '../../../../lessons/files/files.contract.ts';
import { useZone } from '../../../data/session.ts';
import { ErrorNotice } from '../../../ui/notices.tsx';
import { clock } from '../../../ui/time.ts';
import { counted } from '../control/command-words.ts';
import controls from '../control/control.module.css';
import { Place } from '../control/place.tsx';
import { sizeWords } from './chosen-files.ts';
import { transfersQuery } from './transfer-queries.ts';

const stateNames: Record<Transfer['targets'][number]['state'], string> = {
  waiting: 'Waits for the PC',
  running: 'Under way',
  done: 'Done',
  failed: 'Did not succeed',
};

/** What the list is of. */
interface TransferListProps {
  lessonId: string;
  /** A PC of the lesson, and who sits there now where that is known; undefined for one that has left it. */
  placeOf(deviceId: string): { pc: string; person: string | null } | undefined;
  /** What can be done about the PCs where a transfer did not succeed. */
  onFailed?(transfer: Transfer, deviceIds: string[]): ReactNode;
  /** Instead of the list where nothing was sent. */
  nothing: ReactNode;
}

/** What was handed out and collected in a lesson, and how far each PC is, or got. */
export function TransferList({ lessonId, nothing, ...line }: TransferListProps) {
  const { data, error, refetch } = useQuery(transfersQuery(lessonId));
  if (error) {
    return (
      <ErrorNotice
        title="What was handed out is not known"
        error={error}
        onRetry={() => void refetch()}
      />
    );
  }
  if (!data) return <Skeleton height={60} />;
  const sent = data.filter(({ sentAt }) => sentAt !== null);
  if (sent.length === 0) return nothing;
  return sent.map((transfer, index) => (
    <Line
      key={transfer.id}
      {...line}
      transfer={transfer}
      href={`/api/lessons/${lessonId}/transfers/${transfer.id}/collected.zip`}
      open={index === 0}
    />
  ));
}

interface LineProps extends Pick<TransferListProps, 'placeOf' | 'onFailed'> {
  transfer: Transfer;
  /** Address of what was collected. */
  href: string;
  open: boolean;
}

function Line({ transfer, href, open, placeOf, onFailed }: LineProps) {
  const zone = useZone();
  const { kind, title, files, bytes, targets } = transfer;
  const collected = kind === 'collect';
  const done = targets.filter(({ state }) => state === 'done').length;
  const failed = targets.filter(({ state }) => state === 'failed');
  const rows = targets
    .map((target) => ({
      target,
      place: placeOf(target.deviceId) ?? { pc: 'a PC that has left the lesson', person: null },
    }))
    .sort(({ place: one }, { place: other }) =>
      (one.person ?? one.pc).localeCompare(other.person ?? other.pc, 'en-GB'),
    );
  return (
    <details className={controls.logged} open={open}>
      <summary>
        <span>
          {collected ? 'Collected' : 'Handed out'}: {title} · {done} of{' '}
          {counted(targets.length, 'PC')}
        </span>
        <span className={controls.quiet}>{clock(transfer.sentAt ?? transfer.createdAt, zone)}</span>
      </summary>
      <Progress
        my={6}
        value={targets.length === 0 ? 0 : (100 * done) / targets.length}
        aria-label={`${done} of ${counted(targets.length, 'PC')} done`}
      />
      <ul className={controls.outcomes}>
        {rows.map(({ place, target: { deviceId, state, bytes: moved, message } }) => (
          <li key={deviceId}>
            <Place pc={place.pc} person={place.person} />
            <span data-outcome={state}>
              {state === 'running'
                ? `${stateNames.running}: ${movedWords(moved, transfer)}`
                : stateNames[state]}
            </span>
            {message ? <span className={controls.why}>{message}</span> : null}
          </li>
        ))}
      </ul>
      <Group gap="xs" mt={6}>
        {collected && files > 0 ? (
          <Button
            size="xs"
            component="a"
            href={href}
            download
            leftSection={<IconDownload size={16} aria-hidden />}
          >
            Download {counted(files, 'file')} as zip, {sizeWords(bytes)}
          </Button>
        ) : null}
        {failed.length > 0
          ? onFailed?.(
              transfer,
              failed.map(({ deviceId }) => deviceId),
            )
          : null}
      </Group>
    </details>
  );
}

/** Of a collection nobody knows how much there will be. */
function movedWords(moved: number, { kind, bytes }: Transfer): string {
  if (kind === 'collect' || bytes === 0) return sizeWords(moved);
  return `${Math.min(100, Math.floor((100 * moved) / bytes))} %`;
}
