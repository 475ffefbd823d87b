import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { enrolment } from '@lapwing/proto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { temporaryState } from '../testing/temporary-state.ts';
import { makeTestCertificate } from '../testing/test-certificate.ts';
import { TEST_SECRET, TestCollector } from '../testing/test-collector.ts';
import { type EnrolOptions, type EnrolOutcome, enrol } from './enrol.ts';
import { readIdentity } from './identity-file.ts';

let collector: TestCollector;

beforeEach(async () => {
  collector = await TestCollector.start();
});

afterEach(async () => {
  await collector.close();
});

function attempt(options: Partial<EnrolOptions> = {}): Promise<EnrolOutcome> {
  return enrol({
    collectorUrl: options.collectorUrl ?? collector.url,
    token: collector.token,
    stateDir: temporaryState().root,
    hardwareId: 'test-hardware',
    ...options,
  });
}

async function refusalOf(
  outcome: Promise<EnrolOutcome>,
): Promise<{ reason: string; message: string }> {
  const result = await outcome;
  if (result.kind !== 'refused') throw new Error('It was enrolled.');
  // Every message ends by saying what to do.
  expect(result.message.length).toBeGreaterThan(60);
  return result;
}

describe('enrolment', () => {
  it('exchanges a token for an identity that only the owner can read', async () => {
    const state = temporaryState();
    const outcome = await attempt({ stateDir: state.root, hostName: 'LIB-07' });
    expect(outcome).toMatchObject({ kind: 'enrolled', clock: { kind: 'right' } });
    const identity = await readIdentity(state.identityFile);
    expect(identity).toMatchObject({
      deviceId: collector.deviceId,
      schoolId: collector.schoolId,
      schoolName: 'Kestrel High School',
      collectorUrl: collector.url,
      firstSequence: 1,
    });
    expect(statSync(state.identityFile).mode & 0o777).toBe(0o600);
    expect(statSync(state.root).mode & 0o777).toBe(0o711);
    const [request] = collector.enrolRequests;
    expect(request).toMatchObject({
      token: TEST_SECRET,
      hardwareId: 'set:test-hardware',
      hostName: 'LIB-07',
      protocolLevel: 1,
    });
    expect(request!.devicePublicKey).toHaveLength(32);
  });

  it('forgives what copying does to a token, but not a missing part', async () => {
    const { token } = collector;
    const copied = ` ${token.slice(0, 30).toLowerCase()}\n${token.slice(30)} `;
    // The pin keeps its case; only the secret is folded.
    const spoiled = copied.slice(0, 28) + copied.slice(28).toUpperCase();
    expect((await refusalOf(attempt({ token: spoiled }))).reason).toMatch(/certificate|malformed/);
    expect(
      (await attempt({ token: ` ${TEST_SECRET.toLowerCase()}.\n${token.slice(27)} ` })).kind,
    ).toBe('enrolled');
    for (const bad of ['', TEST_SECRET, token.slice(0, -1), `${token}x`, 'a.b']) {
      expect((await refusalOf(attempt({ token: bad }))).reason).toBe('token-malformed');
    }
  });

  it('sends nothing at all to a collector whose certificate is another', async () => {
    const other = await makeTestCertificate();
    const token = `${TEST_SECRET}.${other.pin}`;
    expect((await refusalOf(attempt({ token }))).reason).toBe('certificate-mismatch');
    expect(collector.bytesIn).toBe(0);
    expect(collector.enrolRequests).toEqual([]);
  });

  it('takes an expired certificate whose key fits: a PC with a wrong clock must get in', async () => {
    const expired = await TestCollector.start(await makeTestCertificate({ expired: true }));
    expect((await attempt({ collectorUrl: expired.url, token: expired.token })).kind).toBe(
      'enrolled',
    );
    await expired.close();
  });

  it.each([
    ['TOKEN_UNKNOWN', 'token-unknown'],
    ['TOKEN_EXPIRED', 'token-expired'],
    ['TOKEN_USED_UP', 'token-used-up'],
    ['TOKEN_REVOKED', 'token-revoked'],
    ['REQUEST_INVALID', 'request-invalid'],
    ['TOO_MANY_ATTEMPTS', 'too-many-attempts'],
    ['UNSPECIFIED', 'collector-fault'],
  ])('says what to do when the collector answers %s', async (name, reason) => {
    collector.enrolAnswer = (enrolment.EnrolRefusalReason as unknown as Record<string, number>)[
      `ENROL_REFUSAL_REASON_${name}`
    ]!;
    const state = temporaryState();
    expect((await refusalOf(attempt({ stateDir: state.root }))).reason).toBe(reason);
    expect(await readIdentity(state.identityFile)).toBeNull();
  });

  it('tells what is there instead of a collector', async () => {
    collector.enrolAnswer = { status: 200, body: '<html>hello</html>' };
    expect((await refusalOf(attempt())).reason).toBe('not-a-collector');
    collector.enrolAnswer = { status: 404, body: 'no' };
    expect((await refusalOf(attempt())).reason).toBe('not-a-collector');
    collector.enrolAnswer = { status: 503, body: '' };
    expect((await refusalOf(attempt())).reason).toBe('collector-fault');
    const plain = createServer((socket) => {
      socket.on('error', () => {});
      socket.resume();
      socket.end('HTTP/1.1 400 Bad Request\r\n\r\n');
    });
    await new Promise<void>((resolve) => plain.listen(0, '127.0.0.1', resolve));
    const { port } = plain.address() as { port: number };
    expect((await refusalOf(attempt({ collectorUrl: `https://127.0.0.1:${port}` }))).reason).toBe(
      'not-tls',
    );
    await new Promise((resolve) => plain.close(resolve));
  });

  it('tells that nothing answers, and that an address is none', async () => {
    const { url, token } = collector;
    await collector.close();
    const refused = await refusalOf(attempt({ collectorUrl: url, token }));
    expect(refused.reason).toBe('unreachable');
    expect(refused.message).toMatch(/nothing answers on that port/);
    await collector.listen(0);
    expect((await attempt()).kind).toBe('enrolled');
    for (const bad of ['http://127.0.0.1', 'ftp://x', 'https://', 'https://user@x', 'a b']) {
      expect((await refusalOf(attempt({ collectorUrl: bad }))).reason).toBe('address-malformed');
    }
  });

  it('notices a clock that is years off, and says so', async () => {
    collector.clockMs = () => Date.UTC(2032, 5, 1);
    const outcome = await attempt({ now: () => Date.UTC(2019, 0, 1) });
    if (outcome.kind !== 'enrolled' || outcome.clock.kind !== 'wrong') throw new Error('unnoticed');
    expect(outcome.clock.message).toMatch(/clock is 13 years behind/);
  });

  it('is done once, unless it is wanted anew', async () => {
    const state = temporaryState();
    expect((await attempt({ stateDir: state.root })).kind).toBe('enrolled');
    expect((await refusalOf(attempt({ stateDir: state.root }))).reason).toBe('already-enrolled');
    const before = readFileSync(state.identityFile, 'utf8');
    expect((await attempt({ stateDir: state.root, replace: true })).kind).toBe('enrolled');
    expect(readFileSync(state.identityFile, 'utf8')).not.toBe(before);
  });

  it('says what to do about a damaged identity file', async () => {
    const state = temporaryState();
    await attempt({ stateDir: state.root });
    writeFileSync(state.identityFile, '{"formatVersion":1');
    await expect(readIdentity(state.identityFile)).rejects.toMatchObject({
      code: 'identity-damaged',
    });
    expect((await attempt({ stateDir: state.root, replace: true })).kind).toBe('enrolled');
  });
});
