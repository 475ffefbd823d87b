import { Button, Group, Pagination, Text } from '@mantine/core';
import { useDebouncedCallback } from '@mantine/hooks';
import { IconFilterOff } from '@tabler/icons-react';
import { useEffect, useRef, useState } from 'react';
import { Link, useNavigate, useParams, useSearchParams } from 'react-router';
import { TERMS_PER_PAGE, type TermPage } from '../../../policy/library.contract.ts';
import { Empty, ErrorNotice } from '../../ui/notices.tsx';
import { useShortcuts } from '../../ui/shortcuts.tsx';
import { LibraryFrame } from './library-frame.tsx';
import { useTerms } from './library-queries.ts';
import { countOf } from './library-words.ts';
import { TermFilterBar } from './term-filter-bar.tsx';
import { readTermFilters, type TermFilters, termsAddress } from './term-filters.ts';
import { TermPanel } from './term-panel.tsx';
import { TermTable, termLinkId } from './term-table.tsx';
import classes from './terms.module.css';
import { useWordsShown } from './words-shown.tsx';

/** Typing is looked for once it pauses. */
const FIND_PAUSE_MS = 200;

/** Every term of the library in force; one opens beside the list under an address of its own. */
export function TermsPage() {
  const { termId: openId = null } = useParams();
  const [search] = useSearchParams();
  const navigate = useNavigate();
  const filters = readTermFilters(search);
  const [find, setFind] = useState(filters.find);
  const [wordsShown] = useWordsShown();
  const [focusedId, setFocusedId] = useState<string | null>(null);
  const list = useRef<HTMLElement>(null);
  const query = useTerms(filters);
  const terms = query.data?.terms ?? null;

  function change(next: Partial<TermFilters>, replace = false): void {
    const address = termsAddress({ ...filters, page: 1, ...next }, openId ?? undefined);
    void navigate(address, { replace });
  }

  const lookedFor = useRef(filters.find);
  const lookFor = useDebouncedCallback((next: string) => {
    lookedFor.current = next;
    change({ find: next }, true);
  }, FIND_PAUSE_MS);
  // Going back, or following a link, brings what was looked for then.
  useEffect(() => {
    if (lookedFor.current === filters.find) return;
    lookedFor.current = filters.find;
    setFind(filters.find);
  }, [filters.find]);
  const { page } = filters;
  // Another page begins at its top.
  useEffect(() => {
    list.current?.scrollTo({ top: 0 });
  }, [page]);

  function close(): void {
    void navigate(termsAddress(filters));
    if (openId) document.getElementById(termLinkId(openId))?.focus();
  }

  function walk(step: 1 | -1): void {
    if (!terms || terms.length === 0) return;
    const current = openId ?? focusedId;
    const index = terms.findIndex(({ id }) => id === current);
    const next = terms[Math.min(Math.max(index + step, 0), terms.length - 1)]!;
    const link = document.getElementById(termLinkId(next.id));
    if (openId) {
      void navigate(termsAddress(filters, next.id), { replace: true, state: 'walked' });
      link?.scrollIntoView({ block: 'nearest' });
    } else {
      link?.focus();
    }
  }

  useShortcuts([
    { key: 'j', label: 'Next term', run: () => walk(1) },
    { key: 'k', label: 'Previous term', run: () => walk(-1) },
    {
      key: 'Enter',
      label: 'Open the term',
      run: () => focusedId && void navigate(termsAddress(filters, focusedId)),
    },
  ]);

  return (
    <LibraryFrame
      tab="terms"
      fill
      panel={openId ? <TermPanel key={openId} id={openId} onClose={close} /> : null}
    >
      {() => (
        <>
          <TermFilterBar
            filters={filters}
            find={find}
            onFind={(next) => {
              setFind(next);
              lookFor(next);
            }}
            onChange={change}
            bySeverity={query.data?.bySeverity ?? null}
            wordsShown={wordsShown}
          />
          {query.isError && !query.data ? (
            <ErrorNotice
              title="The terms could not be fetched"
              error={query.error}
              onRetry={() => void query.refetch()}
            />
          ) : (
            <TermTable
              terms={terms}
              openId={openId}
              wordsShown={wordsShown}
              addressOf={(id) => termsAddress(filters, id)}
              onFocus={setFocusedId}
              listRef={list}
            >
              {query.data ? (
                <Foot
                  page={query.data}
                  number={page}
                  onPage={(next) => change({ page: next })}
                  onClear={() => void navigate('/library/terms')}
                />
              ) : null}
            </TermTable>
          )}
        </>
      )}
    </LibraryFrame>
  );
}

interface FootProps {
  page: TermPage;
  number: number;
  onPage(page: number): void;
  onClear(): void;
}

/** Which of how many are shown, and the way to the others. */
function Foot({ page, number, onPage, onClear }: FootProps) {
  const { total, terms } = page;
  if (terms.length === 0) {
    return (
      <Empty
        icon={<IconFilterOff aria-hidden />}
        title="No term fits"
        actions={
          <Group gap="xs">
            <Button variant="default" onClick={onClear}>
              Show all terms
            </Button>
            <Button variant="default" component={Link} to="/library/try">
              Try a text instead
            </Button>
          </Group>
        }
      >
        Rules cover more than what their text says: type a sentence under “Try a text” to see what
        would be found in it.
      </Empty>
    );
  }
  const first = (number - 1) * TERMS_PER_PAGE + 1;
  const pages = Math.ceil(total / TERMS_PER_PAGE);
  return (
    <div className={classes.foot}>
      <Text size="xs" c="dimmed">
        {pages > 1
          ? `${first.toLocaleString('en-GB')} to ${(first + terms.length - 1).toLocaleString('en-GB')} of `
          : ''}
        {countOf(total, 'term')}
      </Text>
      {pages > 1 ? (
        <Pagination
          size="sm"
          total={pages}
          value={number}
          onChange={onPage}
          getControlProps={(control) => ({
            'aria-label': control === 'next' ? 'Next page' : 'Previous page',
          })}
        />
      ) : null}
    </div>
  );
}
