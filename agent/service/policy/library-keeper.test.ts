import { createHash, randomBytes } from 'node:crypto';
import {
  appendFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  truncateSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { control, type transport } from '@lapwing/proto';
import { LIBRARY_FORMAT } from '@lapwing/proto/protocol';
import { silentLogger } from '@lapwing/shared/logging';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { StateLayout } from '../state/state-layout.ts';
import { temporaryState } from '../testing/temporary-state.ts';
import { compressForTest, TestCollector } from '../testing/test-collector.ts';
import { DocumentKeeper } from './document-keeper.ts';

const PART = 64 * 1024;
const VERSION = '2026.12.1';

let collector: TestCollector;
let state: StateLayout;
let refused: string[];
let requests: transport.DocumentRequest.$Shape[];
const bytes = randomBytes(300_000);
const compressed = compressForTest(bytes);
const sha256 = createHash('sha256').update(bytes).digest();

beforeAll(async () => {
  collector = await TestCollector.start();
});
afterAll(() => collector.close());
beforeEach(() => {
  state = temporaryState();
  refused = [];
  requests = [];
});

const openKeeper = () =>
  DocumentKeeper.load({
    folder: state.policyFolder,
    publicFolder: state.publicFolder,
    schoolId: collector.schoolId,
    signingPublicKey: collector.signingPublicKey,
    logger: silentLogger,
    onRefused: (code) => refused.push(code),
    request: (request) => requests.push(request),
  });
const received = (document: control.SignedDocument.$Shape) =>
  control.SignedDocument.decode(control.SignedDocument.encode(document).finish());
const offer = (changes: control.CompiledLibrary.$Properties = {}, version = VERSION) =>
  received(collector.compiledLibrary(version, bytes, changes));
const partAt = (offset: number, length = PART) => ({
  sha256,
  offset,
  data: compressed.subarray(offset, offset + length),
});

/** Answers what the keeper asks, as long as it asks. */
async function fetchAll(keeper: DocumentKeeper, partOf = partAt, most = 100): Promise<void> {
  for (let asked = requests.length; asked > 0 && most > 0; most -= 1) {
    await keeper.receivePart(partOf(requests.at(-1)!.offset ?? 0));
    if (requests.length === asked) return;
    asked = requests.length;
  }
}

describe('a compiled library', () => {
  it('is fetched in parts, checked, and kept where sessions can read it', async () => {
    const keeper = await openKeeper();
    const changes: string[] = [];
    keeper.onChange((change) => changes.push(change));
    expect(await keeper.receive(offer())).toBe('fetching');
    expect(keeper.library).toBeNull();
    await fetchAll(keeper);
    expect(requests.map(({ offset }) => offset)).toEqual([0, PART, 2 * PART, 3 * PART, 4 * PART]);
    const library = keeper.library;
    if (library?.form !== 'compiled') expect.fail('not in force');
    expect(library).toMatchObject({ version: VERSION, size: bytes.length });
    expect(readFileSync(library.path).equals(bytes)).toBe(true);
    expect(changes).toEqual(['library']);
    if (process.platform !== 'win32') expect(statSync(library.path).mode & 0o777).toBe(0o644);
    expect(readdirSync(state.policyFolder)).toEqual(['library.signed']);
    expect(await keeper.receive(offer())).toBe('unchanged');
    // And again without network.
    const again = await openKeeper();
    expect(again.library).toEqual(library);
    expect(refused).toEqual([]);
  });

  it('goes on where it was after a reconnect and after a restart', async () => {
    const keeper = await openKeeper();
    await keeper.receive(offer());
    await fetchAll(keeper, partAt, 2);
    requests = [];
    expect(await keeper.receive(offer())).toBe('fetching');
    expect(requests).toMatchObject([{ offset: 2 * PART }]);
    requests = [];
    const again = await openKeeper();
    expect(await again.receive(offer())).toBe('fetching');
    expect(requests).toMatchObject([{ offset: 2 * PART }]);
    // The part may begin before what was asked for.
    await fetchAll(again, (offset) => partAt(Math.max(0, offset - 100)));
    expect(again.library).toMatchObject({ version: VERSION });
    expect(refused).toEqual([]);
  });

  it('takes its place from the file alone where the service died before it noted it', async () => {
    const keeper = await openKeeper();
    await keeper.receive(offer());
    await fetchAll(keeper);
    rmSync(join(state.policyFolder, 'library.signed'));
    const { path } = keeper.library as { path: string };
    const kept = readFileSync(path);
    const again = await openKeeper();
    expect(again.library).toBeNull();
    writeFileSync(path, kept);
    expect(await again.receive(offer())).toBe('in-force');
  });

  it('is fetched once from the beginning where a power cut left a hole, and then is whole', async () => {
    const keeper = await openKeeper();
    await keeper.receive(offer());
    await fetchAll(keeper, partAt, 2);
    const path = join(state.policyFolder, `${sha256.toString('hex')}.part`);
    truncateSync(path, PART);
    appendFileSync(path, Buffer.alloc(PART));
    const again = await openKeeper();
    await again.receive(offer());
    await fetchAll(again);
    expect(requests.filter(({ offset }) => offset === 0)).toHaveLength(2);
    expect(again.library).toMatchObject({ version: VERSION });
    expect(refused).toEqual([]);
  });

  it.each<[string, (offset: number) => transport.DocumentPart.$Shape]>([
    [
      'was changed on the way',
      (offset) => ({
        ...partAt(offset),
        data: randomBytes(Math.min(PART, compressed.length - offset)),
      }),
    ],
    ['has a part that leaves a gap', (offset) => ({ ...partAt(offset), offset: offset + 1 })],
    ['has an empty part', (offset) => ({ ...partAt(offset), data: new Uint8Array() })],
    [
      'has more bytes than it should',
      (offset) => ({ ...partAt(offset), data: randomBytes(compressed.length + 1) }),
    ],
  ])('is refused, and the last good one stays, where it %s', async (_, partOf) => {
    const keeper = await openKeeper();
    const text = 'version 2026.11.1\n[bullying]\n3  nobody likes you\n';
    await keeper.receive(received(collector.library(text)));
    await keeper.receive(offer());
    await fetchAll(keeper, partOf as typeof partAt);
    expect(refused).toEqual(['library-file-invalid']);
    expect(keeper.library).toMatchObject({ form: 'text', version: '2026.11.1' });
    expect(readdirSync(state.publicFolder)).toEqual([]);
    // No more of it until the collector offers it again, and then the honest one is taken.
    const asked = requests.length;
    await keeper.receivePart(partAt(0));
    expect(requests).toHaveLength(asked);
    await keeper.receive(offer());
    await fetchAll(keeper);
    expect(keeper.library).toMatchObject({ form: 'compiled', version: VERSION });
  });

  it('is given up at the byte where it unpacks to more than was signed', async () => {
    const bomb = Buffer.alloc(3_000_000);
    const file = compressForTest(bomb);
    const digest = createHash('sha256').update(bomb).digest();
    const keeper = await openKeeper();
    await keeper.receive(received(collector.compiledLibrary(VERSION, bomb, { size: 1_000 })));
    await fetchAll(keeper, ((offset: number) => ({
      sha256: digest,
      offset,
      data: file.subarray(offset),
    })) as typeof partAt);
    expect(refused).toEqual(['library-file-invalid']);
    expect(keeper.library).toBeNull();
  });

  it.each<[string, string, () => control.SignedDocument]>([
    [
      'library-signature-invalid',
      'a forged signature',
      () => ({ ...offer(), signature: new Uint8Array(64) }),
    ],
    [
      'library-signature-invalid',
      'a signature for another kind',
      () => ({ ...offer(), signature: collector.sign(2, offer().payload).signature! }),
    ],
    [
      'library-signature-invalid',
      'more bytes than a manifest has',
      () => ({ ...offer(), payload: randomBytes(5_000) }),
    ],
    ['library-format-unknown', 'another format', () => offer({ format: LIBRARY_FORMAT + 1 })],
    ['library-unreadable', 'no version', () => offer({ version: '' })],
    ['library-unreadable', 'a version that is a path', () => offer({ version: '../2' })],
    ['library-unreadable', 'a hash too short', () => offer({ sha256: sha256.subarray(1) })],
    ['library-unreadable', 'no size', () => offer({ size: 0 })],
    ['library-unreadable', 'a size over 64 MiB', () => offer({ size: 64 * 1024 * 1024 + 1 })],
    [
      'library-unreadable',
      'a size over 64 MiB on the way',
      () => offer({ compressedSize: 2 ** 40 }),
    ],
  ])('is refused as %s with %s, before anything is fetched', async (code, _, document) => {
    const keeper = await openKeeper();
    expect(await keeper.receive(document())).toBe('refused');
    expect(refused).toEqual([code]);
    expect(requests).toEqual([]);
  });

  it('is refused where it is older than the one in force', async () => {
    const keeper = await openKeeper();
    await keeper.receive(offer());
    await fetchAll(keeper);
    const older = received(collector.compiledLibrary('2026.9.30', randomBytes(100)));
    expect(await keeper.receive(older)).toBe('refused');
    expect(refused).toEqual(['library-version-lower']);
  });

  it('follows text, and text of the same version does not replace it', async () => {
    const text = (version: string) =>
      received(collector.library(`version ${version}\n[bullying]\n3  nobody likes you\n`));
    const keeper = await openKeeper();
    expect(await keeper.receive(text(VERSION))).toBe('in-force');
    expect(await keeper.receive(offer())).toBe('fetching');
    await fetchAll(keeper);
    expect(keeper.library).toMatchObject({ form: 'compiled' });
    expect(await keeper.receive(text(VERSION))).toBe('unchanged');
    expect(await keeper.receive(text('2026.12.2'))).toBe('in-force');
    expect(keeper.library).toMatchObject({ form: 'text', version: '2026.12.2' });
    expect(readdirSync(state.publicFolder)).toEqual([]);
  });

  it('leaves no older one behind, and gives up fetching one that was overtaken', async () => {
    const keeper = await openKeeper();
    await keeper.receive(offer());
    await fetchAll(keeper);
    const { path } = keeper.library as { path: string };
    await keeper.receive(received(collector.compiledLibrary('2026.12.2', randomBytes(200_000))));
    const small = randomBytes(100);
    await keeper.receive(received(collector.compiledLibrary('2026.12.3', small)));
    await keeper.receivePart(partAt(0));
    await keeper.receivePart({
      sha256: createHash('sha256').update(small).digest(),
      offset: 0,
      data: compressForTest(small),
    });
    expect(keeper.library).toMatchObject({ version: '2026.12.3' });
    expect(existsSync(path)).toBe(false);
    expect(readdirSync(state.publicFolder)).toHaveLength(1);
    expect(readdirSync(state.policyFolder)).toEqual(['library.signed']);
  });

  it('is not used any more where somebody changed it on the disk', async () => {
    const keeper = await openKeeper();
    await keeper.receive(offer());
    await fetchAll(keeper);
    const { path } = keeper.library as { path: string };
    appendFileSync(path, 'x');
    const again = await openKeeper();
    expect(again.library).toBeNull();
    expect(refused).toEqual(['library-unreadable']);
    expect(existsSync(path)).toBe(false);
    requests = [];
    expect(await again.receive(offer())).toBe('fetching');
    await fetchAll(again);
    expect(again.library).toMatchObject({ version: VERSION });
  });

  it('of the format before an update of the agent is dropped without a report', async () => {
    await openKeeper();
    const document = collector.compiledLibrary(VERSION, bytes, { format: LIBRARY_FORMAT + 1 });
    writeFileSync(
      join(state.policyFolder, 'library.signed'),
      control.SignedDocument.encode(document).finish(),
    );
    const again = await openKeeper();
    expect(again.library).toBeNull();
    expect(refused).toEqual([]);
    expect(readdirSync(state.policyFolder)).toEqual([]);
  });

  it('that cannot be written is reported, and tried again later', async () => {
    const keeper = await openKeeper();
    await keeper.receive(offer());
    rmSync(state.policyFolder, { recursive: true });
    await fetchAll(keeper);
    expect(refused).toEqual(['library-not-kept']);
    expect(keeper.library).toBeNull();
  });
});
