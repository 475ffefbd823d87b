import { Button, Divider, Progress, Stack, Text, TextInput } from '@mantine/core';
import { IconFile, IconFolder } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type DragEvent, useRef, useState } from 'react';
import type { Classroom } from '../../../../lessons/commands.contract.ts';
import type { Transfer } from '../../../../lessons/files/files.contract.ts';
import { DetailPanel } from '../../../ui/detail-panel.tsx';
import { ErrorNotice } from '../../../ui/notices.tsx';
import { classroomQuery, useCommand } from '../control/command-queries.ts';
import { counted } from '../control/command-words.ts';
import { useTargets } from '../control/use-control.ts';
import { useLessonSession } from '../lesson-session.tsx';
import {
  addChosen,
  bytesOf,
  type ChosenFile,
  chosenFault,
  filesDropped,
  filesOf,
  sizeWords,
} from './chosen-files.ts';
import classes from './files.module.css';
import { TransferList } from './transfer-list.tsx';
import { useCollect, useHandOut } from './use-transfers.ts';

/** Hands files out to the selected PCs, or to all, collects from them, and shows how far each is. */
export function FilesPanel({ onClose }: { onClose(): void }) {
  const classroom = useQuery(classroomQuery);
  const { data } = classroom;
  return (
    <DetailPanel title="Files" subject="files" takesFocus onClose={onClose}>
      <Stack gap="md">
        {classroom.error ? (
          <ErrorNotice
            title="What may be handed out is not known"
            error={classroom.error}
            onRetry={() => void classroom.refetch()}
          />
        ) : null}
        {data?.allowed.includes('handOut') ? <HandOut limits={data.files} /> : null}
        {data?.allowed.includes('collect') ? <Collect /> : null}
        <Divider label="In this lesson" labelPosition="left" />
        <Transfers />
      </Stack>
    </DetailPanel>
  );
}

function Transfers() {
  const { lessonId, presence } = useLessonSession();
  return (
    <TransferList
      lessonId={lessonId}
      placeOf={(deviceId) => presence.factsOf(deviceId) ?? undefined}
      onFailed={(transfer, deviceIds) => <Again transfer={transfer} deviceIds={deviceIds} />}
      nothing={<Text size="sm">Nothing was handed out or collected in this lesson yet.</Text>}
    />
  );
}

function Again({ transfer, deviceIds }: { transfer: Transfer; deviceIds: string[] }) {
  const command = useCommand();
  const { length: count } = deviceIds;
  const action = transfer.kind === 'collect' ? 'collect' : 'handOut';
  const again = () =>
    command.mutate({
      command: { action, transferId: transfer.id },
      targets: { deviceIds, sessionIds: {}, people: {}, count, name: null },
    });
  return (
    <Button size="xs" variant="default" loading={command.isPending} onClick={again}>
      Try again on {counted(count, 'PC')}
    </Button>
  );
}

function HandOut({ limits }: { limits: Classroom['files'] }) {
  const targets = useTargets();
  const [chosen, setChosen] = useState<readonly ChosenFile[]>([]);
  const [uploaded, setUploaded] = useState(0);
  const [isOver, setOver] = useState(false);
  const handOut = useHandOut(setUploaded);
  const fault = chosenFault(chosen, limits);
  const bytes = bytesOf(chosen);
  const add = (more: readonly ChosenFile[]) => setChosen((before) => addChosen(before, more));
  const drop = (event: DragEvent) => {
    event.preventDefault();
    setOver(false);
    void filesDropped(event.dataTransfer.items).then(add);
  };
  return (
    <Stack gap="xs" component="section" aria-label="Hand out">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: dropping is a second way; the buttons within do the same by keyboard. */}
      <div
        className={classes.drop}
        data-over={isOver || undefined}
        onDragOver={(event) => {
          event.preventDefault();
          setOver(true);
        }}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <Text size="sm">Drop files or a folder here to hand them out, or</Text>
        <Choose label="Choose files" Icon={IconFile} onChosen={add} />
        <Choose label="Choose a folder" Icon={IconFolder} folder onChosen={add} />
      </div>
      {chosen.length > 0 ? (
        <>
          <ul className={classes.chosen} aria-label="Chosen files">
            {chosen.slice(0, 5).map(({ path, file }) => (
              <li key={path}>
                <span>{path}</span>
                <span>{sizeWords(file.size)}</span>
              </li>
            ))}
            {chosen.length > 5 ? <li>and {chosen.length - 5} more</li> : null}
          </ul>
          {fault ? (
            <Text size="sm" c="red" role="alert">
              {fault}
            </Text>
          ) : null}
          {handOut.isPending ? (
            <Progress
              value={bytes === 0 ? 100 : (100 * uploaded) / bytes}
              aria-label={`Uploading: ${sizeWords(uploaded)} of ${sizeWords(bytes)}`}
            />
          ) : null}
          <div>
            <Button
              loading={handOut.isPending}
              disabled={fault !== null || targets.count === 0}
              onClick={() => {
                setUploaded(0);
                handOut.mutate({ chosen, targets }, { onSuccess: () => setChosen([]) });
              }}
            >
              Hand out to {targets.name ?? counted(targets.count, 'PC')}
            </Button>{' '}
            <Button variant="default" disabled={handOut.isPending} onClick={() => setChosen([])}>
              Clear
            </Button>
          </div>
        </>
      ) : null}
    </Stack>
  );
}

interface ChooseProps {
  label: string;
  Icon: typeof IconFile;
  folder?: boolean;
  onChosen(files: readonly ChosenFile[]): void;
}

function Choose({ label, Icon, folder = false, onChosen }: ChooseProps) {
  const input = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button
        size="xs"
        variant="default"
        leftSection={<Icon size={16} aria-hidden />}
        onClick={() => input.current?.click()}
      >
        {label}
      </Button>
      <input
        ref={(element) => {
          input.current = element;
          // React knows no such property of an input.
          if (element && folder) element.webkitdirectory = true;
        }}
        type="file"
        multiple
        tabIndex={-1}
        aria-hidden
        data-choose={folder ? 'folder' : 'files'}
        onChange={({ currentTarget }) => {
          if (currentTarget.files) onChosen(filesOf(currentTarget.files));
          currentTarget.value = '';
        }}
      />
    </>
  );
}

function Collect() {
  const targets = useTargets();
  const collect = useCollect();
  const [names, setNames] = useState('');
  return (
    <form
      aria-label="Collect"
      onSubmit={(event) => {
        event.preventDefault();
        const wanted = names.split(/[,;\n]/).map((name) => name.trim());
        collect.mutate({ names: wanted.filter(Boolean).slice(0, 20), targets });
      }}
    >
      <Stack gap="xs">
        <TextInput
          label="Collect only files named"
          description="For example *.docx, essay*; empty for all. Pupils keep their work in the lesson’s folder in their documents, and see what is collected."
          maxLength={500}
          value={names}
          onChange={({ currentTarget }) => setNames(currentTarget.value)}
        />
        <div>
          <Button type="submit" loading={collect.isPending} disabled={targets.count === 0}>
            Collect from {targets.name ?? counted(targets.count, 'PC')}
          </Button>
        </div>
      </Stack>
    </form>
  );
}
