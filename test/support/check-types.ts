/** Type-checks every TypeScript project of the repository, two at a time. */
import { spawn } from 'node:child_process';
import { globSync } from 'node:fs';

const projects = globSync('**/tsconfig.json', {
  exclude: ['**/node_modules/**', '**/dist/**'],
}).sort();

async function check(project: string): Promise<boolean> {
  const tsc = spawn('tsc', ['--project', project], { stdio: 'inherit', shell: false });
  const code = await new Promise((resolve) => tsc.once('close', resolve));
  if (code !== 0) console.error(`Types: ${project} has errors.`);
  return code === 0;
}

const queue = [...projects];
const results = await Promise.all(
  [0, 1].map(async () => {
    let good = true;
    for (let project = queue.shift(); project; project = queue.shift()) {
      good = (await check(project)) && good;
    }
    return good;
  }),
);
process.exitCode = results.every(Boolean) ? 0 : 1;
