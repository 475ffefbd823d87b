import { describe, expect, it } from 'vitest';
import { describeFaults, readConfig } from './config.ts';

describe('the collector’s settings', () => {
  it('need none to be set', () => {
    const result = readConfig({ LAPWING_PORT: '' }, true);
    expect(result).toMatchObject({
      kind: 'valid',
      config: {
        dataDir: '/var/lib/lapwing',
        port: 8443,
        loopbackHttpPort: null,
        databaseUrl: null,
        tls: null,
      },
    });
  });

  it('are told wrong all at once, by name', () => {
    const result = readConfig(
      {
        LAPWING_PORT: '70000',
        LAPWING_PUBLIC_URL: 'lapwing.school.example',
        DATABASE_URL: 'mysql://localhost',
        LAPWING_LOG_LEVEL: 'loud',
        LAPWING_LOOPBACK_HTTP_PORT: 'yes',
      },
      false,
    );
    if (result.kind !== 'invalid') throw new Error('should be invalid');
    expect(result.faults.map(({ setting }) => setting).sort()).toEqual([
      'DATABASE_URL',
      'LAPWING_LOG_LEVEL',
      'LAPWING_LOOPBACK_HTTP_PORT',
      'LAPWING_PORT',
      'LAPWING_PUBLIC_URL',
    ]);
    expect(describeFaults(result.faults)).toContain('LAPWING_PORT: Give a number from 0 to 65535.');
  });

  it('ask for the certificate and its key together', () => {
    const result = readConfig({ LAPWING_TLS_CERT: '/etc/lapwing.crt' }, false);
    expect(result).toMatchObject({ kind: 'invalid', faults: [{ setting: 'LAPWING_TLS_KEY' }] });
  });

  it('take the public address without its last slash', () => {
    const result = readConfig({ LAPWING_PUBLIC_URL: 'https://lapwing.school.example/' }, false);
    expect(result).toMatchObject({ config: { publicUrl: 'https://lapwing.school.example' } });
  });
});
