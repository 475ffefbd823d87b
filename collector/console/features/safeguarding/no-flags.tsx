import { Button } from '@mantine/core';
import { IconFilterOff, IconFlagCheck } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { overviewQuery } from '../../data/overview.ts';
import { Moment } from '../../ui/moment.tsx';
import { Empty } from '../../ui/notices.tsx';
import { type FlagFilters, isNarrowed } from './flag-filters.ts';

interface NoFlagsProps {
  filters: FlagFilters;
  finding: string;
  onClear(): void;
}

/** An empty list: either the filters hide everything, or nothing is left to do, and monitoring works. */
export function NoFlags({ filters, finding, onClear }: NoFlagsProps) {
  if (isNarrowed(filters) || finding) {
    return (
      <Empty
        icon={<IconFilterOff aria-hidden />}
        title="No flag fits these filters"
        actions={
          <Button variant="default" onClick={onClear}>
            Show all that is to do
          </Button>
        }
      >
        Flags of other severities, themes or states are not shown.
      </Empty>
    );
  }
  return (
    <Empty icon={<IconFlagCheck aria-hidden />} title="Nothing is waiting for you">
      A new flag appears here by itself within seconds of being typed. <Proof />
    </Empty>
  );
}

/** When something last arrived: the nearest thing to a proof that silence means quiet. */
function Proof() {
  const { data } = useQuery(overviewQuery);
  if (!data) return null;
  const { online, total } = data.devices;
  if (total === 0) {
    return <>No PC is enrolled yet, so nothing can be flagged: an administrator does that.</>;
  }
  return (
    <>
      {online} of {total} PCs {total === 1 ? 'is' : 'are'} connected;{' '}
      {data.lastEventAt ? (
        <>
          the last report from one came <Moment at={data.lastEventAt} />.
        </>
      ) : (
        'none has reported anything yet.'
      )}
    </>
  );
}
