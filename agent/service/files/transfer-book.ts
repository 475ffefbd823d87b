import { control } from '@lapwing/proto';
import * as z from 'zod/mini';
import { readIfPresent, writeDurably } from '../state/durable-file.ts';

const storedBook = z.object({
  format: z.literal(1),
  transfers: z.array(
    z.object({
      /** An encoded lapwing.control.v1.Command, base64. */
      command: z.base64(),
      account: z.string(),
      done: z.array(z.string()),
      leftOut: z.number(),
    }),
  ),
});

/** A transfer that is not finished. */
export interface OpenTransfer {
  /** With `handOut` or `collect`. */
  readonly command: control.Command.$Properties;
  /** Whose folder it is about. */
  readonly account: string;
  /** Files that need nothing more. */
  readonly done: Set<string>;
  /** Files that could not be handed out. */
  leftOut: number;
}

/** Id of the transfer that a command is about. */
export function transferIdOf({ handOut, collect }: control.Command.$Properties): string {
  return handOut?.transferId ?? collect?.transferId ?? '';
}

/** Keeps what is unfinished, so that it goes on after a restart. @throws Error of node:fs. */
export async function keepTransfers(path: string, open: readonly OpenTransfer[]): Promise<void> {
  const transfers = open.map(({ command, account, done, leftOut }) => ({
    command: Buffer.from(control.Command.encode(command).finish()).toString('base64'),
    account,
    done: [...done],
    leftOut,
  }));
  await writeDurably(path, JSON.stringify({ format: 1, transfers }));
}

/** What was unfinished; nothing where that cannot be read: the teacher sees it unfinished. */
export async function readTransfers(path: string): Promise<OpenTransfer[]> {
  try {
    const bytes = await readIfPresent(path);
    if (bytes === null) return [];
    return storedBook.parse(JSON.parse(bytes.toString('utf8'))).transfers.map((one) => ({
      ...one,
      command: control.Command.decode(Buffer.from(one.command, 'base64')),
      done: new Set(one.done),
    }));
  } catch {
    return [];
  }
}
