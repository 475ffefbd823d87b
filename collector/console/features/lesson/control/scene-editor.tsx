import { Alert, Button, Checkbox, Fieldset, Group, Select, Stack, TextInput } from '@mantine/core';
import { useQuery } from '@tanstack/react-query';
import { useState } from 'react';
import { type Scene, sceneRequestSchema } from '../../../../lessons/commands.contract.ts';
import { DetailPanel } from '../../../ui/detail-panel.tsx';
import { wordsOf } from '../../../ui/notices.tsx';
import { classroomQuery, useSaveScene } from './command-queries.ts';
import { noPlaces, type Places, PlacesFields } from './places-fields.tsx';
import { NO_SITE, siteAddress } from './site-address.ts';

type Actions = Scene['actions'];

interface SceneEditorProps {
  scene: { id: string | null; name: string; actions: Actions };
  /** Back to the list. */
  onDone(): void;
  onClose(): void;
}

/** What a scene does, as a form. */
interface Draft {
  name: string;
  lock: boolean;
  words: string;
  focus: Places | null;
  block: Places | null;
  pauseInternet: boolean;
  mute: boolean;
  site: string;
  applicationId: string | null;
}

function draftOf({ name, actions }: { name: string; actions: Actions }): Draft {
  const draft: Draft = {
    name,
    lock: false,
    words: '',
    focus: null,
    block: null,
    pauseInternet: false,
    mute: false,
    site: '',
    applicationId: null,
  };
  for (const one of actions) {
    if (one.action === 'lock') {
      draft.lock = true;
      draft.words = one.words;
    } else if (one.action === 'focus' || one.action === 'block') {
      draft[one.action] = { sites: one.sites, applications: one.applications };
    } else if (one.action === 'openSite') draft.site = one.url;
    else if (one.action === 'openApplication') draft.applicationId = one.applicationId;
    else draft[one.action] = true;
  }
  return draft;
}

function actionsFrom(draft: Draft): unknown[] {
  const site = draft.site.trim();
  return [
    draft.lock ? { action: 'lock', words: draft.words, minutes: null } : null,
    draft.focus ? { action: 'focus', ...draft.focus, minutes: null } : null,
    draft.block ? { action: 'block', ...draft.block, minutes: null } : null,
    draft.pauseInternet ? { action: 'pauseInternet', minutes: null } : null,
    draft.mute ? { action: 'mute', minutes: null } : null,
    site ? { action: 'openSite', url: siteAddress(site) } : null,
    draft.applicationId ? { action: 'openApplication', applicationId: draft.applicationId } : null,
  ].filter(Boolean);
}

/** Names a scene and says what it does. */
export function SceneEditor({ scene, onDone, onClose }: SceneEditorProps) {
  const save = useSaveScene();
  const classroom = useQuery(classroomQuery);
  const [draft, setDraft] = useState(() => draftOf(scene));
  const [fault, setFault] = useState<string | null>(null);
  const change = (part: Partial<Draft>) => {
    setFault(null);
    setDraft({ ...draft, ...part });
  };

  function submit(): void {
    if (draft.site.trim() !== '' && siteAddress(draft.site) === null) {
      setFault(NO_SITE);
      return;
    }
    const request = { name: draft.name, actions: actionsFrom(draft) };
    const parsed = sceneRequestSchema.safeParse(request);
    if (!parsed.success) {
      setFault(parsed.error.issues[0]?.message ?? 'Something is missing.');
      return;
    }
    setFault(null);
    save.mutate(
      { id: scene.id, scene: parsed.data },
      { onSuccess: onDone, onError: (error) => setFault(wordsOf(error)) },
    );
  }

  return (
    <DetailPanel
      title={scene.id ? `Edit ${scene.name}` : 'New scene'}
      subject={scene.id ?? 'new'}
      takesFocus
      onClose={onClose}
      footer={
        <Group gap="xs">
          <Button loading={save.isPending} onClick={submit}>
            Save the scene
          </Button>
          <Button variant="subtle" color="gray" onClick={onDone}>
            Not now
          </Button>
        </Group>
      }
    >
      <Stack gap="md">
        {fault ? <Alert color="red">{fault}</Alert> : null}
        <TextInput
          data-autofocus
          label="Name"
          placeholder="Essay"
          value={draft.name}
          onChange={({ currentTarget }) => change({ name: currentTarget.value })}
        />
        <PlacesSwitch
          label="Focus: only these"
          places={draft.focus}
          onChange={(focus) => change({ focus })}
        />
        <PlacesSwitch
          label="Block these"
          places={draft.block}
          onChange={(block) => change({ block })}
        />
        <Checkbox
          label="Pause the internet"
          checked={draft.pauseInternet}
          onChange={({ currentTarget }) => change({ pauseInternet: currentTarget.checked })}
        />
        <Checkbox
          label="Mute the sound"
          checked={draft.mute}
          onChange={({ currentTarget }) => change({ mute: currentTarget.checked })}
        />
        <Checkbox
          label="Lock the screens"
          checked={draft.lock}
          onChange={({ currentTarget }) => change({ lock: currentTarget.checked })}
        />
        {draft.lock ? (
          <TextInput
            label="What the screens say"
            value={draft.words}
            onChange={({ currentTarget }) => change({ words: currentTarget.value })}
          />
        ) : null}
        <TextInput
          label="Open a site"
          placeholder="www.bbc.co.uk/bitesize"
          value={draft.site}
          onChange={({ currentTarget }) => change({ site: currentTarget.value })}
        />
        {classroom.data && classroom.data.applications.length > 0 ? (
          <Select
            label="Open an application"
            clearable
            clearButtonProps={{ 'aria-label': 'Choose none' }}
            data={classroom.data.applications.map(({ id, name }) => ({ value: id, label: name }))}
            value={draft.applicationId}
            onChange={(applicationId) => change({ applicationId })}
          />
        ) : null}
      </Stack>
    </DetailPanel>
  );
}

function PlacesSwitch({
  label,
  places,
  onChange,
}: {
  label: string;
  places: Places | null;
  onChange(places: Places | null): void;
}) {
  return (
    <>
      <Checkbox
        label={label}
        checked={places !== null}
        onChange={({ currentTarget }) => onChange(currentTarget.checked ? noPlaces : null)}
      />
      {places ? (
        <Fieldset legend={label} p="sm">
          <Stack gap="sm">
            <PlacesFields places={places} onChange={onChange} />
          </Stack>
        </Fieldset>
      ) : null}
    </>
  );
}
