import { type Refusal, refuse } from '../../api/route.ts';
import type { LessonStart } from './start-lesson.ts';

/** What people read where something about a lesson is refused. */
export const lessonRefusals = {
  unknown: () => refuse(404, 'lesson-unknown', 'There is no such lesson.'),
  notYours: () => refuse(403, 'lesson-not-yours', 'You do not teach this lesson.'),
  over: () => refuse(409, 'lesson-over', 'This lesson is over.'),
  leads: (message: string) => refuse(409, 'leads', message),
  requestUnknown: () => refuse(404, 'request-unknown', 'There is no such request.'),
  requestAnswered: () => refuse(409, 'request-answered', 'This request was answered already.'),
  alreadyIn: () => refuse(409, 'already-in', 'You teach this lesson already.'),
  running: (message = 'You teach a lesson already. End it first.') =>
    refuse(409, 'lesson-running', message),
  endInvalid: () => {
    const message = 'Choose an end that is to come, at most 12 hours after the start.';
    return refuse(422, 'end-invalid', message, { fields: { endsAt: message } });
  },
} as const;

/** Why a lesson was not started. */
export function startRefusal(reason: Extract<LessonStart, { kind: 'refused' }>['reason']): Refusal {
  const field = (name: string, code: string, message: string) =>
    refuse(422, code, message, { fields: { [name]: message } });
  switch (reason) {
    case 'lesson-running':
      return lessonRefusals.running();
    case 'end-invalid':
      return lessonRefusals.endInvalid();
    case 'room-unknown':
      return field('roomId', reason, 'There is no such room. Choose another.');
    case 'class-unknown':
      return field('classId', reason, 'There is no such class. Choose another.');
    case 'room-empty':
      return field(
        'roomId',
        reason,
        'There is no PC in this room. Choose another, or ask ICT staff to put its PCs there.',
      );
  }
}
