import { z } from 'zod';
import { errorBodySchema } from '../../api/error.contract.ts';
import { type Route, route } from '../../api/route.ts';
import { SESSION_COOKIE } from '../../auth/sessions/session-cookie.ts';

type JsonSchema = Record<string, unknown>;

/** The OpenAPI 3.1 document of the routes, made from the schemas they are checked with. */
export function openApiDocument(routes: readonly Route[], version: string): JsonSchema {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const route of routes) {
    const path = route.path.replace(/:(\w+)/g, '{$1}');
    paths[path] ??= {};
    paths[path][route.method.toLowerCase()] = operation(route);
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Lapwing collector',
      version,
      description:
        'Signed in by a session cookie. Requests that change something carry the header x-lapwing-csrf. Every route says which roles may use it; whatever tells about a pupil writes to the audit trail.',
    },
    paths,
    components: {
      securitySchemes: { session: { type: 'apiKey', in: 'cookie', name: SESSION_COOKIE } },
      schemas: { Error: schemaOf(errorBodySchema, 'output') },
    },
  };
}

/** GET /api/openapi.json. Public: it tells what the program can do, and nothing about a school. */
export function openApiRoute(routes: readonly Route[], version: string): Route {
  let document: JsonSchema | undefined;
  const itself: Route = route({
    method: 'GET',
    path: '/api/openapi.json',
    access: 'public',
    summary: 'This document.',
    response: z.looseObject({}),
    pupilData: false,
    handle: async () => {
      document ??= openApiDocument([...routes, itself], version);
      return document;
    },
  });
  return itself;
}

function operation(route: Route): JsonSchema {
  const { access } = route;
  const isPublic = access === 'public';
  const roles = typeof access === 'string' ? null : access;
  return {
    summary: route.summary,
    tags: [route.path.split('/')[2]],
    ...(isPublic ? { security: [] } : { security: [{ session: [] }] }),
    ...(roles && { 'x-lapwing-roles': roles }),
    'x-lapwing-pupil-data': route.pupilData,
    parameters: [
      ...parametersOf(route.params, 'path'),
      ...parametersOf(route.query, 'query'),
      ...(isPublic || route.method === 'GET' ? [] : [csrfParameter]),
    ],
    ...(route.body && {
      requestBody: {
        required: true,
        ...(route.octets
          ? { content: { 'application/octet-stream': {} } }
          : jsonContent(schemaOf(route.body, 'input'))),
      },
    }),
    responses: {
      ...successOf(route),
      default: {
        description: 'Anything else.',
        ...jsonContent({ $ref: '#/components/schemas/Error' }),
      },
    },
  };
}

function successOf({ response }: Route): JsonSchema {
  if (response === null) return { 204: { description: 'Done.' } };
  if ('file' in response) {
    return {
      200: { description: 'The file, with its ETag.', content: { [response.file]: {} } },
      304: { description: 'The file that the caller has is still the one.' },
    };
  }
  return { 200: { description: 'OK.', ...jsonContent(schemaOf(response, 'output')) } };
}

const csrfParameter = {
  name: 'x-lapwing-csrf',
  in: 'header',
  required: true,
  schema: { type: 'string' },
};

function jsonContent(schema: JsonSchema): JsonSchema {
  return { content: { 'application/json': { schema } } };
}

function schemaOf(schema: z.ZodType, io: 'input' | 'output'): JsonSchema {
  const { $schema: _, ...rest } = z.toJSONSchema(schema, { io, unrepresentable: 'any' });
  return rest as JsonSchema;
}

function parametersOf(schema: z.ZodType, place: 'path' | 'query'): JsonSchema[] {
  const { properties = {}, required = [] } = schemaOf(schema, 'input') as {
    properties?: Record<string, JsonSchema>;
    required?: string[];
  };
  return Object.entries(properties).map(([name, property]) => ({
    name,
    in: place,
    required: place === 'path' || required.includes(name),
    schema: property,
  }));
}
