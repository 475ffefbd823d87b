import { useQuery } from '@tanstack/react-query';
import { Panel } from '../../../ui/page.tsx';
import { TransferList } from '../files/transfer-list.tsx';
import { transfersQuery } from '../files/transfer-queries.ts';
import { lessonQuery } from '../lesson-queries.ts';

/** What was handed out and collected, where it did not succeed and why, and what there is to download. */
export function LessonFiles({ lessonId }: { lessonId: string }) {
  const transfers = useQuery(transfersQuery(lessonId));
  const lesson = useQuery(lessonQuery(lessonId));
  if (!transfers.data?.some(({ sentAt }) => sentAt !== null)) return null;
  const places = new Map(
    lesson.data?.devices.map(({ id, name: pc }) => [id, { pc, person: null }]),
  );
  return (
    <Panel title="Files">
      <TransferList lessonId={lessonId} placeOf={(id) => places.get(id)} nothing={null} />
    </Panel>
  );
}
