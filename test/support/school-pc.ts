/**
 * A school PC for journeys and benchmarks: a real X display with a window
 * manager, and the real agent (service and session) enrolled with a collector.
 */
import { type ChildProcess, spawn } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import { type Display, startDisplay } from './display.ts';
import { run } from './run.ts';
import { waitFor } from './wait-for.ts';

/** A PC whose agent runs. */
export interface SchoolPc {
  display: Display;
  /** Whose log-on session it is. */
  account: string;
  stateDir: string;
  /** Socket of the session's browser link. */
  browserLinkPath: string;
  /** The agent's processes by their main file; the session is the one with a link. */
  agentProcesses(): { service: number; session: number };
  /** Everything the agent has printed so far. */
  log(): string;
  /** Opens a text window, brings it to the front, and waits until it takes keys. */
  openTextWindow(): Promise<void>;
  /** Presses keys as a person would. @param delayMs between two keys */
  type(text: string, delayMs?: number): Promise<void>;
  /** Presses named keys, for example `ctrl+a` or `BackSpace`. */
  press(...keys: string[]): Promise<void>;
  /** Ends the agent in good order. */
  stopAgent(): Promise<void>;
  /** Ends everything and removes the PC's state. */
  close(): Promise<void>;
}

/** Starts a PC: display, agent, and waits until it captures. */
export async function startSchoolPc(school: {
  agentUrl: string;
  token: string;
}): Promise<SchoolPc> {
  const stateDir = mkdtempSync(join(tmpdir(), 'lapwing-pc-'));
  const browserLinkPath = join(stateDir, 'browser', 'browser.sock');
  const display = await startDisplay();
  const { env } = display;
  const windows: ChildProcess[] = [];
  let log = '';

  const agent = spawn(
    'node',
    // biome-ignore format: a pair a line reads better
    [
      join(import.meta.dirname, '../../agent/main.ts'),
      '--collector', school.agentUrl,
      '--token', school.token,
      '--state', join(stateDir, 'service'),
      '--development-shell', '--accept-notice',
    ],
    {
      env: {
        ...env,
        // The launcher tells the user's browsers of the native host; not those of whoever runs the tests.
        HOME: stateDir,
        LAPWING_BROWSER_LINK: browserLinkPath,
        LAPWING_HARDWARE_ID: `journey-${stateDir}`,
      },
      stdio: ['ignore', 'pipe', 'pipe'],
    },
  );
  const hasEnded = () => agent.exitCode !== null || agent.signalCode !== null;
  for (const stream of [agent.stdout, agent.stderr]) {
    stream.setEncoding('utf8').on('data', (text: string) => {
      log += text;
    });
  }
  await waitFor(
    'the agent to capture',
    () => {
      if (hasEnded()) throw new Error(`The agent ended:\n${log}`);
      return log.includes('capture began') && log.includes('term library in force');
    },
    { timeoutMs: 240_000 },
  );

  const xdotool = async (...args: string[]) => {
    const { code, stdout, stderr } = await run('xdotool', args, { env });
    if (code !== 0) throw new Error(`xdotool ${args.join(' ')}: ${stderr}`);
    return stdout.trim();
  };

  async function stopAgent(): Promise<void> {
    if (hasEnded()) return;
    const gone = new Promise((resolve) => agent.once('exit', resolve));
    agent.kill('SIGTERM');
    await gone;
  }

  return {
    display,
    account: userInfo().username.toLowerCase(),
    stateDir,
    browserLinkPath,
    agentProcesses() {
      const children = childrenOf(agent.pid!);
      const find = (option: string) => {
        const found = children.find(({ args }) => args.includes(option));
        if (!found) throw new Error(`The agent has no process with ${option}.`);
        return found.pid;
      };
      return { service: find('--state'), session: find('--link') };
    },
    log: () => log,
    async openTextWindow() {
      windows.push(spawn('mousepad', ['--disable-server'], { env, stdio: 'ignore' }));
      // A window that closes while xdotool looks at it ends the search with an error.
      await waitFor('the text window', () =>
        xdotool(
          'search',
          '--sync',
          '--onlyvisible',
          '--class',
          'mousepad',
          'windowactivate',
          '--sync',
        ).then(
          () => true,
          () => false,
        ),
      );
    },
    async type(text, delayMs = 20) {
      await xdotool('type', '--delay', String(delayMs), '--', text);
    },
    async press(...keys) {
      await xdotool('key', '--', ...keys);
    },
    stopAgent,
    async close() {
      await stopAgent();
      for (const window of windows) window.kill('SIGKILL');
      await display.stop();
      rmSync(stateDir, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}

/** A process's children, from /proc. */
function childrenOf(parent: number): { pid: number; args: string[] }[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => {
      try {
        const status = readFileSync(`/proc/${name}/status`, 'utf8');
        if (Number(/^PPid:\s+(\d+)/m.exec(status)?.[1]) !== parent) return [];
        const args = readFileSync(`/proc/${name}/cmdline`, 'utf8').split('\0');
        return [{ pid: Number(name), args }];
      } catch {
        return []; // it has ended meanwhile
      }
    });
}
