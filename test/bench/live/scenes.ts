/** What happens on the screen under test. Each scene runs until it is stopped. */
import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { run } from '../../support/run.ts';
import { waitFor } from '../../support/wait-for.ts';
import { ordinaryText } from '../ordinary-text.ts';

/** xdotool waits half as long from letter to letter: ten a second. */
const KEY_MS = 200;

/** A scene that runs. */
export interface Scene {
  stop(): Promise<void>;
}

/** A person types into a terminal. */
export async function typing(env: NodeJS.ProcessEnv): Promise<Scene> {
  const terminal = await openTerminal(env, ['-geometry', '120x40+40+300'], ['cat']);
  const text = ordinaryText(2_000, ['lapwing'])
    .replaceAll('\n', ' ')
    .replaceAll(/(.{70}) /g, '$1\n');
  const typist = spawn('xdotool', ['type', '--delay', String(KEY_MS), text], { env });
  return {
    async stop() {
      await end(typist);
      await end(terminal);
    },
  };
}

/** Lines of text run through a large terminal, ten a second. */
export async function scrolling(env: NodeJS.ProcessEnv): Promise<Scene> {
  const folder = mkdtempSync(join(tmpdir(), 'lapwing-live-'));
  const file = join(folder, 'lines');
  const text = ordinaryText(100_000, ['lapwing']).replaceAll('\n', ' ');
  writeFileSync(file, text.replaceAll(/(.{120,150}) /g, '$1\n'));
  const loop = `head -60 ${file}; while IFS= read -r line; do echo "$line"; sleep 0.1; done < ${file}`;
  const terminal = await openTerminal(env, ['-geometry', '180x70+20+20'], ['sh', '-c', loop]);
  return {
    async stop() {
      await end(terminal);
      rmSync(folder, { recursive: true });
    },
  };
}

/** A film of 640 × 360 pixels, 25 pictures a second. */
export async function film(env: NodeJS.ProcessEnv): Promise<Scene> {
  const program = fileURLToPath(new URL('film.ts', import.meta.url));
  const player = spawn(process.execPath, [program], { env, stdio: ['ignore', 'pipe', 'inherit'] });
  await once(player.stdout!, 'data');
  return { stop: () => end(player) };
}

async function openTerminal(
  env: NodeJS.ProcessEnv,
  options: string[],
  program: string[],
): Promise<ChildProcess> {
  const look = ['-fa', 'DejaVu Sans Mono', '-fs', '11'];
  const terminal = spawn('xterm', ['-T', 'Scene', ...look, ...options, '-e', ...program], {
    env,
    stdio: 'ignore',
  });
  await waitFor('the terminal', async () => {
    const { stdout } = await run('xdotool', ['getactivewindow', 'getwindowname'], { env });
    return stdout.trim() === 'Scene';
  });
  return terminal;
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const exited = once(child, 'exit');
  child.kill('SIGKILL');
  await exited;
}
