import { existsSync } from 'node:fs';
import { AppError } from '@lapwing/shared/errors';
import type { ComputerPower } from '../control/computer-power.ts';
import { type RunProgram, systemPrograms } from './system-program.ts';

/** It is there where systemd runs the system: sd_booted(3). */
const SYSTEMD_RUNS = '/run/systemd/system';

/**
 * What restarts this PC and logs people off; undefined where this system has nothing known for it,
 * and the command is answered as unsupported. Programs that run are ended, whether or not their
 * work is saved: a restart that one open document can stop is none.
 */
export function computerPower(
  platform: NodeJS.Platform = process.platform,
  run: RunProgram = systemPrograms(),
  hasSystemd: () => boolean = () => existsSync(SYSTEMD_RUNS),
): ComputerPower | undefined {
  switch (platform) {
    case 'linux':
      return hasSystemd() ? linuxPower(run) : undefined;
    case 'win32':
      return windowsPower(run);
    case 'darwin':
      return macPower(run);
    default:
      return undefined;
  }
}

/** By systemd-logind. What follows "--" is no option, whatever it looks like. */
function linuxPower(run: RunProgram): ComputerPower {
  return {
    logOff: (account) => done(run('loginctl', ['terminate-user', '--', account])),
    restart: () => done(run('systemctl', ['--no-wall', 'reboot'])),
    shutDown: () => done(run('systemctl', ['--no-wall', 'poweroff'])),
  };
}

function windowsPower(run: RunProgram): ComputerPower {
  // Planned, no reason from the list: nobody is asked for one at the next start.
  const planned = ['/f', '/t', '0', '/d', 'p:0:0'];
  return {
    async logOff(account) {
      for (const id of windowsSessions(await run('quser.exe', []), account)) {
        await run('logoff.exe', [id]);
      }
    },
    restart: () => done(run('shutdown.exe', ['/r', ...planned])),
    shutDown: () => done(run('shutdown.exe', ['/s', ...planned])),
  };
}

function macPower(run: RunProgram): ComputerPower {
  return {
    async logOff(account) {
      const userId = (await run('id', ['-u', account])).trim();
      if (!/^\d+$/.test(userId)) throw notLoggedOn(account);
      await run('launchctl', ['bootout', `gui/${userId}`]);
    },
    restart: () => done(run('shutdown', ['-r', 'now'])),
    shutDown: () => done(run('shutdown', ['-h', 'now'])),
  };
}

/**
 * Numbers of an account's sessions in what `quser` prints. Columns are aligned and their headings
 * translated; a session that is disconnected has no name in the second one:
 *
 * ```text
 *  USERNAME        SESSIONNAME   ID  STATE   IDLE TIME  LOGON TIME
 * >pupil           console        1  Active      none   23/11/2026 09:02
 *  other                          2  Disc           12  23/11/2026 08:41
 * ```
 */
function windowsSessions(printed: string, account: string): string[] {
  const ids = printed.split(/\r?\n/).flatMap((line) => {
    const [name = '', ...columns] = line.replace(/^>/, ' ').trim().split(/\s+/);
    if (name.toLowerCase() !== account.toLowerCase()) return [];
    return columns.slice(0, 2).find((column) => /^\d+$/.test(column)) ?? [];
  });
  if (ids.length === 0) throw notLoggedOn(account);
  return ids;
}

function notLoggedOn(account: string): AppError {
  return new AppError('not-logged-on', `${account} is not logged on by now.`);
}

async function done(work: Promise<string>): Promise<void> {
  await work;
}
