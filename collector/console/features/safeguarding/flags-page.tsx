import { yearWords } from '@lapwing/shared/year-group';
import { Button, Text } from '@mantine/core';
import { useEffect, useRef, useState } from 'react';
import { useLocation, useNavigate, useParams, useSearchParams } from 'react-router';
import type { FlagSummary } from '../../../safeguarding/flags/flags.contract.ts';
import { ErrorNotice } from '../../ui/notices.tsx';
import { Page } from '../../ui/page.tsx';
import { useShortcuts } from '../../ui/shortcuts.tsx';
import { tellFault } from '../../ui/tell-fault.ts';
import { FilterBar } from './filter-bar.tsx';
import { type FlagFilters, flagAddress, readFilters } from './flag-filters.ts';
import { FlagPanel } from './flag-panel.tsx';
import { useAcknowledge, useFlagList, useLiveFlags } from './flag-queries.ts';
import { FlagTable, rowLinkId } from './flag-table.tsx';
import classes from './flags-page.module.css';
import { divide } from './held-back.ts';
import { NewFlagsPill } from './new-flags-pill.tsx';
import { NoFlags } from './no-flags.tsx';
import { useReading } from './use-reading.ts';
import { personLabel, themeName } from './words.ts';

/** Flags, newest first and live; one opens beside the list under an address of its own. */
export function FlagsPage() {
  const [search] = useSearchParams();
  const filters = readFilters(search);
  // Another filter is another list: nothing of the old one is held back or selected.
  return <FlagsIn key={flagAddress(filters)} filters={filters} />;
}

const noneShown: ReadonlySet<string> = new Set();

function FlagsIn({ filters }: { filters: FlagFilters }) {
  const { flagId: openId = null } = useParams();
  const navigate = useNavigate();
  const walked = useLocation().state === 'walked';
  const list = useRef<HTMLElement>(null);
  const [find, setFind] = useState('');
  const [shown, setShown] = useState(noneShown);
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const reading = useReading(list) || openId !== null;
  const query = useFlagList(filters);
  const acknowledge = useAcknowledge();
  useLiveFlags();

  const settled = query.data && !query.isPlaceholderData;
  const all = settled ? query.data.pages.flatMap((page) => page.flags) : null;
  const division = divide(all?.map(({ id }) => id) ?? [], shown, reading);
  useEffect(() => setShown(division.shown), [division.shown]);
  const flags = all?.filter(({ id }) => division.shown.has(id)).filter(contains(find)) ?? null;
  const counts = query.data?.pages[0]?.activeBySeverity ?? null;

  const currentId = openId ?? focusedId;
  const position = useRef(0);
  const found = flags?.findIndex(({ id }) => id === currentId) ?? -1;
  if (found >= 0) position.current = found;

  function open(id: string, state?: 'walked'): void {
    void navigate(flagAddress(filters, id), { state, replace: openId !== null });
  }

  function close(): void {
    void navigate(flagAddress(filters));
    if (openId) document.getElementById(rowLinkId(openId))?.focus();
  }

  function walk(step: 1 | -1): void {
    if (!flags || flags.length === 0) return;
    // A flag that was closed has left the list: the one that took its place is next.
    const from = found >= 0 ? found + step : currentId ? position.current : 0;
    const next = flags[Math.min(Math.max(from, 0), flags.length - 1)];
    if (!next) return;
    if (openId) {
      open(next.id, 'walked');
      document.getElementById(rowLinkId(next.id))?.scrollIntoView({ block: 'nearest' });
    } else {
      document.getElementById(rowLinkId(next.id))?.focus();
    }
  }

  function acknowledgeCurrent(): void {
    const current = all?.find(({ id }) => id === currentId);
    if (current?.state !== 'open') return;
    acknowledge.mutate(current.id, { onError: tellFault('The flag was not acknowledged') });
  }

  function showNew(): void {
    setShown(new Set([...shown, ...division.heldBack]));
    list.current?.scrollTo({ top: 0 });
  }

  useShortcuts([
    { key: 'j', label: 'Next flag', run: () => walk(1) },
    { key: 'k', label: 'Previous flag', run: () => walk(-1) },
    {
      key: 'Enter',
      label: 'Open the flag',
      run: () => currentId && open(currentId),
    },
    { key: 'a', label: 'Acknowledge the flag', run: acknowledgeCurrent },
    { key: 'n', label: 'Show new flags', run: showNew },
  ]);

  const toDo = Object.values(counts ?? {}).reduce((sum, count) => sum + count, 0);
  return (
    <Page
      panel={openId ? <FlagPanel id={openId} takesFocus={!walked} onClose={close} /> : null}
      title="Flags"
      tabTitle={toDo > 0 ? `(${toDo}) Flags` : 'Flags'}
      description="Newest first. Opening a flag leaves a trace in the audit trail."
      fill
    >
      <FilterBar
        filters={filters}
        onChange={(next) => void navigate(flagAddress(next, openId ?? undefined))}
        counts={counts}
        countedLately={query.data?.pages[0]?.countedLately ?? null}
        find={find}
        onFind={setFind}
      />
      {query.isError && !query.data ? (
        <ErrorNotice
          title="The flags could not be fetched"
          error={query.error}
          onRetry={() => void query.refetch()}
        />
      ) : (
        <div className={classes.listBox}>
          <NewFlagsPill count={division.heldBack.length} onShow={showNew} />
          <FlagTable
            flags={flags}
            openId={openId}
            addressOf={(id) => flagAddress(filters, id)}
            onFocus={setFocusedId}
            listRef={list}
          >
            {flags?.length === 0 ? (
              <NoFlags
                filters={filters}
                finding={find}
                onClear={() => {
                  setFind('');
                  void navigate('/flags');
                }}
              />
            ) : null}
            {query.hasNextPage && flags && flags.length > 0 ? (
              <div className={classes.more}>
                <Button
                  variant="default"
                  size="xs"
                  loading={query.isFetchingNextPage}
                  onClick={() => void query.fetchNextPage()}
                >
                  Show older flags
                </Button>
                {find ? (
                  <Text size="xs" c="dimmed">
                    Finding looks through the {all?.length} newest only.
                  </Text>
                ) : null}
              </div>
            ) : null}
          </FlagTable>
        </div>
      )}
    </Page>
  );
}

/** Whether a flag's words contain the text; for finding in what is listed. */
function contains(find: string): (flag: FlagSummary) => boolean {
  const wanted = find.trim().toLowerCase();
  if (!wanted) return () => true;
  return (flag) =>
    [
      flag.term,
      themeName(flag.theme),
      personLabel(flag.person),
      flag.person?.account ?? '',
      yearWords(flag.person?.yearGroup),
      flag.device.name,
      flag.device.room ?? '',
      flag.owner ?? '',
    ].some((text) => text.toLowerCase().includes(wanted));
}
