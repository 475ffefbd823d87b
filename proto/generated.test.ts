import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';

const generatedFolder = join(import.meta.dirname, 'generated');

describe('generated code', () => {
  it('is what the .proto files give today', () => {
    const fresh = mkdtempSync(join(tmpdir(), 'lapwing-proto-'));
    try {
      execFileSync('node', [join(import.meta.dirname, 'tools/generate.ts'), fresh]);
      expect(readdirSync(fresh).sort()).toEqual(readdirSync(generatedFolder).sort());
      for (const file of readdirSync(fresh)) {
        const same =
          readFileSync(join(fresh, file), 'utf8') ===
          readFileSync(join(generatedFolder, file), 'utf8');
        expect(same, `${file} is out of date: run "npm run generate"`).toBe(true);
      }
    } finally {
      rmSync(fresh, { recursive: true });
    }
  });

  it('marks no field of pupil text as fit for a log', () => {
    const flag = readFileSync(join(import.meta.dirname, 'lapwing/activity/v1/flag.proto'), 'utf8');
    for (const field of [
      'context_before',
      'matched_text',
      'context_after',
      'window_title',
      'url',
    ]) {
      const lines = flag.split('\n').filter((line) => line.includes(` ${field} = `));
      expect(lines.length).toBeGreaterThan(0);
      for (const line of lines) expect(line).toContain('[debug_redact = true]');
    }
  });
});
