import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { type ExclusionKind, parseExclusions } from './parse-exclusion-list.ts';

function entriesOf(text: string, kind: ExclusionKind): string[] {
  const parsed = parseExclusions(text, kind);
  if (parsed.kind === 'invalid') throw new Error(JSON.stringify(parsed.faults, null, 2));
  return parsed.entries;
}

function faultsOf(text: string, kind: ExclusionKind) {
  const parsed = parseExclusions(text, kind);
  return parsed.kind === 'invalid' ? parsed.faults : [];
}

describe('a list of exclusions', () => {
  it('is read without comments, in one way of writing', () => {
    const text = '\uFEFF# Help\r\n\r\nNHS.uk   # health\r\n bücher.example\r\n';
    expect(entriesOf(text, 'sites')).toEqual(['nhs.uk', 'xn--bcher-kva.example']);
    expect(entriesOf('KeePass*\n1Password.exe\nproton pass\n', 'applications')).toEqual([
      'keepass*',
      '1password',
      'proton pass',
    ]);
  });

  it.each([
    ['https://nhs.uk/', 'address'],
    ['nhs.uk/conditions', 'address'],
    ['nhs.uk:443', 'address'],
    ['*.nhs.uk', 'no star'],
    ['nhs', 'not a host'],
    ['.nhs.uk', 'not a host'],
    ['nhs..uk', 'not a host'],
    ['192.0.2.1', 'not a host'],
    ['two words.uk', 'not a host'],
  ])('of sites refuses %s', (entry, says) => {
    expect(faultsOf(`nhs.scot\n  ${entry}`, 'sites')).toEqual([
      { line: 2, column: 3, message: expect.stringContaining(says) },
    ]);
  });

  it.each([
    ['C:\\Windows\\notepad.exe', 'folder'],
    ['/usr/bin/keepassxc', 'folder'],
    ['*', 'every program'],
    ['**', 'every program'],
  ])('of applications refuses %s', (entry, says) => {
    expect(faultsOf(`# x\n${entry}`, 'applications')).toEqual([
      { line: 2, column: 1, message: expect.stringContaining(says) },
    ]);
  });

  it('refuses what is in it twice, and names every fault at once', () => {
    expect(faultsOf('nhs.uk\nNHS.UK\nhttp://x.uk', 'sites')).toMatchObject([
      { line: 2, column: 1, message: '"NHS.UK" is in line 1 already.' },
      { line: 3 },
    ]);
  });
});

describe('the starting lists', () => {
  const read = (name: string) => readFileSync(join(import.meta.dirname, name), 'utf8');

  it('leave the places of help alone that schools know', () => {
    const sites = entriesOf(read('sites.txt'), 'sites');
    expect(sites).toEqual(
      expect.arrayContaining([
        'childline.org.uk',
        'samaritans.org',
        'kooth.com',
        'themix.org.uk',
        'papyrus-uk.org',
        'giveusashout.org',
        'refuge.org.uk',
        'nspcc.org.uk',
        'stonewall.org.uk',
        'nhs.uk',
        'barclays.co.uk',
      ]),
    );
  });

  it('hold no host that another one in them covers', () => {
    const sites = new Set(entriesOf(read('sites.txt'), 'sites'));
    const covered = [...sites].filter((host) => {
      const labels = host.split('.');
      return labels.some((_, index) => index > 0 && sites.has(labels.slice(index).join('.')));
    });
    expect(covered).toEqual([]);
  });

  it('leave password managers alone', () => {
    const applications = entriesOf(read('applications.txt'), 'applications');
    expect(applications).toEqual(expect.arrayContaining(['keepass*', 'bitwarden*', '1password*']));
  });
});
