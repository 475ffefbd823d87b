/** The keyword library, for the people who set what is looked for and work with what is found. */
import { createHash } from 'node:crypto';
import { control } from '@lapwing/proto';
import { z } from 'zod';
import { libraryRoles } from '../api/roles.ts';
import { Refusal, type Route, refuse, route } from '../api/route.ts';
import type { Transaction } from '../storage/database.ts';
import { currentCompressedLibrary } from './documents/library-store.ts';
import {
  libraryChangesSchema,
  librarySchema,
  termDetailSchema,
  termPageSchema,
  termQuerySchema,
} from './library.contract.ts';
import { countTerms, findTerms } from './published/find-terms.ts';
import { libraryChanges } from './published/library-changes.ts';
import {
  type PublishedVersion,
  publishedText,
  publishedVersions,
} from './published/library-history.ts';
import { createLibraryReader, type LibraryReader } from './published/parsed-library.ts';
import { termDetail, termSummary } from './published/term-view.ts';

const TERM_FILE = 'text/plain; charset=utf-8';
const versionParams = z.object({ version: z.string().max(40) });

/** Routes of the keyword library. */
export function libraryRoutes(): Route[] {
  const read = createLibraryReader();
  return [
    route({
      method: 'GET',
      path: '/api/library',
      access: libraryRoles,
      summary: 'The keyword library in force, in figures, and the versions before it.',
      response: librarySchema,
      pupilData: false,
      handle: async ({ tx, schoolId }) => {
        const found = await inForce(tx, schoolId, read);
        if (found instanceof Refusal) return found;
        return {
          current: { ...versionWords(found.current), ...countTerms(found.library) },
          versions: found.versions.map(versionWords),
        };
      },
    }),
    route({
      method: 'GET',
      path: '/api/library/terms',
      access: libraryRoles,
      summary: 'Terms of the library in force, by theme and then gravest first, page by page.',
      query: termQuerySchema,
      response: termPageSchema,
      pupilData: false,
      handle: async ({ tx, schoolId, query }) => {
        const found = await inForce(tx, schoolId, read);
        if (found instanceof Refusal) return found;
        const page = findTerms(found.library, query);
        return { version: found.library.version, ...page, terms: page.terms.map(termSummary) };
      },
    }),
    route({
      method: 'GET',
      path: '/api/library/terms/:id',
      access: libraryRoles,
      summary: 'One term: what it matches, why it has its severity, what has to stand around it.',
      params: z.object({ id: z.string().max(500) }),
      response: termDetailSchema,
      pupilData: false,
      handle: async ({ tx, schoolId, params }) => {
        const found = await inForce(tx, schoolId, read);
        if (found instanceof Refusal) return found;
        const term = found.library.byId.get(params.id);
        return term
          ? termDetail(found.library, term)
          : refuse(404, 'term-unknown', 'The library in force has no such term.');
      },
    }),
    route({
      method: 'GET',
      path: '/api/library/versions/:version',
      access: libraryRoles,
      summary: 'What a version of the library changed against the one before it.',
      params: versionParams,
      response: libraryChangesSchema,
      pupilData: false,
      handle: async ({ tx, schoolId, params }) => {
        const versions = await publishedVersions(tx, schoolId);
        const index = versions.findIndex(({ version }) => version === params.version);
        const published = versions[index];
        if (!published) return unknownVersion();
        const earlier = versions[index + 1];
        const library = await read(tx, published);
        const before = earlier ? await read(tx, earlier) : null;
        // A text that cannot be read any more cannot be compared either.
        if (!library || (earlier && !before)) return outdated();
        return {
          version: published.version,
          before: earlier?.version ?? null,
          ...libraryChanges(library, before),
        };
      },
    }),
    route({
      method: 'GET',
      path: '/api/library/versions/:version/file',
      access: libraryRoles,
      summary: 'The term file of a version, to be saved.',
      params: versionParams,
      response: { file: TERM_FILE },
      pupilData: false,
      audit: ({ params }) => ({
        action: 'library.downloaded',
        subjectKind: 'library',
        subjectId: params.version,
      }),
      handle: async ({ tx, schoolId, params }) => {
        const versions = await publishedVersions(tx, schoolId);
        const published = versions.find(({ version }) => version === params.version);
        if (!published) return unknownVersion();
        const bytes = await publishedText(tx, published.ordinal);
        return { bytes, tag: tagOf(bytes), fileName: `lapwing-${published.version}.terms` };
      },
    }),
    route({
      method: 'GET',
      path: '/api/library/compiled',
      access: libraryRoles,
      summary: 'The library in force as PCs match with it, for trying a text in the browser.',
      response: { file: 'application/octet-stream' },
      pupilData: false,
      handle: async ({ tx, schoolId }) => {
        const compiled = await currentCompressedLibrary(tx, schoolId);
        if (!compiled) {
          const message = 'The library in force has no compiled form. Start the collector anew.';
          return refuse(404, 'library-not-compiled', message);
        }
        const { sha256 } = control.CompiledLibrary.decode(compiled.manifest);
        const tag = Buffer.from(sha256).toString('base64url');
        return { bytes: compiled.compressed, encoding: 'br' as const, tag };
      },
    }),
  ];
}

/** The library in force and all versions, or why there is nothing to show. */
async function inForce(tx: Transaction, schoolId: string, read: LibraryReader) {
  const versions = await publishedVersions(tx, schoolId);
  const [current] = versions;
  if (!current) return refuse(404, 'library-none', 'No keyword library was published yet.');
  const library = await read(tx, current);
  return library ? { current, versions, library } : outdated();
}

function outdated(): Refusal {
  const message =
    'The keyword library was written for another version of Lapwing, and cannot be shown. Publish it again.';
  return refuse(409, 'library-outdated', message);
}

function unknownVersion(): Refusal {
  return refuse(404, 'library-version-unknown', 'That version was never in force here.');
}

function versionWords({ version, origin, publishedAt }: PublishedVersion) {
  return { version, origin, publishedAt: publishedAt.toISOString() };
}

function tagOf(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('base64url');
}
