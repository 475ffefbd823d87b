import { readFileSync } from 'node:fs';
import { hostname, release, type as systemType } from 'node:os';

/** What a PC tells of itself besides its hardware. */
export interface Computer {
  readonly hostName: string;
  /** Operating system and release, for example "Debian GNU/Linux 12 (bookworm)". */
  readonly operatingSystem: string;
}

/** Describes this PC. */
export function describeComputer(): Computer {
  return { hostName: hostname(), operatingSystem: operatingSystem() };
}

function operatingSystem(): string {
  if (process.platform === 'linux') {
    try {
      const release = readFileSync('/etc/os-release', 'utf8');
      const name = /^PRETTY_NAME="?([^"\n]+)"?/m.exec(release)?.[1];
      if (name) return name;
    } catch {
      // No such file: the kernel's name does.
    }
  }
  return `${systemType()} ${release()}`;
}
