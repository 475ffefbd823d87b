import { useSyncExternalStore } from 'react';
import { useLessonSession } from '../lesson-session.tsx';
import type { TeacherScreenState } from './teacher-screen.ts';

/** How the teacher's screen stands. */
export function useTeacherScreen(): TeacherScreenState {
  const { teacherScreen } = useLessonSession();
  return useSyncExternalStore(teacherScreen.watch, teacherScreen.state);
}
