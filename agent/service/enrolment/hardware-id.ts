import { execFile } from 'node:child_process';
import { readFile } from 'node:fs/promises';
import { hostname } from 'node:os';
import { promisify } from 'node:util';

/** Reads one source of an identifier; rejects or gives an empty text where there is none. */
export type IdSource = () => Promise<string>;

const COMMAND_TIMEOUT_MS = 10_000;

/**
 * What makers write where a number should be. PCs that share one of these would
 * be taken for the same PC.
 */
const PLACEHOLDER =
  /^(0+|f+|1234567890?|none|n\/?a|unknown|default|default string|system serial number|system manufacturer|base board serial number|not (specified|available|applicable|settable)|to be filled by o\.?e\.?m\.?|o\.?e\.?m\.?|03000200-0400-0500-0006-000700080009|chassis serial number)$/i;

/**
 * A stable identifier of this hardware, so that a re-imaged PC re-joins its
 * record: what the firmware says of itself where that can be read, else what the
 * system's installation says (`/etc/machine-id` and the like, which re-imaging
 * replaces), else the host name. The source is part of the identifier.
 *
 * @param override what the administrator has set instead; empty for nothing.
 */
export async function readHardwareId(
  override = '',
  sources: Readonly<Record<string, IdSource>> = platformSources(),
): Promise<string> {
  if (override.trim() !== '') return `set:${override.trim()}`;
  for (const [name, read] of Object.entries(sources)) {
    const value = await read().catch(() => '');
    const id = value.trim().toLowerCase();
    if (id.length >= 4 && !PLACEHOLDER.test(id) && !PLACEHOLDER.test(id.replaceAll('-', ''))) {
      return `${name}:${id}`;
    }
  }
  return `host-name:${hostname().toLowerCase()}`;
}

function platformSources(): Readonly<Record<string, IdSource>> {
  switch (process.platform) {
    case 'linux':
      return {
        'dmi-uuid': dmi('product_uuid'),
        'dmi-board': dmi('board_serial'),
        'dmi-product': dmi('product_serial'),
        // Single-board computers have no DMI but a serial number in their device tree.
        'device-tree': async () =>
          (await readFile('/proc/device-tree/serial-number', 'utf8')).replaceAll('\0', ''),
        'machine-id': () => readFile('/etc/machine-id', 'utf8'),
      };
    case 'win32':
      return {
        'smbios-uuid': powershell('(Get-CimInstance Win32_ComputerSystemProduct).UUID'),
        'smbios-board': powershell('(Get-CimInstance Win32_BaseBoard).SerialNumber'),
        'machine-guid': powershell(
          "(Get-ItemProperty 'HKLM:\\SOFTWARE\\Microsoft\\Cryptography').MachineGuid",
        ),
      };
    case 'darwin':
      return {
        'platform-uuid': async () => {
          const text = await run('ioreg', ['-rd1', '-c', 'IOPlatformExpertDevice']);
          return /"IOPlatformUUID" = "([^"]+)"/.exec(text)?.[1] ?? '';
        },
      };
    default:
      return {};
  }
}

function dmi(name: string): IdSource {
  return () => readFile(`/sys/class/dmi/id/${name}`, 'utf8');
}

function powershell(command: string): IdSource {
  return () => run('powershell.exe', ['-NoProfile', '-NonInteractive', '-Command', command]);
}

async function run(program: string, args: readonly string[]): Promise<string> {
  const { stdout } = await promisify(execFile)(program, [...args], {
    timeout: COMMAND_TIMEOUT_MS,
    windowsHide: true,
  });
  return stdout;
}
