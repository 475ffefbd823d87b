import { Button, TextInput } from '@mantine/core';
import { IconPlus, IconSchool, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { Empty, ErrorNotice } from '../../ui/notices.tsx';
import { useShortcuts } from '../../ui/shortcuts.tsx';
import { ClassPanel } from './class-panel.tsx';
import { TemplateLink } from './import/template-link.tsx';
import { NameDialog } from './name-dialog.tsx';
import { lineLinkId, NamedTable } from './named-table.tsx';
import classes from './people.module.css';
import { importPath, PeopleFrame } from './people-frame.tsx';
import { classesQuery } from './people-queries.ts';

const pathOf = (id: string) => `/people/classes/${id}`;

/** Classes: who is in them, and who teaches them. */
export function ClassesPage() {
  const { classId = null } = useParams();
  const navigate = useNavigate();
  const query = useQuery(classesQuery);
  const [find, setFind] = useState('');
  const [adding, setAdding] = useState(false);
  const findField = useRef<HTMLInputElement>(null);
  useShortcuts([{ key: '/', label: 'Find a class', run: () => findField.current?.focus() }]);

  const wanted = find.trim().toLowerCase();
  const lines = query.data?.classes
    .map(({ id, name, members, teachers }) => ({
      id,
      name,
      detail: teachers.map((teacher) => teacher.name).join(', ') || null,
      count: members,
    }))
    .filter(({ name, detail }) => `${name} ${detail ?? ''}`.toLowerCase().includes(wanted));

  function close(): void {
    void navigate('/people/classes');
    if (classId) document.getElementById(lineLinkId(classId))?.focus();
  }

  return (
    <PeopleFrame
      current="classes"
      description="Teaching groups: a lesson is started for one of them, or for a room."
      action={
        <Button leftSection={<IconPlus size={16} aria-hidden />} onClick={() => setAdding(true)}>
          Add a class
        </Button>
      }
      panel={classId ? <ClassPanel key={classId} id={classId} onClose={close} /> : null}
    >
      {query.isError && !query.data ? (
        <ErrorNotice
          title="The classes could not be fetched"
          error={query.error}
          onRetry={() => void query.refetch()}
        />
      ) : query.data?.classes.length === 0 ? (
        <NoClasses />
      ) : (
        <>
          <div className={classes.tools}>
            <TextInput
              size="xs"
              w={260}
              ref={findField}
              aria-label="Find a class"
              placeholder="Find by class or teacher"
              leftSection={<IconSearch size={14} aria-hidden />}
              value={find}
              onChange={(event) => setFind(event.currentTarget.value)}
            />
          </div>
          <NamedTable
            label="List of classes"
            lines={lines ?? null}
            openId={classId}
            pathOf={pathOf}
            onOpen={(id) => void navigate(pathOf(id), { replace: true })}
            headings={{ detail: 'Teachers', count: 'Pupils' }}
          />
        </>
      )}
      {adding ? (
        <NameDialog
          what="classes"
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

function NoClasses() {
  return (
    <Empty
      icon={<IconSchool aria-hidden />}
      title="No class yet"
      actions={
        <Button component={Link} to={importPath('classes')}>
          Import classes
        </Button>
      }
    >
      Import them with their pupils and teachers, from your management information system or from{' '}
      <TemplateLink kind="classes" />; or add one here and choose its pupils. Import people first: a
      class is made of them.
    </Empty>
  );
}
