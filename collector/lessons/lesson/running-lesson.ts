/** A lesson that runs, as whoever decides and sends needs to know it. */
export interface RunningLesson {
  readonly id: string;
  readonly schoolId: string;
  /** As pupils read it. */
  readonly name: string;
  readonly startsAt: Date;
  readonly endsAt: Date;
  /** Null where it is for a room only. */
  readonly classId: string | null;
  /** Whoever teaches it now; who leads it comes first. */
  readonly teachers: readonly { readonly id: string; readonly name: string }[];
}

/** Whether somebody teaches it now. */
export function isTaughtBy({ teachers }: RunningLesson, staffId: string): boolean {
  return teachers.some(({ id }) => id === staffId);
}
