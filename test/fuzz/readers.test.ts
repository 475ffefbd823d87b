/** What stands around the protobuf decoders: framing, JSON messages, text formats, validation. */
import { screen } from '@lapwing/proto';
import { MAX_SCREEN_FRAME_BYTES } from '@lapwing/proto/protocol';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseEnrolmentToken } from '../../agent/service/enrolment/enrolment-token.ts';
import { compileLibrary } from '../../agent/session/matching/compile/compile-library.ts';
import { loadLibrary } from '../../agent/session/matching/library.ts';
import { readBatch } from '../../collector/ingest/batch/read-batch.ts';
import { readFrame } from '../../collector/ingest/connection/frame-reader.ts';
import { readScreenFrame } from '../../collector/live/relay/streams/relayed-frame.ts';
import { parseExclusions } from '../../collector/policy/exclusions/parse-exclusion-list.ts';
import { createSealer } from '../../collector/storage/sealing.ts';
import { BrowserFrameReader, encodeBrowserFrame } from '../../shared/browser-frames.ts';
import { fromExtensionSchema, toExtensionSchema } from '../../shared/browser-messages.ts';
import { findDeadTerms } from '../../shared/term-file/find-dead-terms.ts';
import { foldText } from '../../shared/term-file/folding.ts';
import { leetCanonicalOf } from '../../shared/term-file/leet.ts';
import { parseTermFile } from '../../shared/term-file/parse-term-file.ts';
import { sampleFrames } from '../contract/sample-frames.ts';
import { hostileBytes } from './hostile-bytes.ts';
import { FUZZ_TIMEOUT_MS, INPUTS, survives } from './survives.ts';

const timeout = { timeout: FUZZ_TIMEOUT_MS };

describe(`readers of untrusted input, given ${INPUTS} hostile inputs`, () => {
  it('the collector reads frames and batches, and never throws', timeout, () => {
    const agentFrames = Object.entries(sampleFrames)
      .filter(([name]) => name.startsWith('agent-'))
      .map(([, { bytes }]) => bytes);
    const context = {
      source: {
        schoolId: '6f2d4c1e-58b0-4a53-9d3a-0b8f7c6e5d41',
        deviceId: '11111111-2222-4333-8444-555555555555',
      },
      receivedAtMs: 1_790_000_000_000,
      clockOffsetMs: 0,
      sealer: createSealer(Buffer.alloc(32, 7)),
    };
    const taken = survives(hostileBytes(agentFrames), (bytes) => {
      const frame = readFrame(Buffer.from(bytes), true);
      if (frame.kind === 'events') readBatch(frame.events, context);
    });
    expect(taken).toBe(INPUTS);
  });

  it('the collector reads pictures of screens, and passes on only what can be one', timeout, () => {
    const pictures = Object.entries(sampleFrames)
      .filter(([, { type }]) => type === screen.ScreenUp)
      .map(([, { bytes }]) => bytes);
    let passed = 0;
    survives(hostileBytes(pictures), (bytes) => {
      const { frame } = screen.ScreenUp.decode(bytes);
      const read = frame && readScreenFrame('device', frame);
      if (read?.kind !== 'frame') return;
      passed += 1;
      expect(read.frame.bytes().length).toBeLessThan(MAX_SCREEN_FRAME_BYTES + 100_000);
      expect(read.frame.monitor).toBeLessThanOrEqual(16);
    });
    expect(passed, 'some inputs are pictures').toBeGreaterThan(100);
  });

  it('the frames between browser and session', timeout, () => {
    const messages = [
      { type: 'hello', browser: 'chromium', extensionVersion: '0.1.0' },
      { type: 'search', url: 'https://x.example/', title: 'é', searchTerms: 'two words' },
      {
        type: 'page-text',
        url: 'https://x.example/',
        title: 'é',
        frameUrl: '',
        text: 'two words',
        newFrom: 3,
        newTo: 9,
        enteringMs: 1_200,
      },
      { type: 'session-state', capturing: true },
    ];
    const samples = messages.map((message) => encodeBrowserFrame(message));
    let whole = 0;
    survives(hostileBytes(samples), (bytes) => {
      const reader = new BrowserFrameReader();
      const half = bytes.length >> 1;
      for (const part of [bytes.subarray(0, half), bytes.subarray(half)]) {
        for (const message of reader.push(part)) {
          fromExtensionSchema.safeParse(message);
          toExtensionSchema.safeParse(message);
          whole += 1;
        }
      }
    });
    expect(whole).toBeGreaterThan(100);
  });

  const lines = fc.constantFrom(
    'version 2026.11.1',
    '[suicide]',
    '4  want to die',
    '3  @arms ... bring/take? him | requires: @place, knife | years: 7-9',
    '3  ... @arms ...9 a/b//c? | excludes: @arms | prefix | id: arms # two faults',
    'list arms: knife, @arms-too, 🔪',
    'list arms-too: axe, @arms',
    'because It says so.',
    '# comment',
    'bank.example',
    '*vault*',
  );
  const texts = fc
    .array(fc.oneof(lines, lines, fc.string({ unit: 'binary', maxLength: 60 })), { maxLength: 12 })
    .map((parts) => parts.join('\n'));

  it('term libraries', timeout, () => {
    const taken = survives(texts, (text) => {
      const parsed = parseTermFile(text);
      if (parsed.kind === 'invalid') expect(parsed.faults.length).toBeGreaterThan(0);
      else findDeadTerms(parsed.file);
    });
    expect(taken).toBe(INPUTS);
  });

  it('compiled libraries', timeout, () => {
    const parsed = parseTermFile('version 2026.11.1\n[gambling]\n3  loot crate\n');
    if (parsed.kind === 'invalid') expect.fail(JSON.stringify(parsed.faults));
    const compiled = compileLibrary(parsed.file);
    let taken = 0;
    let others = 0;
    survives(hostileBytes([compiled]), (bytes) => {
      loadLibrary(bytes);
      taken += 1;
      if (!Buffer.from(bytes).equals(compiled)) others += 1;
    });
    expect(taken).toBeGreaterThan(100);
    expect(others, 'nothing but the library itself is taken for one').toBe(0);
  });

  it('folding, which settles at the first time', timeout, () => {
    const anything = fc.string({ unit: 'binary', maxLength: 60 });
    const taken = survives(anything, (text) => {
      const folded = foldText(text);
      expect(foldText(folded)).toBe(folded);
      for (const character of text) leetCanonicalOf(character.codePointAt(0)!);
    });
    expect(taken).toBe(INPUTS);
  });

  it('exclusion lists', timeout, () => {
    survives(texts, (text) => parseExclusions(text, 'sites'));
  });

  it('enrolment tokens', timeout, () => {
    const parts = fc.string({ unit: 'binary', maxLength: 60 });
    const tokens = fc.oneof(
      parts,
      fc.tuple(parts, parts).map(([a, b]) => `${a}.${b}`),
    );
    expect(survives(tokens, (text) => parseEnrolmentToken(text))).toBe(INPUTS);
  });
});
