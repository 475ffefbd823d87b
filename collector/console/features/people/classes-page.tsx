import { Button, TextInput } from '@mantine/core';
import { IconSchool, IconSearch } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { Link, useParams } from 'react-router';
import { Empty } from '../../ui/notices.tsx';
import { useShortcuts } from '../../ui/shortcuts.tsx';
import { ClassPanel } from './class-panel.tsx';
import { TemplateLink } from './import/template-link.tsx';
import { NamedPage } from './named-page.tsx';
import classes from './people.module.css';
import { importPath } from './people-frame.tsx';
import { classesQuery } from './people-queries.ts';

/** Classes: who is in them, and who teaches them. */
export function ClassesPage() {
  const { classId = null } = useParams();
  const query = useQuery(classesQuery);
  const [find, setFind] = useState('');
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

  return (
    <NamedPage
      kind="classes"
      query={query}
      lines={lines ?? null}
      openId={classId}
      empty={query.data?.classes.length === 0 ? <NoClasses /> : null}
      tools={
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
      }
      panel={(close) =>
        classId ? <ClassPanel key={classId} id={classId} onClose={close} /> : null
      }
    />
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
