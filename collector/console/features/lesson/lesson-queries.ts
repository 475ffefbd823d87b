import { queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import type { z } from 'zod';
import { classListSchema } from '../../../directory/classes.contract.ts';
import { roomListSchema } from '../../../directory/directory.contract.ts';
import { restrictionsSchema } from '../../../lessons/commands.contract.ts';
import {
  askedSchema,
  type JoinWish,
  type Lesson,
  lessonSchema,
  pastLessonsSchema,
  requestStateSchema,
  runningLessonsSchema,
  type StartLessonRequest,
  startedLessonSchema,
} from '../../../lessons/lessons.contract.ts';
import { ask, tell } from '../../data/api.ts';
import { queryClient } from '../../data/query-client.ts';
import { currentLessonQuery } from '../../data/running-lesson.ts';

/** All rooms, with how many PCs each has. */
export const roomsQuery = queryOptions({
  queryKey: ['rooms'],
  queryFn: ({ signal }) => ask('/api/rooms', roomListSchema, { signal }),
});

/** All classes; whoever asks sees which are their own. */
export const classesQuery = queryOptions({
  queryKey: ['classes'],
  queryFn: ({ signal }) => ask('/api/classes', classListSchema, { signal }),
});

/** The asking teacher's lessons that are over; tells which rooms and classes they had lately. */
export const pastLessonsQuery = queryOptions({
  queryKey: ['lessons', 'past'],
  queryFn: ({ signal }) => ask('/api/lessons', pastLessonsSchema, { signal }),
});

/** All lessons of the school now: who is where. */
export const runningLessonsQuery = queryOptions({
  queryKey: ['lessons', 'running'],
  refetchInterval: 30_000,
  queryFn: ({ signal }) => ask('/api/lessons/running', runningLessonsSchema, { signal }),
});

/** One lesson, running or over. */
export function lessonQuery(id: string) {
  return queryOptions({
    queryKey: ['lessons', 'one', id],
    queryFn: ({ signal }) => ask(`/api/lessons/${id}`, lessonSchema, { signal }),
  });
}

/** What should be restricted in a lesson now, whoever set it; the lesson's line tells of changes. */
export function restrictionsQuery(lessonId: string) {
  return queryOptions({
    queryKey: ['lessons', 'restrictions', lessonId],
    staleTime: Number.POSITIVE_INFINITY,
    queryFn: async ({ signal }) =>
      (await ask(`/api/lessons/${lessonId}/restrictions`, restrictionsSchema, { signal }))
        .restrictions,
  });
}

/** How a request to come into a colleague's lesson stands; ask until there is an answer. */
export function useRequestState(lessonId: string, requestId: string) {
  return useQuery<z.output<typeof requestStateSchema>>({
    queryKey: ['lessons', 'request', requestId],
    refetchInterval: (query) => (query.state.data?.state === 'waiting' ? 3_000 : false),
    queryFn: ({ signal }) =>
      ask(`/api/lessons/${lessonId}/requests/${requestId}`, requestStateSchema, { signal }),
  });
}

/** Puts what the collector told of a lesson where pages look for it. */
export function keepLesson(lesson: Lesson): void {
  queryClient.setQueryData(lessonQuery(lesson.id).queryKey, lesson);
  queryClient.setQueryData(currentLessonQuery.queryKey, (current) =>
    lesson.endedAt === null ? lesson : current?.id === lesson.id ? null : current,
  );
}

function refreshLessons(): Promise<void> {
  return queryClient.invalidateQueries({ queryKey: ['lessons'] });
}

/** Starts a lesson; PCs that a colleague's lesson holds are an answer, not an error. */
export function useStartLesson() {
  return useMutation({
    mutationFn: (request: StartLessonRequest) =>
      ask('/api/lessons', startedLessonSchema, { method: 'POST', body: request }),
    onSuccess: (started) => {
      if (started.kind === 'started') keepLesson(started.lesson);
    },
  });
}

/** Gives a lesson another end. */
export function useExtendLesson(id: string) {
  return useMutation({
    mutationFn: (endsAt: Date) =>
      tell(`/api/lessons/${id}/extend`, { endsAt: endsAt.toISOString() }),
    onSettled: refreshLessons,
  });
}

/**
 * Ends a lesson: all its restrictions are undone. `onDone` is called even where what asked for it is
 * no longer shown, as nothing of the lesson is once it is over.
 */
export function useEndLesson(id: string, onDone: () => void) {
  return useMutation({
    mutationFn: () => tell(`/api/lessons/${id}/end`),
    onSuccess: () => {
      queryClient.setQueryData(currentLessonQuery.queryKey, null);
      onDone();
    },
    onSettled: refreshLessons,
  });
}

/** A co-teacher leaves a lesson, which goes on. `onDone` as with useEndLesson. */
export function useLeaveLesson(id: string, onDone: () => void) {
  return useMutation({
    mutationFn: () => tell(`/api/lessons/${id}/leave`),
    onSuccess: () => {
      queryClient.setQueryData(currentLessonQuery.queryKey, null);
      onDone();
    },
    onSettled: refreshLessons,
  });
}

/** Asks whoever leads a lesson to be let in. */
export function useAskToJoin(lessonId: string) {
  return useMutation({
    mutationFn: (wants: JoinWish) =>
      ask(`/api/lessons/${lessonId}/requests`, askedSchema, { method: 'POST', body: { wants } }),
  });
}

/** Lets a colleague in, or not. */
export function useAnswerRequest(lessonId: string) {
  return useMutation({
    mutationFn: ({ requestId, accept }: { requestId: string; accept: boolean }) =>
      tell(`/api/lessons/${lessonId}/requests/${requestId}/answer`, { accept }),
    onSettled: refreshLessons,
  });
}
