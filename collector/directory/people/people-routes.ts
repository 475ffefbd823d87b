/** People, for ICT staff. */
import { ictRoles } from '../../api/roles.ts';
import { type Route, route } from '../../api/route.ts';
import { peopleQuerySchema, peopleSchema } from '../classes.contract.ts';
import { listPeople } from './people-list.ts';

/** Routes of people. */
export function peopleRoutes(): Route[] {
  return [
    route({
      method: 'GET',
      path: '/api/people',
      access: ictRoles,
      summary: 'People by name, with their classes.',
      query: peopleQuerySchema,
      response: peopleSchema,
      pupilData: true,
      audit: ({ query }, { total }) => ({
        action: 'people.listed',
        subjectKind: 'people',
        subjectId: '',
        detail: { query: query.query, kind: query.kind ?? '', offset: query.offset, total },
      }),
      handle: ({ tx, query }) => listPeople(tx, query),
    }),
  ];
}
