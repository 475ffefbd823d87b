/** Which process is which client of the X server, as the server knows it by the socket. */
import type { ResourceExtension } from 'x11';
import { ask, type XConnection } from './x-connection.ts';

const ALL_CLIENTS = 0;

/** The process that a window (or any resource) belongs to; 0 if it cannot be known. */
export async function processOf(connection: XConnection, resource: number): Promise<number> {
  const found = await query(connection, resource);
  return found[0]?.process ?? 0;
}

/** The clients of a process: the first number of each one's resources, less one. */
export async function clientsOf(connection: XConnection, process: number): Promise<number[]> {
  const found = await query(connection, ALL_CLIENTS);
  return found.filter((client) => client.process === process).map(({ base }) => base);
}

async function query(
  connection: XConnection,
  client: number,
): Promise<{ base: number; process: number }[]> {
  const resources = await connection.extension('res');
  if (!resources || !knowsProcesses(resources)) return [];
  const mask = resources.ClientIdMask.LocalClientPID;
  const ids = await ask<{ client: number; value: number[] }[]>((answer) =>
    resources.QueryClientIds([{ client, mask }], answer),
  );
  return (ids ?? []).map(({ client: base, value }) => ({ base, process: value[0] ?? 0 }));
}

/** Since version 1.2 of the extension. */
function knowsProcesses({ major, minor }: ResourceExtension): boolean {
  return major > 1 || minor >= 2;
}
