/**
 * A piece of memory shared with the X server (System V, shmget(2)), so that pixels need not pass
 * through its socket. It is marked for removal at once: it goes when both ends have let go of it.
 */
import { AppError, messageOf } from '@lapwing/shared/errors';

const IPC_PRIVATE = 0;
const IPC_CREAT = 0o1000;
const IPC_RMID = 0;
/** The user's own programs, and the server by its privileges or as the same user. */
const MODE = 0o600;

/** Shared memory. */
export interface SharedMemory {
  /** For the server's Attach request. */
  readonly id: number;
  /**
   * Copies from it, bytes; a copy, since Electron allows no view of foreign memory. False where it
   * is closed: an answer of the server may come after that.
   */
  copy(into: Uint8Array, offset: number): boolean;
  close(): void;
}

/**
 * Makes it.
 *
 * @throws AppError `no-shared-memory`
 */
export async function createSharedMemory(bytes: number): Promise<SharedMemory> {
  try {
    const { default: koffi } = await import('koffi');
    const libc = koffi.load(null);
    const shmget = libc.func('int shmget(int key, size_t size, int flags)');
    const shmat = libc.func('void *shmat(int id, void *address, int flags)');
    const shmdt = libc.func('int shmdt(void *address)');
    const shmctl = libc.func('int shmctl(int id, int command, void *buffer)');
    const memcpy = libc.func('void *memcpy(_Out_ uint8_t *into, intptr_t from, size_t bytes)');
    const id: number = shmget(IPC_PRIVATE, bytes, IPC_CREAT | MODE);
    if (id < 0) throw new Error('shmget failed');
    const pointer: unknown = shmat(id, null, 0);
    const address = BigInt(koffi.address(pointer));
    if (address === 0xffff_ffff_ffff_ffffn) {
      shmctl(id, IPC_RMID, null);
      throw new Error('shmat failed');
    }
    // Linux lets the server attach nevertheless (shmctl(2)), and nothing is left behind by a crash.
    shmctl(id, IPC_RMID, null);
    let open = true;
    return {
      id,
      copy(into, offset) {
        // To read what is not there any more would end the process.
        if (!open || offset + into.byteLength > bytes) return false;
        memcpy(into, address + BigInt(offset), into.byteLength);
        return true;
      },
      close() {
        if (open) shmdt(pointer);
        open = false;
      },
    };
  } catch (error) {
    throw new AppError('no-shared-memory', `No memory can be shared: ${messageOf(error)}`, {
      cause: error,
    });
  }
}
