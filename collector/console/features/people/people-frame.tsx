import { Button, Tabs } from '@mantine/core';
import { IconFileImport } from '@tabler/icons-react';
import type { ReactNode } from 'react';
import { Link, useNavigate } from 'react-router';
import { Page } from '../../ui/page.tsx';

const tabs = {
  people: { path: '/people', label: 'People' },
  classes: { path: '/people/classes', label: 'Classes' },
  rooms: { path: '/people/rooms', label: 'Rooms' },
} as const;

/** Address of the import of one kind of list. */
export function importPath(kind: keyof typeof tabs): string {
  return `/people/import?kind=${kind}`;
}

interface PeopleFrameProps {
  current: keyof typeof tabs;
  description: string;
  /** The tab's own primary action; without one it is importing. */
  action?: ReactNode;
  /** Beside the list, in full. */
  panel?: ReactNode;
  children: ReactNode;
}

/** The page around the three lists: people, classes, rooms. */
export function PeopleFrame({ current, description, action, panel, children }: PeopleFrameProps) {
  const navigate = useNavigate();
  return (
    <Page
      panel={panel ?? null}
      title="People and classes"
      tabTitle={tabs[current].label}
      description={description}
      fill
      actions={
        <>
          <Button
            component={Link}
            to={importPath(current)}
            variant={action ? 'default' : 'filled'}
            leftSection={<IconFileImport size={16} aria-hidden />}
          >
            Import a file
          </Button>
          {action}
        </>
      }
    >
      <Tabs
        value={current}
        onChange={(value) => void navigate(tabs[value as keyof typeof tabs].path)}
      >
        <Tabs.List>
          {Object.entries(tabs).map(([value, { label }]) => (
            <Tabs.Tab key={value} value={value}>
              {label}
            </Tabs.Tab>
          ))}
        </Tabs.List>
      </Tabs>
      {children}
    </Page>
  );
}
