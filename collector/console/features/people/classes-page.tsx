import { Button } from '@mantine/core';
import { IconSchool } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { FindField } from '../../ui/find-field.tsx';
import { Empty } from '../../ui/notices.tsx';
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
          <FindField
            label="Find a class"
            placeholder="Find by class or teacher"
            w={260}
            find={find}
            onFind={setFind}
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
