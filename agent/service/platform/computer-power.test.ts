/** Each system's programs, played by real programs that write down how they were started. */
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { computerPower } from './computer-power.ts';
import { systemPrograms } from './system-program.ts';

const QUSER = ` USERNAME              SESSIONNAME        ID  STATE   IDLE TIME  LOGON TIME
>pupil                 console             1  Active      none   23/11/2026 09:02
 other                                     2  Disc           12  23/11/2026 08:41
 Pupil                                     3  Disc           40  23/11/2026 08:01
`;

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'lapwing-power-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

/** Puts a program there that prints this; gives its calls, one argument a line. */
function standIn(name: string, { prints = '', says = '', code = 0 } = {}): void {
  const path = join(folder, name);
  const calls = join(folder, 'calls');
  writeFileSync(
    path,
    `#!${process.execPath}
const { appendFileSync } = require('node:fs');
appendFileSync(${JSON.stringify(calls)}, JSON.stringify([${JSON.stringify(name)}, ...process.argv.slice(2)]) + '\\n');
process.stdout.write(${JSON.stringify(prints)});
process.stderr.write(${JSON.stringify(says)});
process.exitCode = ${code};
`,
  );
  chmodSync(path, 0o755);
}

function calls(): string[][] {
  const path = join(folder, 'calls');
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, 'utf8').trimEnd().split('\n');
  return lines.map((line) => JSON.parse(line) as string[]);
}

const powerOf = (platform: NodeJS.Platform, hasSystemd = true) =>
  computerPower(platform, systemPrograms([folder]), () => hasSystemd);

describe.skipIf(process.platform === 'win32')('power', () => {
  it('on Linux is logind’s, and an account is never an option', async () => {
    for (const name of ['loginctl', 'systemctl']) standIn(name);
    const power = powerOf('linux')!;
    await power.logOff('--help; reboot');
    await power.restart();
    await power.shutDown();
    expect(calls()).toEqual([
      ['loginctl', 'terminate-user', '--', '--help; reboot'],
      ['systemctl', '--no-wall', 'reboot'],
      ['systemctl', '--no-wall', 'poweroff'],
    ]);
  });

  it('on Windows finds the sessions of the account, also disconnected ones', async () => {
    for (const name of ['logoff.exe', 'shutdown.exe']) standIn(name);
    standIn('quser.exe', { prints: QUSER });
    const power = powerOf('win32')!;
    await power.logOff('pupil');
    await power.restart();
    await power.shutDown();
    expect(calls()).toEqual([
      ['quser.exe'],
      ['logoff.exe', '1'],
      ['logoff.exe', '3'],
      ['shutdown.exe', '/r', '/f', '/t', '0', '/d', 'p:0:0'],
      ['shutdown.exe', '/s', '/f', '/t', '0', '/d', 'p:0:0'],
    ]);
    await expect(power.logOff('nobody')).rejects.toMatchObject({ code: 'not-logged-on' });
  });

  it('on macOS ends the session of the account', async () => {
    for (const name of ['launchctl', 'shutdown']) standIn(name);
    standIn('id', { prints: '502\n' });
    const power = powerOf('darwin')!;
    await power.logOff('pupil');
    await power.restart();
    await power.shutDown();
    expect(calls()).toEqual([
      ['id', '-u', 'pupil'],
      ['launchctl', 'bootout', 'gui/502'],
      ['shutdown', '-r', 'now'],
      ['shutdown', '-h', 'now'],
    ]);
  });

  it('says why where it did not succeed', async () => {
    standIn('systemctl', { says: 'Access denied\nmore', code: 1 });
    const power = powerOf('linux')!;
    await expect(power.restart()).rejects.toMatchObject({
      code: 'system-program-failed',
      message: 'systemctl failed: Access denied',
    });
    await expect(power.logOff('pupil')).rejects.toMatchObject({
      code: 'system-program-missing',
      message: 'loginctl is not on this computer.',
    });
  });

  it('is not there where nothing is known to do it with', () => {
    expect(powerOf('linux', false)).toBeUndefined();
    expect(powerOf('freebsd')).toBeUndefined();
  });
});
