import { Panel } from '../../../ui/page.tsx';
import { NoteList } from './note-list.tsx';

/** A lesson's notes in its report. */
export function ReportNotes({ lessonId }: { lessonId: string }) {
  return (
    <Panel title="Notes">
      <NoteList lessonId={lessonId} />
    </Panel>
  );
}
