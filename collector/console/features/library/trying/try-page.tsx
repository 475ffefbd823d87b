import { AppError } from '@lapwing/shared/errors';
import { Alert, Skeleton, Stack } from '@mantine/core';
import { IconAlertTriangle, IconShieldLock } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useEffect, useRef, useState } from 'react';
import { flushSync } from 'react-dom';
import { ErrorNotice } from '../../../ui/notices.tsx';
import { useShortcuts } from '../../../ui/shortcuts.tsx';
import { LibraryFrame } from '../library-frame.tsx';
import { compiledLibraryQuery } from './compiled-library.ts';
import { Findings } from './findings.tsx';
import { TextForm } from './text-form.tsx';
import classes from './trying.module.css';

/**
 * What PCs would make of a text. Matching runs here, in the browser, with the very engine and
 * library of the PCs; the text stays in this component's memory and goes when the page is left.
 */
export function TryPage() {
  const query = useQuery(compiledLibraryQuery);
  const [text, setText] = useState('');
  const [yearGroup, setYearGroup] = useState<number | null>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  useShortcuts([{ key: '/', label: 'Go to the text', run: () => field.current?.focus() }]);
  useForgetting(() => setText(''));

  return (
    <LibraryFrame tab="try">
      {() => (
        <>
          <p className={classes.promise}>
            <IconShieldLock size={18} aria-hidden />
            <span>
              <strong>The text stays on this page.</strong> It is matched in your browser, as a PC
              would match it, is sent nowhere and kept nowhere, and goes when you leave.
            </span>
          </p>
          <div className={classes.columns}>
            <TextForm
              text={text}
              onText={setText}
              fieldRef={field}
              yearGroup={yearGroup}
              onYearGroup={setYearGroup}
            />
            {query.data ? (
              <Findings library={query.data} text={text} yearGroup={yearGroup} />
            ) : query.isError ? (
              <NotLoaded error={query.error} onRetry={() => void query.refetch()} />
            ) : (
              <Stack gap="sm" aria-busy>
                <Skeleton height={16} width="60%" />
                <Skeleton height={48} />
                <Skeleton height={96} />
              </Stack>
            )}
          </div>
        </>
      )}
    </LibraryFrame>
  );
}

/** Forgets also where the browser would keep the page in memory for going back to. */
function useForgetting(forget: () => void): void {
  const latest = useRef(forget);
  useEffect(() => {
    // At once: the browser may freeze the page right after this event.
    const onLeaving = () => flushSync(() => latest.current());
    window.addEventListener('pagehide', onLeaving);
    return () => window.removeEventListener('pagehide', onLeaving);
  }, []);
}

function NotLoaded({ error, onRetry }: { error: unknown; onRetry(): void }) {
  if (error instanceof AppError && error.code === 'library-unreadable') {
    return (
      <Alert color="red" icon={<IconAlertTriangle aria-hidden />} title="Nothing can be tried now">
        The library was compiled for another version of Lapwing than this page is of. Reload the
        page; if that does not help, start the collector anew.
      </Alert>
    );
  }
  return <ErrorNotice title="The library could not be fetched" error={error} onRetry={onRetry} />;
}
