import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { control } from '@lapwing/proto';
import { silentLogger } from '@lapwing/shared/logging';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { temporaryState } from '../testing/temporary-state.ts';
import { TestCollector } from '../testing/test-collector.ts';
import { DocumentKeeper } from './document-keeper.ts';

let collector: TestCollector;

beforeAll(async () => {
  collector = await TestCollector.start();
});

afterAll(async () => {
  await collector.close();
});

const LIBRARY = 'version 2026.11.2\n\n[bullying]\n3  nobody likes you\n';

async function keeperIn(policyFolder: string) {
  const refused: string[] = [];
  const keeper = await DocumentKeeper.load({
    folder: policyFolder,
    publicFolder: join(policyFolder, '../public'),
    request: () => {},
    schoolId: collector.schoolId,
    signingPublicKey: collector.signingPublicKey,
    logger: silentLogger,
    onRefused: (code, message) => refused.push(`${code}: ${message}`),
  });
  return { keeper, refused };
}

const received = (document: control.SignedDocument.$Shape) =>
  control.SignedDocument.decode(control.SignedDocument.encode(document).finish());

describe('document keeper', () => {
  it('puts genuine documents in force, tells of it, and has them again without network', async () => {
    const folder = temporaryState().policyFolder;
    const { keeper } = await keeperIn(folder);
    const changes: string[] = [];
    keeper.onChange((change) => changes.push(change));
    expect(await keeper.receive(received(collector.policy({ version: 3 })))).toBe('in-force');
    expect(await keeper.receive(received(collector.library(LIBRARY)))).toBe('in-force');
    expect(await keeper.receive(received(collector.library(LIBRARY)))).toBe('unchanged');
    expect(changes).toEqual(['policy', 'library']);
    const { keeper: again, refused } = await keeperIn(folder);
    expect(again.policy?.version).toBe(3);
    expect(again.library).toMatchObject({ version: '2026.11.2', text: LIBRARY });
    expect(refused).toEqual([]);
  });

  it('refuses bad signatures, other schools and lower versions, and reports each once', async () => {
    const { keeper, refused } = await keeperIn(temporaryState().policyFolder);
    await keeper.receive(received(collector.policy({ version: 3 })));
    await keeper.receive(received(collector.library(LIBRARY)));
    const forged = collector.policy({ version: 9 });
    forged.signature = new Uint8Array(64);
    const shortSignature = { ...collector.policy({ version: 9 }), signature: new Uint8Array(3) };
    // A library's signature must not vouch for a policy of the same bytes.
    const confused = {
      ...collector.library(LIBRARY),
      kind: control.DocumentKind.DOCUMENT_KIND_POLICY,
    };
    const bad = [
      forged,
      forged,
      shortSignature,
      confused,
      collector.policy({ version: 9, schoolId: '11111111-2222-4333-8444-555555555555' }),
      collector.policy({ version: 2 }),
      collector.library('version 2026.9.30\n[bullying]\n3  nobody likes you\n'),
      { ...collector.library(LIBRARY), kind: 7 as control.DocumentKind },
    ];
    for (const document of bad) expect(await keeper.receive(received(document))).toBe('refused');
    expect(refused.map((line) => line.split(':')[0])).toEqual([
      'policy-signature-invalid',
      'policy-signature-invalid',
      'policy-signature-invalid',
      'policy-other-school',
      'policy-version-lower',
      'library-version-lower',
      'document-kind-unknown',
    ]);
    expect(keeper.policy?.version).toBe(3);
    expect(keeper.library?.version).toBe('2026.11.2');
  });

  it('names line and column of a library with mistakes, and keeps the old one', async () => {
    const { keeper, refused } = await keeperIn(temporaryState().policyFolder);
    await keeper.receive(received(collector.library(LIBRARY)));
    const broken = 'version 2026.12.1\n\n[bullying]\n9  nobody likes you\n';
    expect(await keeper.receive(received(collector.library(broken)))).toBe('refused');
    expect(refused[0]).toMatch(/^library-unreadable: .*line 4, column 1: /);
    expect(keeper.library?.version).toBe('2026.11.2');
  });

  it('compares library versions as numbers', async () => {
    const { keeper } = await keeperIn(temporaryState().policyFolder);
    await keeper.receive(received(collector.library(LIBRARY)));
    const next = LIBRARY.replace('2026.11.2', '2026.11.10');
    expect(await keeper.receive(received(collector.library(next)))).toBe('in-force');
  });

  it('ignores fields it does not know, and keeps them for a newer agent', async () => {
    const folder = temporaryState().policyFolder;
    const { keeper } = await keeperIn(folder);
    const known = control.Policy.encode({
      schoolId: collector.schoolId,
      version: 4,
    } as control.Policy.$Shape).finish();
    // Field 900, a string, of some later version.
    const payload = Buffer.concat([known, Buffer.from([0xa2, 0x38, 5]), Buffer.from('later')]);
    const document = collector.sign(control.DocumentKind.DOCUMENT_KIND_POLICY, payload);
    expect(await keeper.receive(received(document))).toBe('in-force');
    expect(keeper.policy?.version).toBe(4);
    const kept = control.SignedDocument.decode(readFileSync(join(folder, 'policy.signed')));
    expect(Buffer.from(kept.payload).includes('later')).toBe(true);
  });

  it('verifies again what it kept, and does not use what was changed on the disk', async () => {
    const folder = temporaryState().policyFolder;
    const { keeper } = await keeperIn(folder);
    await keeper.receive(received(collector.policy({ version: 3 })));
    await keeper.receive(received(collector.library(LIBRARY)));
    const path = join(folder, 'library.signed');
    const bytes = readFileSync(path);
    bytes[bytes.indexOf('nobody')] = 'N'.charCodeAt(0);
    writeFileSync(path, bytes);
    writeFileSync(join(folder, 'policy.signed'), 'garbage');
    const { keeper: again, refused } = await keeperIn(folder);
    expect(again.policy).toBeNull();
    expect(again.library).toBeNull();
    expect(refused).toHaveLength(2);
    expect(existsSync(path)).toBe(false);
    expect(readdirSync(folder)).toEqual([]);
  });
});
