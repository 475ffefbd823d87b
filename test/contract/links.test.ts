/** Every relative link in the documentation leads somewhere. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, it } from 'vitest';

const root = join(import.meta.dirname, '../..');
/** What is no part of the sources: dependencies, and what is built. */
const skipped = ['node_modules', 'dist', 'artifacts', '.git'];
const documents = documentsIn('');

describe('the documentation', () => {
  it('is found', () => {
    expect(documents).toContain('README.md');
    expect(documents.length).toBeGreaterThan(30);
  });

  it.each(documents)('has no broken link in %s', (document) => {
    expect(brokenLinks(document)).toEqual([]);
  });
});

function documentsIn(folder: string): string[] {
  return readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    if (skipped.includes(entry.name)) return [];
    const path = join(folder, entry.name);
    if (entry.isDirectory()) return documentsIn(path);
    return entry.name.endsWith('.md') ? [path] : [];
  });
}

/** Links to files that are not there, and to headings that are not in them. */
function brokenLinks(document: string): string[] {
  return linksOf(document).filter((link) => {
    if (/^[a-z][a-z\d+.-]*:/i.test(link)) return false;
    const [path = '', heading] = decodeURI(link).split('#');
    const target = path === '' ? document : join(dirname(document), path);
    if (!existsSync(join(root, target))) return true;
    if (heading === undefined || !target.endsWith('.md')) return false;
    return !headingsOf(target).includes(heading);
  });
}

/** Targets of links and pictures, outside of code. */
function linksOf(document: string): string[] {
  const inline = /\]\(<?([^)\s>]+)>?(?:\s+"[^"]*")?\)/g;
  const defined = /^\s*\[[^\]]+\]:\s+(\S+)/gm;
  const text = textOf(document).replaceAll(/`[^`\n]*`/g, 'code');
  return [...text.matchAll(inline), ...text.matchAll(defined)].map((match) => match[1]!);
}

/** Anchors of the headings, as GitHub makes them. */
function headingsOf(document: string): string[] {
  return [...textOf(document).matchAll(/^#{1,6}\s+(.+)$/gm)].map((match) =>
    match[1]!
      .toLowerCase()
      .replaceAll(/[^\p{L}\p{N}\s_-]/gu, '')
      .trim()
      .replaceAll(/\s/g, '-'),
  );
}

function textOf(document: string): string {
  return readFileSync(join(root, document), 'utf8').replaceAll(/^\s*(```|~~~)[\s\S]*?^\s*\1/gm, '');
}
