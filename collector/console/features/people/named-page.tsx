import { Button } from '@mantine/core';
import { IconPlus } from '@tabler/icons-react';
import { type ReactNode, useState } from 'react';
import { useNavigate } from 'react-router';
import { ErrorNotice } from '../../ui/notices.tsx';
import { NameDialog } from './name-dialog.tsx';
import { lineLinkId, type NamedLine, NamedTable } from './named-table.tsx';
import { PeopleFrame } from './people-frame.tsx';

const words = {
  classes: {
    description: 'Teaching groups: a lesson is started for one of them, or for a room.',
    add: 'Add a class',
    failed: 'The classes could not be fetched',
    label: 'List of classes',
    headings: { detail: 'Teachers', count: 'Pupils' },
  },
  rooms: {
    description: 'Which PCs stand where: a lesson is started for a room, or for a class.',
    add: 'Add a room',
    failed: 'The rooms could not be fetched',
    label: 'List of rooms',
    headings: { detail: null, count: 'PCs' },
  },
} as const;

interface NamedPageProps {
  kind: keyof typeof words;
  /** As far as it is known: nothing while it is fetched. */
  query: { data?: unknown; error: Error | null; refetch(): unknown };
  /** The lines that are shown; null until they are known. */
  lines: readonly NamedLine[] | null;
  openId: string | null;
  /** In the place of the list while there is none; null where there is one. */
  empty: ReactNode;
  /** Above the list. */
  tools?: ReactNode;
  /** The details of the open one. */
  panel(close: () => void): ReactNode;
}

/** The page of the classes or of the rooms: a list, one of them open beside it, and adding one. */
export function NamedPage(props: NamedPageProps) {
  const { kind, query, lines, openId, empty, tools, panel } = props;
  const { description, add, failed, label, headings } = words[kind];
  const navigate = useNavigate();
  const [adding, setAdding] = useState(false);
  const pathOf = (id: string) => `/people/${kind}/${id}`;

  function close(): void {
    void navigate(`/people/${kind}`);
    if (openId) document.getElementById(lineLinkId(openId))?.focus();
  }

  return (
    <PeopleFrame
      current={kind}
      description={description}
      action={
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
          {add}
        </Button>
      }
      panel={openId ? panel(close) : null}
    >
      {query.error && !query.data ? (
        <ErrorNotice title={failed} error={query.error} onRetry={() => void query.refetch()} />
      ) : (
        (empty ?? (
          <>
            {tools}
            <NamedTable
              label={label}
              lines={lines}
              openId={openId}
              pathOf={pathOf}
              onOpen={(id) => void navigate(pathOf(id), { replace: true })}
              headings={headings}
            />
          </>
        ))
      )}
      {adding ? (
        <NameDialog
          what={kind}
          renamed={null}
          onClose={() => setAdding(false)}
          onSaved={(id) => {
            setAdding(false);
            void navigate(pathOf(id));
          }}
        />
      ) : null}
    </PeopleFrame>
  );
}
