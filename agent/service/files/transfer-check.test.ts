import type { files } from '@lapwing/proto';
import { describe, expect, it } from 'vitest';
import { transferFault, transferRefusal } from './transfer-check.ts';

const file = (more: files.TransferFile.$Properties = {}) => ({
  fileId: 'file-1',
  path: 'Work/Plan.odt',
  size: 10,
  sha256: new Uint8Array(32),
  ...more,
});
const handOut = (...all: files.TransferFile.$Properties[]) => ({
  handOut: { transferId: 'transfer-1', files: all },
});
const policy = { classroom: { fileLimits: { maxFileBytes: 100, extensions: ['odt'] } } };

describe('a command to hand out', () => {
  it('is taken with safe names and hashes', () => {
    expect(transferFault(handOut(file(), file({ path: 'b.odt' })))).toBeNull();
    expect(transferRefusal(handOut(file()), policy)).toBeNull();
  });

  it.each([
    ['no files', handOut()],
    [
      'too many files',
      handOut(...Array.from({ length: 201 }, (_, n) => file({ path: `${n}.odt` }))),
    ],
    ['no transfer', { handOut: { files: [file()] } }],
    ['a file without id', handOut(file({ fileId: '' }))],
    ['a file with a short hash', handOut(file({ sha256: new Uint8Array(31) }))],
    ['two of one name', handOut(file(), file({ path: 'work/plan.ODT' }))],
    ['a path out of the folder', handOut(file({ path: '../.bashrc' }))],
    ['a path of its own', handOut(file({ path: '/etc/cron.d/x.odt' }))],
  ])('is not with %s', (_, command) => {
    expect(transferFault(command)).not.toBeNull();
  });

  it('is refused beyond what the signed policy lets travel, and without any', () => {
    expect(transferRefusal(handOut(file({ path: 'game.exe' })), policy)).toMatch(/kind/);
    expect(transferRefusal(handOut(file({ size: 101 })), policy)).toMatch(/larger/);
    for (const none of [null, {}, { classroom: {} }]) {
      expect(transferRefusal(handOut(file()), none)).toMatch(/kind/);
    }
  });
});

it('a command to collect names a transfer and few names', () => {
  expect(transferFault({ collect: { transferId: 't', names: ['*.odt'] } })).toBeNull();
  expect(transferFault({ collect: { names: [] } })).not.toBeNull();
  expect(transferFault({ collect: { transferId: 't', names: [''] } })).not.toBeNull();
  const many = Array.from({ length: 21 }, () => 'x');
  expect(transferFault({ collect: { transferId: 't', names: many } })).not.toBeNull();
});
