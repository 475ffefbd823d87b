import { themes } from '@lapwing/shared/themes';
import { Badge, Button, Skeleton, Text } from '@mantine/core';
import { IconDownload } from '@tabler/icons-react';
import { useState } from 'react';
import type { Library, LibraryChanges } from '../../../policy/library.contract.ts';
import { useSignedIn, useZone } from '../../data/session.ts';
import { Copyable } from '../../ui/copyable.tsx';
import { wordsOf } from '../../ui/notices.tsx';
import { Panel } from '../../ui/page.tsx';
import { clock, day } from '../../ui/time.ts';
import library from './library.module.css';
import { LibraryFrame } from './library-frame.tsx';
import { fileAddress, useChanges } from './library-queries.ts';
import { countOf, originWords } from './library-words.ts';
import classes from './versions.module.css';

/** What changed is compared at once for the newest versions, and when asked for the older ones. */
const COMPARED_AT_ONCE = 3;

/** Every version that was in force, what it changed, and its term file to save. */
export function VersionsPage() {
  const { staff } = useSignedIn();
  return (
    <LibraryFrame tab="versions">
      {(library) => (
        <div className={classes.versions}>
          {library ? (
            <Timeline versions={library.versions} />
          ) : (
            <Skeleton height={220} radius={8} />
          )}
          <Panel title="To change the library">
            <Text size="sm">
              The library is a text file that people can read. Save it, edit it, give it a higher
              version, and publish it on the collector’s own machine; PCs have it within moments.
              From then on it is the school’s own, and updates of Lapwing leave it alone.
            </Text>
            {staff.role === 'administrator' ? (
              <div className={classes.command}>
                <Copyable label="Command" text="npm run library -- publish FILE" />
              </div>
            ) : null}
          </Panel>
        </div>
      )}
    </LibraryFrame>
  );
}

function Timeline({ versions }: { versions: Library['versions'] }) {
  return (
    <ol className={classes.timeline} aria-label="Versions, newest first">
      {versions.map((version, index) => (
        <VersionEntry
          key={version.version}
          version={version}
          until={versions[index - 1]?.publishedAt ?? null}
          compareAtOnce={index < COMPARED_AT_ONCE}
        />
      ))}
    </ol>
  );
}

interface VersionEntryProps {
  version: Library['versions'][number];
  /** When the next one took its place; null while in force. */
  until: string | null;
  compareAtOnce: boolean;
}

function VersionEntry({ version: entry, until, compareAtOnce }: VersionEntryProps) {
  const zone = useZone();
  const [asked, setAsked] = useState(compareAtOnce);
  const { version, origin, publishedAt } = entry;
  const at = (moment: string) => `${day(moment, zone)}, ${clock(moment, zone)}`;
  return (
    <li data-current={until === null || undefined}>
      <div className={classes.versionHead}>
        <strong>{version}</strong>
        {until === null ? (
          <Badge size="sm" tt="none" variant="light">
            in force
          </Badge>
        ) : null}
        <span className={library.quiet}>{originWords(origin)}</span>
        <Button
          component="a"
          href={fileAddress(version)}
          download
          size="compact-sm"
          variant="default"
          ml="auto"
          leftSection={<IconDownload size={14} aria-hidden />}
          aria-label={`Save the file of version ${version}`}
        >
          Save the file
        </Button>
      </div>
      <Text size="sm" c="dimmed">
        <time dateTime={publishedAt}>{at(publishedAt)}</time>
        {until === null ? ' until now' : ` to ${at(until)}`}
      </Text>
      {asked ? (
        <Changes version={version} />
      ) : (
        <Button size="compact-xs" variant="subtle" mt={4} onClick={() => setAsked(true)}>
          What changed?
        </Button>
      )}
    </li>
  );
}

function Changes({ version }: { version: string }) {
  const { data, error } = useChanges(version, true);
  if (error) return <Text size="sm">{wordsOf(error)}</Text>;
  if (!data) return <Skeleton height={14} width={260} mt={6} />;
  return (
    <>
      <Text size="sm" mt={4}>
        {changeWords(data)}
      </Text>
      {data.themes.length > 0 ? (
        <Text size="xs" c="dimmed">
          {data.themes.map(({ theme, changed }) => `${themes[theme].name} ${changed}`).join(' · ')}
        </Text>
      ) : null}
    </>
  );
}

function changeWords({ before, terms, added, removed, raised, lowered }: LibraryChanges): string {
  if (before === null) return `The first one: ${countOf(terms, 'term')}.`;
  const parts = [
    added > 0 ? `${countOf(added, 'term')} added` : '',
    removed > 0 ? `${removed} removed` : '',
    raised > 0 ? `${raised} made graver` : '',
    lowered > 0 ? `${lowered} made milder` : '',
  ].filter(Boolean);
  const what = parts.length > 0 ? parts.join(', ') : 'The same terms, with other words or reasons';
  return `${what}; ${countOf(terms, 'term')} in all.`;
}
