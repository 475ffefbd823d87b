import { afterEach, describe, expect, it, vi } from 'vitest';
import { createXkbTranslator } from './xkb-translator.ts';

describe.skipIf(process.platform !== 'linux')('createXkbTranslator', () => {
  afterEach(() => {
    vi.unstubAllEnvs();
  });

  it('refuses, rather than crashes, without a display or without the libraries', () => {
    vi.stubEnv('DISPLAY', undefined);
    expect(() => createXkbTranslator()).toThrow(/display|lib/);
  });
});
