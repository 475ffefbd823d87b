import type { PastLesson } from '../../../../lessons/lessons.contract.ts';

/** A room or class that a lesson can be started for. */
export interface LessonChoice {
  kind: 'room' | 'class';
  id: string;
  name: string;
  /** "28 PCs", "30 pupils". */
  detail: string;
  /** Whoever asks teaches this class. */
  own: boolean;
  /** It can be chosen: a room without PCs cannot. */
  usable: boolean;
}

/** Those of the latest lessons first, then one's own classes, then by name; last what cannot be chosen. */
export function recentFirst(
  choices: readonly LessonChoice[],
  past: readonly Pick<PastLesson, 'room' | 'class'>[],
): LessonChoice[] {
  const used = past.flatMap(({ room, class: taught }) => [room?.id, taught?.id]);
  const rank = ({ id, own, usable }: LessonChoice): number => {
    const at = used.indexOf(id);
    if (at >= 0 && usable) return at;
    return used.length + (usable ? (own ? 0 : 1) : 2);
  };
  const collator = new Intl.Collator('en-GB', { numeric: true, sensitivity: 'base' });
  return choices.toSorted(
    (one, other) => rank(one) - rank(other) || collator.compare(one.name, other.name),
  );
}
