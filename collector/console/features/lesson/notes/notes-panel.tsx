import { DetailPanel } from '../../../ui/detail-panel.tsx';
import { useLessonSession } from '../lesson-session.tsx';
import { NoteList } from './note-list.tsx';

/** The running lesson's notes, beside the wall. */
export function NotesPanel({ onClose }: { onClose(): void }) {
  const { lessonId } = useLessonSession();
  return (
    <DetailPanel title="Notes" subject="notes" takesFocus onClose={onClose}>
      <NoteList lessonId={lessonId} takesFocus />
    </DetailPanel>
  );
}
