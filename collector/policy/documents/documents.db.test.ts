import { createHash, createPublicKey, generateKeyPairSync, verify } from 'node:crypto';
import { brotliDecompressSync } from 'node:zlib';
import { control } from '@lapwing/proto';
import { documentBytes, LIBRARY_FORMAT } from '@lapwing/proto/protocol';
import { silentLogger } from '@lapwing/shared/logging';
import { beforeEach, describe, expect, it } from 'vitest';
import { waitFor } from '../../../test/support/wait-for.ts';
import { findSchool } from '../../directory/schools/school-store.ts';
import { listen } from '../../storage/listening.ts';
import { useTestDatabase } from '../../storage/testing/use-test-database.ts';
import type { LibraryCompiler } from '../compiling/library-compiler.ts';
import { publishDefaultsFor, type Shipped } from '../defaults/publish-defaults.ts';
import { testCompiler } from '../testing/test-compiler.ts';
import { currentDocuments, currentVersions, DOCUMENT_CHANNEL } from './current-documents.ts';
import { currentCompressedLibrary } from './library-store.ts';
import { prepareLibrary, publishLibrary } from './publish-library.ts';
import { type SigningKey, signingKey } from './signing-key.ts';

const test = useTestDatabase();

const newKey = (): SigningKey =>
  signingKey(
    generateKeyPairSync('ed25519').privateKey.export({ format: 'pem', type: 'pkcs8' }) as string,
  );
const library = (version: string, term = 'flock of lapwings') =>
  `version ${version}\n\n[bullying]\nbecause It is an example.\n3  ${term}\n`;
const shipped = (version = '2026.11.1'): Shipped => ({
  exclusions: { applications: ['keepassxc'], sites: ['bank.example'] },
  library: library(version),
  version,
});

let compiler: LibraryCompiler;
let key: SigningKey;
let school: string;

beforeEach(async () => {
  key = newKey();
  compiler = testCompiler();
  school = await test.addSchool();
});

async function publishDefaults(what: Shipped = shipped()): Promise<void> {
  const found = await test.database.inSchool(school, (tx) => findSchool(tx, school));
  const deps = { key, shipped: what, compiler, logger: silentLogger };
  await publishDefaultsFor(test.database, deps, found!);
}
async function publish(text: string) {
  const prepared = await prepareLibrary(compiler, text);
  if (prepared.kind === 'refused') return prepared;
  return await test.database.inSchool(school, (tx) =>
    publishLibrary(tx, key, school, { library: prepared, origin: 'school' }, new Date()),
  );
}
const compiled = () => test.database.inSchool(school, (tx) => currentCompressedLibrary(tx, school));
const versions = () => test.database.inSchool(school, (tx) => currentVersions(tx, school));
const documents = () => test.database.inSchool(school, (tx) => currentDocuments(tx, school));

function isSignedBy(document: control.SignedDocument.$Properties | null): boolean {
  const publicKey = createPublicKey({
    key: { kty: 'OKP', crv: 'Ed25519', x: key.publicKey.toString('base64url') },
    format: 'jwk',
  });
  const { kind, payload, signature } = document!;
  return verify(null, documentBytes(kind!, payload!), publicKey, signature!);
}

describe('published documents', () => {
  it('are signed by the key that agents get', async () => {
    await publishDefaults();
    const { policy, library: terms } = await documents();
    expect(isSignedBy(policy)).toBe(true);
    expect(isSignedBy(terms)).toBe(true);
    expect(Buffer.from(terms!.payload!).toString()).toBe(shipped().library);
    expect(control.Policy.decode(policy!.payload!)).toMatchObject({
      schoolId: school,
      version: 1,
      excludedApplications: ['keepassxc'],
      excludedSites: ['bank.example'],
      timeZone: 'Europe/London',
      notice: { title: 'Kestrel High School monitors this computer' },
    });
  });

  it('stay as they are at a restart', async () => {
    await publishDefaults();
    const before = await documents();
    await publishDefaults();
    expect(await documents()).toEqual(before);
  });

  it('follow what a newer Lapwing ships', async () => {
    await publishDefaults();
    await publishDefaults({
      ...shipped('2026.11.2'),
      exclusions: { applications: ['keepassxc'], sites: ['bank.example', 'help.example'] },
    });
    expect(await versions()).toEqual({ policyVersion: 2, libraryVersion: '2026.11.2' });
    await publishDefaults(shipped('2026.10.9'));
    expect(await versions()).toMatchObject({ libraryVersion: '2026.11.2' });
  });

  it("never replace a school's own library with a shipped one", async () => {
    await publishDefaults();
    expect(await publish(library('2026.11.3', 'own term'))).toEqual({
      kind: 'published',
      version: '2026.11.3',
      terms: 1,
    });
    await publishDefaults(shipped('2027.1.1'));
    expect(await versions()).toMatchObject({ libraryVersion: '2026.11.3' });
  });

  it('are signed anew when the key has changed', async () => {
    await publishDefaults();
    key = newKey();
    await publishDefaults();
    const { policy, library: terms, compiled: file } = await documents();
    expect(isSignedBy(policy)).toBe(true);
    expect(isSignedBy(terms)).toBe(true);
    expect(isSignedBy(file!.document)).toBe(true);
    expect(await versions()).toEqual({ policyVersion: 2, libraryVersion: '2026.11.1' });
  });

  it('are announced to whoever listens', async () => {
    const heard: string[] = [];
    const listening = await listen({
      connectionString: test.connectionString,
      channel: DOCUMENT_CHANNEL,
      logger: silentLogger,
      onMessage: (payload) => heard.push(payload),
    });
    await publishDefaults();
    await waitFor('the announcement', () => heard.includes(school));
    await listening.close();
  });

  it('do not show in another school', async () => {
    await publishDefaults();
    const other = await test.addSchool('Merlin Academy');
    const seen = await test.database.inSchool(other, (tx) => currentDocuments(tx, school));
    expect(seen).toEqual({ policy: null, library: null, compiled: null });
  });
});

