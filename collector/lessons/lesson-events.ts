import type { CommandMessage, MessageRead, RestrictionsMessage } from './commands.contract.ts';
import type { TransferMessage } from './files/files.contract.ts';
import type { LessonChange } from './lessons.contract.ts';

/** Something happened in a lesson. */
export interface LessonEvent {
  readonly schoolId: string;
  readonly lessonId: string;
  /** For the consoles of the lesson's teachers. */
  readonly message:
    | LessonChange
    | TransferMessage
    | CommandMessage
    | MessageRead
    | RestrictionsMessage;
}

/** Tells whoever listens what happens in lessons, as it happens, within this collector. */
export class LessonEvents {
  readonly #listeners = new Set<(event: LessonEvent) => void>();

  /** Calls back at each event; returns how to stop that. */
  on(listener: (event: LessonEvent) => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** Tells everybody. */
  emit(event: LessonEvent): void {
    for (const listener of this.#listeners) listener(event);
  }
}
