import '@mantine/spotlight/styles.css';
import { useMantineColorScheme } from '@mantine/core';
import { Spotlight, type SpotlightActionData, spotlight } from '@mantine/spotlight';
import {
  IconFileImport,
  IconKeyboard,
  IconLogout,
  IconMoon,
  IconPlus,
  IconSearch,
  IconSun,
  IconTextRecognition,
  IconUserCog,
  IconUserPlus,
} from '@tabler/icons-react';
import { useEffect, useState } from 'react';
import { useNavigate } from 'react-router';
import { ictRoles, libraryRoles } from '../../../api/roles.ts';
import { useSignedIn } from '../../data/session.ts';
import { sectionsFor } from '../sections.ts';
import { leave } from './account-menu.tsx';
import classes from './search.module.css';
import { useFound } from './use-found.tsx';

/** Search and commands by role: pages, people and PCs, and what can be done. */
export function Search({ wanted, onShortcuts }: { wanted: number; onShortcuts(): void }) {
  const [query, setQuery] = useState('');
  const actions = useActions(onShortcuts);
  const found = useFound(query);

  useEffect(() => {
    spotlight.open();
  }, [wanted]);

  return (
    <Spotlight
      actions={[
        { group: 'People and PCs', actions: found },
        { group: 'Go to', actions: actions.pages },
        { group: 'Do', actions: actions.commands },
      ].filter((group) => group.actions.length > 0)}
      query={query}
      onQueryChange={setQuery}
      clearQueryOnClose
      shortcut={null}
      overlayProps={{ blur: 0, backgroundOpacity: 0.35 }}
      attributes={{ content: { 'aria-label': 'Search or do' } }}
      classNames={{ action: classes.action }}
      highlightQuery
      scrollable
      maxHeight={420}
      nothingFound="Nothing of that name"
      searchProps={{
        leftSection: <IconSearch size={18} aria-hidden />,
        placeholder: 'Search pages, people and PCs, or type what to do',
        'aria-label': 'Search or do',
      }}
    />
  );
}

function useActions(onShortcuts: () => void) {
  const { staff } = useSignedIn();
  const navigate = useNavigate();
  const { setColorScheme } = useMantineColorScheme();

  const pages: SpotlightActionData[] = [
    ...sectionsFor(staff.role).map(({ path, label, description, Icon }) => ({
      id: path,
      label,
      description,
      leftSection: <Icon size={19} stroke={1.7} aria-hidden />,
      onClick: () => void navigate(path),
    })),
    {
      id: '/account',
      label: 'Your account',
      description: 'Password and second step',
      leftSection: <IconUserCog size={19} stroke={1.7} aria-hidden />,
      onClick: () => void navigate('/account'),
    },
  ];
  const commands: SpotlightActionData[] = [
    ...((ictRoles as readonly string[]).includes(staff.role)
      ? [
          {
            id: 'create-token',
            label: 'Create an enrolment token',
            leftSection: <IconPlus size={19} stroke={1.7} aria-hidden />,
            onClick: () => void navigate('/devices/tokens?create=yes'),
          },
          {
            id: 'import',
            label: 'Import people, classes or rooms',
            leftSection: <IconFileImport size={19} stroke={1.7} aria-hidden />,
            onClick: () => void navigate('/people/import'),
          },
        ]
      : []),
    ...(staff.role === 'administrator'
      ? [
          {
            id: 'invite',
            label: 'Invite a member of staff',
            leftSection: <IconUserPlus size={19} stroke={1.7} aria-hidden />,
            onClick: () => void navigate('/staff?invite=yes'),
          },
        ]
      : []),
    ...((libraryRoles as readonly string[]).includes(staff.role)
      ? [
          {
            id: 'try-text',
            label: 'Try a text against the library',
            leftSection: <IconTextRecognition size={19} stroke={1.7} aria-hidden />,
            onClick: () => void navigate('/library/try'),
          },
        ]
      : []),
    {
      id: 'light',
      label: 'Switch to light',
      leftSection: <IconSun size={19} stroke={1.7} aria-hidden />,
      onClick: () => setColorScheme('light'),
    },
    {
      id: 'dark',
      label: 'Switch to dark',
      leftSection: <IconMoon size={19} stroke={1.7} aria-hidden />,
      onClick: () => setColorScheme('dark'),
    },
    {
      id: 'keys',
      label: 'Show all keys',
      leftSection: <IconKeyboard size={19} stroke={1.7} aria-hidden />,
      onClick: onShortcuts,
    },
    {
      id: 'sign-out',
      label: 'Sign out',
      leftSection: <IconLogout size={19} stroke={1.7} aria-hidden />,
      onClick: leave,
    },
  ];
  return { pages, commands };
}
