import { spawnSync } from 'node:child_process';
import { hasProgram, quickerPrograms, systemLibraries, systemPrograms } from './system-programs.ts';

/**
 * Installs what the suites need of the system, where that is possible: as root
 * on Debian or Ubuntu. Elsewhere it says what is missing, and the suites that
 * need it are skipped by name.
 */
export default function installSystemPackages(): void {
  installPrograms(systemPrograms, systemLibraries);
  installPrograms(quickerPrograms);
}

/**
 * Installs those of the programs that are missing, likewise.
 *
 * @param programs program → Debian package that holds it
 * @param libraries packages that are installed along
 */
export function installPrograms(
  programs: Readonly<Record<string, string>>,
  libraries: readonly string[] = [],
): void {
  const missing = Object.keys(programs).filter((program) => !hasProgram(program));
  if (missing.length === 0) return;
  if (process.getuid?.() !== 0 || !hasProgram('apt-get')) {
    console.warn(`Not installed, so some suites are skipped: ${missing.join(', ')}`);
    return;
  }
  const packages = [...missing.map((program) => programs[program]!), ...libraries];
  console.log(`Installing for the tests: ${packages.join(' ')}`);
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  const apt = (...args: string[]) =>
    spawnSync('apt-get', args, { env, stdio: ['ignore', 'ignore', 'inherit'] }).status;
  apt('update', '-qq');
  if (apt('install', '-y', '-qq', '--no-install-recommends', ...packages) !== 0) {
    console.warn('apt-get install failed; the suites that need its packages are skipped.');
  }
}
