import { Group, Skeleton, Text } from '@mantine/core';
import { IconAlertOctagon, IconRosetteDiscountCheck } from '@tabler/icons-react';
import type { Overview } from '../../../directory/directory.contract.ts';
import { Panel } from '../../ui/page.tsx';
import classes from './overview.module.css';

/** Whether the audit trail's chain verifies, and its newest hash to compare with a copy. */
export function AuditTrail({ audit }: { audit: Overview['audit'] | undefined }) {
  return (
    <Panel title="Audit trail">
      {audit ? (
        <>
          <Group gap={8} wrap="nowrap" className={classes.trail} data-intact={audit.intact}>
            {audit.intact ? (
              <IconRosetteDiscountCheck size={22} aria-hidden />
            ) : (
              <IconAlertOctagon size={22} aria-hidden />
            )}
            <Text fw={600}>
              {audit.intact ? 'Intact' : 'Does not verify'}, {audit.entries.toLocaleString('en-GB')}{' '}
              {audit.entries === 1 ? 'entry' : 'entries'}
            </Text>
          </Group>
          <Text size="sm" c="dimmed" mt={6}>
            Every look at pupil data leaves an entry. Each entry holds the hash of the one before,
            so none can be changed or removed unseen.
          </Text>
          {audit.headHash ? (
            <Text size="xs" c="dimmed" mt={8}>
              Newest hash <code className={classes.hash}>{audit.headHash.slice(0, 24)}…</code>
            </Text>
          ) : null}
        </>
      ) : (
        <Skeleton height={104} />
      )}
    </Panel>
  );
}