describe('the compiled form of a library', () => {
  it('is signed with its size, its hash, its format and its version', async () => {
    await publishDefaults();
    const { compiled: signed } = await documents();
    expect(isSignedBy(signed!.document)).toBe(true);
    const manifest = control.CompiledLibrary.decode(signed!.document.payload!);
    const file = await compiled();
    const bytes = brotliDecompressSync(file!.compressed);
    expect(manifest).toMatchObject({
      version: '2026.11.1',
      format: LIBRARY_FORMAT,
      size: bytes.length,
      compressedSize: file!.compressed.length,
    });
    const sha256 = createHash('sha256').update(bytes).digest();
    expect(Buffer.from(manifest.sha256).equals(sha256)).toBe(true);
  });

  it('is made anew by a newer compiler, under the same version', async () => {
    await publishDefaults();
    await publish(library('2026.11.3', 'own term'));
    compiler = testCompiler({ id: 'newer', format: 2 });
    await publishDefaults();
    const { compiled: signed } = await documents();
    expect(signed!.format).toBe(2);
    expect(isSignedBy(signed!.document)).toBe(true);
    expect(await versions()).toMatchObject({ libraryVersion: '2026.11.3' });
    const before = await documents();
    await publishDefaults();
    expect(await documents()).toEqual(before);
  });

  it('is made while no transaction waits for it, and not published over what came meanwhile', async () => {
    const { id, compile } = testCompiler();
    const inTransaction: number[] = [];
    compiler = {
      id,
      async compile(text) {
        const { rows } = await test.database.asSystem((tx) =>
          tx.query<{ count: number }>(
            `select count(*)::int as count from pg_stat_activity
             where datname = current_database() and xact_start is not null
               and backend_type = 'client backend' and pid <> pg_backend_pid()`,
          ),
        );
        inTransaction.push(rows[0]!.count);
        if (inTransaction.length === 1) await publish(library('2026.11.0', 'own term'));
        return compile(text);
      },
    };
    await publishDefaults();
    // Of the shipped one, and of the school’s own.
    expect(inTransaction).toEqual([0, 0]);
    expect(await versions()).toEqual({ policyVersion: 1, libraryVersion: '2026.11.0' });
  });

  it('is made for a library that was published before there were any', async () => {
    await publishDefaults();
    await test.database.inSchool(school, (tx) =>
      tx.query(
        `update library_version
         set compiled = null, compiled_by = null, manifest = null, manifest_signature = null`,
      ),
    );
    expect(await documents()).toMatchObject({ compiled: null });
    expect(await compiled()).toBeNull();
    await publishDefaults();
    expect(await compiled()).toMatchObject({ version: '2026.11.1' });
  });

  it('is kept of the library in force only', async () => {
    await publish(library('2026.11.1', 'first term'));
    await publish(library('2026.11.2', 'second term'));
    const kept = await test.database.inSchool(school, (tx) =>
      tx.query(
        `select version, compiled is not null as compiled from library_version
                where school_id = $1 order by ordinal`,
        [school],
      ),
    );
    expect(kept.rows).toEqual([
      { version: '2026.11.1', compiled: false },
      { version: '2026.11.2', compiled: true },
    ]);
  });

  it('stays as it is where the text cannot be compiled any more', async () => {
    await publish(library('2026.11.3', 'own term'));
    const before = await documents();
    const failing = { id: 'newer', compile: async () => Promise.reject(new Error('no memory')) };
    compiler = failing;
    await publishDefaults();
    expect(await documents()).toMatchObject({ library: before.library, compiled: before.compiled });
    compiler = {
      id: 'newer',
      compile: async () => ({ kind: 'invalid', faults: [{ line: 1, column: 1, message: 'No.' }] }),
    };
    await publishDefaults();
    expect(await documents()).toMatchObject({ library: before.library, compiled: before.compiled });
  });
});

describe('publishing a library', () => {
  it('refuses what is too large for one message', async () => {
    expect(await publish(`version 2026.11.1\n#${'x'.repeat(5_000_000)}`)).toMatchObject({
      kind: 'refused',
      reason: 'too-large',
      form: 'text',
    });
  });

  it('refuses a text with faults and says where they are', async () => {
    const outcome = await publish('version 2026.11.1\n\n[bullying]\n9  wrong severity\n');
    expect(outcome).toMatchObject({ kind: 'refused', reason: 'faults', faults: [{ line: 4 }] });
    expect(await versions()).toEqual({ policyVersion: 0, libraryVersion: '' });
  });

  it('refuses another text under a version that is not higher', async () => {
    await publish(library('2026.11.2'));
    expect(await publish(library('2026.11.2'))).toEqual({
      kind: 'unchanged',
      version: '2026.11.2',
    });
    expect(await publish(library('2026.11.2', 'another term'))).toEqual({
      kind: 'refused',
      reason: 'version-not-newer',
      version: '2026.11.2',
      current: '2026.11.2',
    });
    expect(await publish(library('2026.11.10', 'another term'))).toMatchObject({
      kind: 'published',
    });
  });

  it('lets one of two that publish at once win', async () => {
    const outcomes = await Promise.all([
      publish(library('2026.11.1', 'first term')),
      publish(library('2026.11.1', 'second term')),
    ]);
    expect(outcomes.map(({ kind }) => kind).sort()).toEqual(['published', 'refused']);
  });
});
