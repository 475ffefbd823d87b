import { Group, Skeleton, Stack, Text } from '@mantine/core';
import { useDebouncedValue } from '@mantine/hooks';
import { ApiError } from '../../data/api.ts';
import { DetailPanel } from '../../ui/detail-panel.tsx';
import { ErrorNotice } from '../../ui/notices.tsx';
import { SeverityBadge } from '../../ui/severity.tsx';
import { FlagActions } from './flag-actions.tsx';
import { FlagContext } from './flag-context.tsx';
import { FlagFacts } from './flag-facts.tsx';
import { FlagHistory, FlagReasons } from './flag-history.tsx';
import { useFlag } from './flag-queries.ts';
import { stateNames } from './words.ts';

/** Walking through the list with J and K opens, and audits, only flags that one stays on. */
const SETTLE_MS = 150;

interface FlagPanelProps {
  id: string;
  takesFocus: boolean;
  onClose(): void;
}

/** One flag in full, beside the list. */
export function FlagPanel({ id, takesFocus, onClose }: FlagPanelProps) {
  const [settledId] = useDebouncedValue(id, takesFocus ? 0 : SETTLE_MS);
  const query = useFlag(settledId);
  const flag = settledId === id ? query.data : undefined;
  const unknown = query.error instanceof ApiError && query.error.code === 'flag-unknown';
  return (
    <DetailPanel
      title={flag?.term ?? 'Flag'}
      subject={id}
      takesFocus={takesFocus}
      onClose={onClose}
      footer={flag ? <FlagActions key={flag.id} flag={flag} /> : null}
    >
      {flag ? (
        <Stack gap="md">
          <Group gap="xs">
            <SeverityBadge severity={flag.severity} named />
            <Text size="sm" fw={550}>
              {stateNames[flag.state]}
              {flag.owner ? ` · ${flag.owner}` : ''}
            </Text>
          </Group>
          <FlagContext flag={flag} />
          <FlagFacts flag={flag} />
          <FlagReasons flag={flag} />
          <FlagHistory flag={flag} />
        </Stack>
      ) : query.isError ? (
        <ErrorNotice
          title={unknown ? 'There is no such flag' : 'The flag could not be opened'}
          error={query.error}
          {...(unknown ? {} : { onRetry: () => void query.refetch() })}
        />
      ) : (
        <Stack gap="md" aria-busy>
          <Skeleton height={20} width={130} />
          <Skeleton height={92} />
          <Skeleton height={190} />
          <Skeleton height={110} />
        </Stack>
      )}
    </DetailPanel>
  );
}
