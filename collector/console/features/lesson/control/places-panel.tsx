import { Button, Group, Text } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Scene } from '../../../../lessons/commands.contract.ts';
import { scenesQuery, useCommand } from './command-queries.ts';
import { counted } from './command-words.ts';
import { LengthSelect, PanelForm } from './panel-form.tsx';
import { noPlaces, type Places, PlacesFields } from './places-fields.tsx';
import { useInForce, useTargets } from './use-control.ts';

interface PlacesPanelProps {
  action: 'focus' | 'block';
  onClose(): void;
  /** Saves what is chosen as a scene. */
  onSave(places: Places): void;
}

const words = {
  focus: {
    title: 'Focus',
    explains:
      'Only what you name may be used. Where you name no site, sites stay as they are; the same with applications.',
    verb: 'Focus',
  },
  block: {
    title: 'Block',
    explains: 'What you name may not be used; all else stays as it is.',
    verb: 'Block on',
  },
} as const;

/** Limits PCs to some sites and applications, or blocks some. */
export function PlacesPanel({ action, onClose, onSave }: PlacesPanelProps) {
  const targets = useTargets();
  const command = useCommand();
  const inForce = useInForce().find(({ kind }) => kind === action);
  const [places, setPlaces] = useState<Places>(
    inForce ? { sites: [...inForce.sites], applications: [...inForce.applications] } : noPlaces,
  );
  const [minutes, setMinutes] = useState<number | null>(null);
  const scenes = useQuery(scenesQuery);
  const saved = (scenes.data ?? []).flatMap((scene) => placesOf(scene, action));
  const none = places.sites.length + places.applications.length === 0;
  const { title, explains, verb } = words[action];
  return (
    <PanelForm
      title={title}
      targets={targets}
      action={`${verb} ${targets.name ?? counted(targets.count, 'PC')}`}
      busy={command.isPending}
      incomplete={none}
      onClose={onClose}
      onSend={() =>
        command.mutate({ command: { action, ...places, minutes }, targets }, { onSuccess: onClose })
      }
      aside={
        <Button variant="subtle" color="gray" disabled={none} onClick={() => onSave(places)}>
          Save as a scene
        </Button>
      }
    >
      <Text size="sm">{explains}</Text>
      {saved.length > 0 ? (
        <Group gap={6} role="group" aria-label="Saved">
          {saved.map((set) => (
            <Button
              key={set.id}
              size="compact-sm"
              variant="default"
              onClick={() => setPlaces(set.places)}
            >
              {set.name}
            </Button>
          ))}
        </Group>
      ) : null}
      <PlacesFields places={places} onChange={setPlaces} />
      <LengthSelect minutes={minutes} onChange={setMinutes} />
    </PanelForm>
  );
}

function placesOf(
  { id, name, actions }: Scene,
  action: 'focus' | 'block',
): { id: string; name: string; places: Places }[] {
  for (const one of actions) {
    if (one.action === action) {
      return [{ id, name, places: { sites: one.sites, applications: one.applications } }];
    }
  }
  return [];
}
