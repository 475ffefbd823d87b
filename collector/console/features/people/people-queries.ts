import { keepPreviousData, queryOptions, useMutation, useQuery } from '@tanstack/react-query';
import { z } from 'zod';
import {
  classListSchema,
  classSchema,
  type ListedPerson,
  peopleSchema,
  teacherListSchema,
} from '../../../directory/classes.contract.ts';
import { roomSchema } from '../../../directory/directory.contract.ts';
import { ask, tell, withQuery } from '../../data/api.ts';
import { queryClient } from '../../data/query-client.ts';

/** People whose name, account or class contains the text, by name, a hundred from the offset on. */
export function usePeople(
  wanted: { query: string; kind?: ListedPerson['kind'] | null; offset?: number },
  enabled = true,
) {
  const { query, kind = null, offset = 0 } = wanted;
  return useQuery({
    queryKey: ['people', query, kind, offset],
    enabled,
    placeholderData: keepPreviousData,
    queryFn: ({ signal }) =>
      ask(withQuery('/api/people', { query, kind, offset }), peopleSchema, { signal }),
  });
}

/** All classes. */
export const classesQuery = queryOptions({
  queryKey: ['classes'],
  queryFn: ({ signal }) => ask('/api/classes', classListSchema, { signal }),
});

/** A class with its pupils and teachers. */
export function classQuery(id: string) {
  return queryOptions({
    queryKey: ['class', id],
    queryFn: ({ signal }) => ask(`/api/classes/${id}`, classSchema, { signal }),
  });
}

/** Who may be put down as a teacher. */
export const teachersQuery = queryOptions({
  queryKey: ['teachers'],
  queryFn: ({ signal }) => ask('/api/classes/teachers', teacherListSchema, { signal }),
});

/** Asks anew for all that the pages of people, classes and rooms show. */
export async function refreshDirectory(): Promise<void> {
  const kept = new Set(['people', 'classes', 'class', 'rooms', 'devices']);
  await queryClient.invalidateQueries({
    predicate: ({ queryKey }) => kept.has(String(queryKey[0])),
  });
}

const idSchema = z.object({ id: z.uuid() });
const things = { classes: idSchema, rooms: roomSchema };

/** Adds a class or room by name; its id. */
export async function addNamed(what: 'classes' | 'rooms', name: string): Promise<string> {
  const { id } = await ask(`/api/${what}`, things[what], { method: 'POST', body: { name } });
  await refreshDirectory();
  return id;
}

/** Gives a class or room another name. */
export async function renameNamed(
  what: 'classes' | 'rooms',
  id: string,
  name: string,
): Promise<void> {
  await tell(`/api/${what}/${id}/rename`, { name });
  await refreshDirectory();
}

/** Deletes a class or room; who or what is in it stays. */
export function useDelete(what: 'classes' | 'rooms') {
  return useMutation({
    mutationFn: (id: string) => tell(`/api/${what}/${id}/delete`),
    onSettled: refreshDirectory,
  });
}

/** Puts pupils into a class, or teachers down for it, and takes others away. */
export function useChangeClass(id: string, whom: 'members' | 'teachers') {
  return useMutation({
    mutationFn: (change: { add?: string[]; remove?: string[] }) =>
      tell(`/api/classes/${id}/${whom}`, change),
    onSettled: refreshDirectory,
  });
}

/** Puts PCs into a room, or into none. */
export function useMoveDevices() {
  return useMutation({
    mutationFn: (move: { deviceIds: string[]; roomId: string | null }) =>
      tell('/api/devices/move', move),
    onSettled: refreshDirectory,
  });
}
