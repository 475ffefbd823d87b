import { ActionIcon, Button, Group, Text, Textarea, Tooltip } from '@mantine/core';
import { IconLock, IconPencil, IconTrash } from '@tabler/icons-react';
import { useQuery } from '@tanstack/react-query';
import { type ReactNode, useState } from 'react';
import { type LessonNote, noteLimits } from '../../../../lessons/notes/notes.contract.ts';
import { useSignedIn } from '../../../data/session.ts';
import { Moment } from '../../../ui/moment.tsx';
import { ErrorNotice } from '../../../ui/notices.tsx';
import { notesQuery, useChangeNotes } from './note-queries.ts';
import classes from './notes.module.css';

type TextNote = Extract<LessonNote, { kind: 'text' }>;
type KeptNote = Extract<LessonNote, { kind: 'screenshot' }>;

/** What was noted of a lesson, and a field for more. */
export function NoteList({ lessonId, takesFocus }: { lessonId: string; takesFocus?: boolean }) {
  const notes = useQuery(notesQuery(lessonId));
  const [deleted, setDeleted] = useState<TextNote | null>(null);
  const change = useChangeNotes(lessonId);
  if (notes.error) {
    return (
      <ErrorNotice
        title="The notes could not be fetched"
        error={notes.error}
        onRetry={() => void notes.refetch()}
      />
    );
  }
  const undo = (note: TextNote) =>
    change.mutate(
      { kind: 'add', id: note.id, text: note.text },
      { onSuccess: () => setDeleted(null) },
    );
  return (
    <div className={classes.list}>
      {notes.data && notes.data.length > 0 ? (
        <ul className={classes.notes} aria-label="Notes">
          {notes.data.map((note) => (
            <li key={note.id} className={classes.note}>
              {note.kind === 'text' ? (
                <Written lessonId={lessonId} note={note} onDeleted={setDeleted} />
              ) : (
                <Kept note={note} />
              )}
            </li>
          ))}
        </ul>
      ) : null}
      {deleted ? (
        <Group gap="xs" className={classes.form ?? ''} role="status">
          <Text size="sm">The note is deleted.</Text>
          <Button size="compact-sm" variant="default" onClick={() => undo(deleted)}>
            Undo
          </Button>
        </Group>
      ) : null}
      <NewNote lessonId={lessonId} takesFocus={takesFocus ?? false} />
    </div>
  );
}

function NewNote({ lessonId, takesFocus }: { lessonId: string; takesFocus: boolean }) {
  const change = useChangeNotes(lessonId);
  const [text, setText] = useState('');
  return (
    <div className={classes.form}>
      <NoteForm
        label="New note"
        action="Add note"
        text={text}
        onText={setText}
        busy={change.isPending}
        takesFocus={takesFocus}
        onSave={() =>
          change.mutate(
            { kind: 'add', id: crypto.randomUUID(), text: text.trim() },
            { onSuccess: () => setText('') },
          )
        }
      />
    </div>
  );
}

function NoteForm(props: {
  label: string;
  action: string;
  text: string;
  onText(text: string): void;
  busy: boolean;
  takesFocus: boolean;
  onSave(): void;
  onCancel?(): void;
}) {
  const { label, action, text, onText, busy, takesFocus, onSave, onCancel } = props;
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        if (text.trim() !== '') onSave();
      }}
    >
      <Textarea
        {...(takesFocus ? { 'data-autofocus': true } : {})}
        label={label}
        autosize
        minRows={2}
        maxRows={10}
        maxLength={noteLimits.text}
        value={text}
        onChange={({ currentTarget }) => onText(currentTarget.value)}
      />
      <Group gap="xs" mt={8}>
        <Button type="submit" size="xs" loading={busy} disabled={text.trim() === ''}>
          {action}
        </Button>
        {onCancel ? (
          <Button size="xs" variant="default" onClick={onCancel}>
            Leave it as it was
          </Button>
        ) : null}
      </Group>
    </form>
  );
}

function Written({
  lessonId,
  note,
  onDeleted,
}: {
  lessonId: string;
  note: TextNote;
  onDeleted(note: TextNote): void;
}) {
  const { staff } = useSignedIn();
  const change = useChangeNotes(lessonId);
  const [draft, setDraft] = useState<string | null>(null);
  if (draft !== null) {
    return (
      <NoteForm
        label="Your note"
        action="Save"
        text={draft}
        onText={setDraft}
        busy={change.isPending}
        takesFocus={false}
        onSave={() =>
          change.mutate(
            { kind: 'change', id: note.id, text: draft.trim() },
            { onSuccess: () => setDraft(null) },
          )
        }
        onCancel={() => setDraft(null)}
      />
    );
  }
  const isMine = note.by.id === staff.id;
  return (
    <>
      <div className={classes.head}>
        <Who note={note} mine={isMine} />
        {note.editedAt ? <span>· changed</span> : null}
        {isMine ? (
          <ActionIcon.Group className={classes.actions ?? ''}>
            <NoteAction
              label="Change"
              icon={<IconPencil size={15} aria-hidden />}
              onClick={() => setDraft(note.text)}
            />
            <NoteAction
              label="Delete"
              icon={<IconTrash size={15} aria-hidden />}
              loading={change.isPending}
              onClick={() =>
                change.mutate({ kind: 'delete', id: note.id }, { onSuccess: () => onDeleted(note) })
              }
            />
          </ActionIcon.Group>
        ) : null}
      </div>
      <p className={classes.words}>{note.text}</p>
    </>
  );
}

function NoteAction(props: {
  label: 'Change' | 'Delete';
  icon: ReactNode;
  loading?: boolean;
  onClick(): void;
}) {
  const { label, icon, loading = false, onClick } = props;
  return (
    <Tooltip label={label}>
      <ActionIcon
        variant="subtle"
        size={24}
        aria-label={`${label} this note`}
        loading={loading}
        onClick={onClick}
      >
        {icon}
      </ActionIcon>
    </Tooltip>
  );
}

/** That a picture was kept; nobody sees it here. */
function Kept({ note }: { note: KeptNote }) {
  const { staff } = useSignedIn();
  const whose = note.person ? `${note.person.name}’s screen` : 'A screen';
  return (
    <>
      <div className={classes.head}>
        <Who note={note} mine={note.by.id === staff.id} />
      </div>
      <div className={classes.kept}>
        <IconLock size={16} aria-hidden />
        <strong>
          Screenshot kept: {whose}, {note.device.name}
        </strong>
        <span>{note.reason}</span>
        <span className={classes.quiet}>Sealed: the safeguarding lead can open it.</span>
      </div>
    </>
  );
}

function Who({ note, mine }: { note: LessonNote; mine: boolean }) {
  return (
    <span>
      {mine ? 'You' : note.by.name} · <Moment at={note.at} />
    </span>
  );
}
