import { ActionIcon, Button, Group, Menu, Stack, Text } from '@mantine/core';
import { IconDots, IconPencil, IconPlus, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import type { Scene } from '../../../../lessons/commands.contract.ts';
import { DetailPanel } from '../../../ui/detail-panel.tsx';
import { ErrorNotice } from '../../../ui/notices.tsx';
import { named } from './application-names.ts';
import { scenesQuery, useDeleteScene, useRunScene } from './command-queries.ts';
import { counted } from './command-words.ts';
import classes from './control.module.css';
import { SceneEditor } from './scene-editor.tsx';
import { actionsOf, sceneActionWords } from './scene-words.ts';
import { useApplications, useInForce, useTargets } from './use-control.ts';

interface ScenesPanelProps {
  /** A scene to begin with, from what was just chosen elsewhere. */
  draft: Scene['actions'] | null;
  onClose(): void;
}

/** Saved sets of restrictions and sites: start one with a click, save what is in force, change one. */
export function ScenesPanel({ draft, onClose }: ScenesPanelProps) {
  const scenes = useQuery(scenesQuery);
  const inForce = useInForce();
  const [edited, setEdited] = useState<{
    id: string | null;
    name: string;
    actions: Scene['actions'];
  } | null>(draft ? { id: null, name: '', actions: draft } : null);
  if (edited) {
    return <SceneEditor scene={edited} onClose={onClose} onDone={() => setEdited(null)} />;
  }
  return (
    <DetailPanel
      title="Scenes"
      subject="scenes"
      takesFocus
      onClose={onClose}
      footer={
        <Group gap="xs">
          <Button
            variant="default"
            leftSection={<IconPlus size={16} aria-hidden />}
            onClick={() => setEdited({ id: null, name: '', actions: [] })}
          >
            New scene
          </Button>
          {inForce.length > 0 ? (
            <Button
              variant="default"
              onClick={() => setEdited({ id: null, name: '', actions: actionsOf(inForce) })}
            >
              Save what is in force
            </Button>
          ) : null}
        </Group>
      }
    >
      {scenes.isError && !scenes.data ? (
        <ErrorNotice
          title="Your scenes could not be fetched"
          error={scenes.error}
          onRetry={() => void scenes.refetch()}
        />
      ) : scenes.data?.length === 0 ? (
        <Text size="sm">
          A scene is a name for sites and restrictions that go together, for example “Essay: focus
          on the library’s site, sound off”. Start it with one click, in this lesson or a later one.
        </Text>
      ) : (
        scenes.data?.map((scene) => (
          <SceneLine key={scene.id} scene={scene} onEdit={() => setEdited(scene)} />
        ))
      )}
    </DetailPanel>
  );
}

function SceneLine({ scene, onEdit }: { scene: Scene; onEdit(): void }) {
  const targets = useTargets();
  const applications = useApplications();
  const run = useRunScene();
  const remove = useDeleteScene();
  const start = (what: 'start' | 'undo') => run.mutate({ scene, targets, what });
  return (
    <div className={classes.scene}>
      <Stack gap={2}>
        <strong>{scene.name}</strong>
        {scene.actions.map((action) => (
          <Text key={JSON.stringify(action)} size="xs" c="dimmed">
            {sceneActionWords(named(action, applications))}
          </Text>
        ))}
      </Stack>
      <Group gap={6} wrap="nowrap">
        <Button
          size="compact-sm"
          loading={run.isPending}
          disabled={targets.count === 0}
          aria-label={`Start ${scene.name} on ${targets.name ?? counted(targets.count, 'PC')}`}
          onClick={() => start('start')}
        >
          Start
        </Button>
        <Menu position="bottom-end" shadow="md">
          <Menu.Target>
            <ActionIcon variant="subtle" color="gray" aria-label={`More for ${scene.name}`}>
              <IconDots size={16} aria-hidden />
            </ActionIcon>
          </Menu.Target>
          <Menu.Dropdown>
            <Menu.Item onClick={() => start('undo')}>Undo what it sets</Menu.Item>
            <Menu.Item leftSection={<IconPencil size={16} aria-hidden />} onClick={onEdit}>
              Edit
            </Menu.Item>
            <Menu.Item
              leftSection={<IconTrash size={16} aria-hidden />}
              onClick={() => remove.mutate(scene.id)}
            >
              Delete
            </Menu.Item>
          </Menu.Dropdown>
        </Menu>
      </Group>
    </div>
  );
}
