import { Button, Tabs } from '@mantine/core';
import { IconBook2, IconTextRecognition } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Library } from '../../../policy/library.contract.ts';
import { ApiError } from '../../data/api.ts';
import { useZone } from '../../data/session.ts';
import { Empty, ErrorNotice } from '../../ui/notices.tsx';
import { Page } from '../../ui/page.tsx';
import { clock, day } from '../../ui/time.ts';
import { libraryQuery } from './library-queries.ts';
import { countOf, originWords } from './library-words.ts';

const tabs = [
  { value: 'themes', label: 'Themes', path: '/library' },
  { value: 'terms', label: 'Terms', path: '/library/terms' },
  { value: 'try', label: 'Try a text', path: '/library/try' },
  { value: 'versions', label: 'Versions', path: '/library/versions' },
] as const;

interface LibraryFrameProps {
  tab: (typeof tabs)[number]['value'];
  /** Whether the content fills the height and scrolls inside. */
  fill?: boolean;
  /** Details beside the page. */
  panel?: ReactNode;
  /** The tab's content, once the library in force is known. */
  children(library: Library | undefined): ReactNode;
}

/** What stands above every view of the library: which version is in force, and the tabs. */
export function LibraryFrame({ tab, fill, panel, children }: LibraryFrameProps) {
  const navigate = useNavigate();
  const query = useQuery(libraryQuery);
  const current = tabs.find(({ value }) => value === tab)!;
  return (
    <Page
      panel={panel ?? null}
      title="Library"
      tabTitle={tab === 'themes' ? 'Library' : current.label}
      description={<InForce library={query.data} />}
      fill={fill ?? false}
      actions={
        tab === 'try' ? null : (
          <Button
            component={Link}
            to="/library/try"
            leftSection={<IconTextRecognition size={16} aria-hidden />}
          >
            Try a text
          </Button>
        )
      }
    >
      <Tabs
        value={tab}
        onChange={(next) =>
          void navigate(tabs.find(({ value }) => value === next)?.path ?? '/library')
        }
      >
        <Tabs.List>
          {tabs.map(({ value, label }) => (
            <Tabs.Tab key={value} value={value}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      {query.isError && !query.data ? (
        <NoLibrary error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        children(query.data)
      )}
    </Page>
  );
}

function InForce({ library }: { library: Library | undefined }) {
  const zone = useZone();
  if (!library) return 'The words and phrases that PCs look for.';
  const { version, origin, publishedAt, terms, rules } = library.current;
  return (
    <>
      Version {version}, {originWords(origin)}, in force since{' '}
      <time dateTime={publishedAt}>
        {day(publishedAt, zone)}, {clock(publishedAt, zone)}
      </time>
      : {countOf(terms, 'term')}
      {rules > 0 ? `, ${countOf(rules, 'rule')} among them` : ''}.
    </>
  );
}

function NoLibrary({ error, onRetry }: { error: unknown; onRetry(): void }) {
  if (error instanceof ApiError && error.code === 'library-none') {
    return (
      <Empty icon={<IconBook2 aria-hidden />} title="No library yet">
        The collector publishes the library that ships with Lapwing when it starts. Start it anew;
        until then, PCs look for nothing.
      </Empty>
    );
  }
  return <ErrorNotice title="The library could not be fetched" error={error} onRetry={onRetry} />;
}
