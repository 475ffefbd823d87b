/** Term libraries in a session: those that come as text, and compiled ones that the service names. */
import { describe, expect, it } from 'vitest';
import { waitFor } from '../../test/support/wait-for.ts';
import { libraryText, useCompiledFiles } from './testing/compiled-files.ts';
import { policy, useScriptedSession } from './testing/use-scripted-session.ts';
import type { LibraryFile } from './uplink/uplink.ts';

const compiled = useCompiledFiles();
const scripted = useScriptedSession();
const { start, startCapturing, noticeShown, inForce, type, events, eventOf } = scripted;

describe('a session', () => {
  it('takes another library and another policy without a restart', async () => {
    await startCapturing();
    const text = libraryText('2026.11.2', 'slot machine');
    scripted.server.send({ termLibrary: { version: '2026.11.2', text } });
    scripted.server.send({ policy: { ...policy, version: 4, excludedApplications: [] } });
    await waitFor(
      'the policy',
      () => scripted.person.facts.at(-1)?.excludedApplications.length === 0,
    );
    await inForce('2026.11.2');
    expect(scripted.person.facts.at(-1)?.libraryVersion).toBe('2026.11.2');
    type('loot crate slot machine ');
    expect(await eventOf('flag')).toMatchObject({
      term: 'slot machine',
      libraryVersion: '2026.11.2',
    });
    expect(scripted.person.notices).toHaveLength(1);
  });

  it('keeps the library in force when a new one has faults, and reports where', async () => {
    await startCapturing();
    scripted.server.send({
      termLibrary: { version: '2026.11.2', text: 'version 2026.11.2\nnonsense\n' },
    });
    expect(await eventOf('agentFault')).toMatchObject({
      code: 'library-invalid',
      message: expect.stringMatching(/line 2, column \d+/),
    });
    type('loot crate ');
    expect(await eventOf('flag')).toMatchObject({ libraryVersion: '2026.11.1' });
  });

  it('uses a compiled library that the service names, and takes another', async () => {
    scripted.server.answer = () => [
      { welcome: {} },
      { policy },
      { compiledLibrary: compiled.withTerm('2026.12.1', 'loot crate') },
    ];
    await startCapturing();
    type('a loot crate ');
    expect(await eventOf('flag')).toMatchObject({ libraryVersion: '2026.12.1' });
    scripted.server.send({ compiledLibrary: compiled.withTerm('2026.12.2', 'slot machine') });
    await inForce('2026.12.2');
    type('a slot machine ');
    await waitFor('its flag', () =>
      events().some(({ flag }) => flag?.libraryVersion === '2026.12.2'),
    );
  });

  it.each<[string, (file: LibraryFile) => LibraryFile]>([
    ['is not there', (file) => ({ ...file, path: `${file.path}.gone` })],
    ['is another size', (file) => ({ ...file, size: file.size - 4 })],
    ['is too large to be read', (file) => ({ ...file, size: 2 ** 33 })],
    ['is not what was verified', (file) => ({ ...file, sha256: new Uint8Array(32) })],
    ['holds another version', (file) => ({ ...file, version: '2026.12.9' })],
  ])('keeps the library in force when a compiled one %s, and reports it', async (_, changed) => {
    await startCapturing();
    scripted.server.send({
      compiledLibrary: changed(compiled.withTerm('2026.12.1', 'slot machine')),
    });
    expect(await eventOf('agentFault')).toMatchObject({
      code: 'library-not-loaded',
      message: expect.stringContaining('The last good one stays in force.'),
    });
    type('slot machine loot crate ');
    expect(await eventOf('flag')).toMatchObject({ term: 'loot crate' });
  });

  it('keeps the library in force when a compiled one is damaged, and reports it', async () => {
    start();
    await noticeShown();
    scripted.server.send({ compiledLibrary: compiled.of('2026.12.1', new Uint8Array(4_096)) });
    expect(await eventOf('agentFault')).toMatchObject({ code: 'library-not-loaded' });
  });

  it('is not disturbed when the service names the same library again', async () => {
    const compiledLibrary = compiled.withTerm('2026.12.1', 'loot crate');
    scripted.server.answer = () => [{ welcome: {} }, { policy }, { compiledLibrary }];
    await startCapturing();
    type('a loot ');
    scripted.server.send({ compiledLibrary });
    scripted.server.send({ policy: { ...policy, version: 4, excludedApplications: [] } });
    await waitFor(
      'the policy',
      () => scripted.person.facts.at(-1)?.excludedApplications.length === 0,
    );
    type('crate ');
    expect(await eventOf('flag')).toMatchObject({ matchedText: 'loot crate' });
  });

  it('looks for terms of other year groups only while it does not know the person’s', async () => {
    const term = 'loot crate | years: 7-8';
    scripted.server.answer = () => [
      { welcome: {} },
      { profile: { yearGroup: 9 } },
      { policy },
      { compiledLibrary: compiled.withTerm('2026.12.1', term) },
    ];
    await startCapturing();
    type('a loot crate ');
    scripted.server.send({ profile: {} });
    scripted.server.send({ policy: { ...policy, version: 4, excludedApplications: [] } });
    await waitFor(
      'the policy',
      () => scripted.person.facts.at(-1)?.excludedApplications.length === 0,
    );
    type(' now a loot crate ');
    expect((await eventOf('flag'))?.contextBefore).toBe(' now a ');
  });
});
