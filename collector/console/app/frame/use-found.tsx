import { yearWords } from '@lapwing/shared/year-group';
import { useDebouncedValue } from '@mantine/hooks';
import type { SpotlightActionData } from '@mantine/spotlight';
import { IconDeviceDesktop, IconUser } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { ictRoles, safeguardingRoles } from '../../../api/roles.ts';
import { type Findable, findOffered } from '../../data/findable.ts';
import { useSignedIn } from '../../data/session.ts';
import { useSubjects } from '../../data/subjects.ts';
import { devicesQuery } from '../../features/devices/device-queries.ts';
import { usePeople } from '../../features/people/people-queries.ts';

/** Fewer letters fit nearly everybody. */
const LEAST_LETTERS = 2;

/** Of people, and of PCs. */
const MOST_OF_EACH = 6;

const icons = { person: IconUser, device: IconDeviceDesktop } as const;

/** People and PCs whose name has the text, each leading to its page for whoever searches. */
export function useFound(query: string): SpotlightActionData[] {
  const { role } = useSignedIn().staff;
  const navigate = useNavigate();
  const [settled] = useDebouncedValue(query.trim(), 200);
  const wanted = settled.length >= LEAST_LETTERS ? settled : null;
  const safeguarding = useForSafeguarding(isOneOf(safeguardingRoles, role) ? wanted : null);
  const ict = useForIct(isOneOf(ictRoles, role) ? wanted : null);
  const offered = wanted === null ? [] : atMost(findOffered(wanted));
  return [...offered, ...safeguarding, ...ict].map(({ id, label, detail, kind, path }) => {
    const Icon = icons[kind];
    return {
      id: `${kind}:${id}`,
      label,
      description: detail,
      // Whoever was found by something that is not shown stays in the list.
      keywords: settled,
      leftSection: <Icon size={19} stroke={1.7} aria-hidden />,
      onClick: () => void navigate(path),
    };
  });
}

/** To the day of a person or a PC. */
function useForSafeguarding(wanted: string | null): Findable[] {
  const subjects = useSubjects(wanted ?? '', wanted !== null);
  if (wanted === null || !subjects.data) return [];
  const day = (which: Record<string, string>) => `/activity?${new URLSearchParams(which)}`;
  return atMost([
    ...subjects.data.people.map(
      ({ account, name, yearGroup }): Findable => ({
        id: account,
        label: name ?? account,
        detail: [account, yearWords(yearGroup)].filter(Boolean).join(' · '),
        kind: 'person',
        path: day({ person: account }),
      }),
    ),
    ...subjects.data.devices.map(
      ({ id, name, room }): Findable => ({
        id,
        label: name,
        detail: room ?? 'No room',
        kind: 'device',
        path: day({ device: id }),
      }),
    ),
  ]);
}

/** To a person in the list of people, and to a PC with what it reports. */
function useForIct(wanted: string | null): Findable[] {
  const people = usePeople({ query: wanted ?? '' }, wanted !== null);
  const devices = useQuery({ ...devicesQuery, enabled: wanted !== null });
  if (wanted === null) return [];
  const letters = wanted.toLowerCase();
  return atMost([
    ...(people.data?.people ?? []).map(
      ({ account, name, yearGroup, classes }): Findable => ({
        id: account,
        label: name,
        detail: [account, yearWords(yearGroup), classes.join(', ')].filter(Boolean).join(' · '),
        kind: 'person',
        path: `/people?${new URLSearchParams({ find: account })}`,
      }),
    ),
    ...(devices.data?.devices ?? [])
      .filter(({ name, room }) => `${name} ${room ?? ''}`.toLowerCase().includes(letters))
      .map(
        ({ id, name, room }): Findable => ({
          id,
          label: name,
          detail: room ?? 'No room',
          kind: 'device',
          path: `/devices/${id}`,
        }),
      ),
  ]);
}

function atMost(found: readonly Findable[]): Findable[] {
  return (['person', 'device'] as const).flatMap((kind) =>
    found.filter((one) => one.kind === kind).slice(0, MOST_OF_EACH),
  );
}

function isOneOf(these: readonly string[], role: string): boolean {
  return these.includes(role);
}
