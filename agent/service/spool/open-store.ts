import { mkdir, open, rename, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { AppError, messageOf } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import { readIfPresent, writeDurably } from '../state/durable-file.ts';
import { LANES } from './lanes.ts';
import { checkKey, loadSpoolKey, makeSpoolKey } from './spool-key.ts';
import { type SpoolLedger, SpoolStore } from './spool-store.ts';

/** After so many starts in a row that died while opening it, a spool counts as damaged. */
const MAX_FAILED_OPENINGS = 3;

/** Second word of every LMDB file's first page; without it LMDB takes the process down. */
const LMDB_MAGIC = Buffer.from('dec0efbe', 'hex');
const LMDB_MAGIC_OFFSETS = [16, 24];

/** Where a spool is and what a new one starts with. */
export interface StorePlace {
  readonly folder: string;
  readonly keyFile: string;
  /** The ledger of a new spool; names the device. */
  readonly emptyLedger: SpoolLedger;
}

/** An opened spool file, and what had to be set aside for it. */
export interface OpenedStore {
  readonly store: SpoolStore;
  readonly ledger: SpoolLedger;
  /** Why an older spool was set aside, in words; null where none was. */
  readonly setAside: string | null;
}

/**
 * Opens the spool's file. One that cannot be read (damaged, or its key is gone)
 * or that belongs to an earlier enrolment is set aside, whole, and a new one is
 * begun, so that a broken disk sector does not keep a PC unmonitored; the caller
 * reports it.
 *
 * @throws AppError `spool-unavailable` where not even a new file can be made.
 */
export async function openStore(place: StorePlace, logger: Logger): Promise<OpenedStore> {
  try {
    await mkdir(place.folder, { recursive: true, mode: 0o700 });
    const opened = await openExisting(place);
    if (opened.kind === 'opened') return { ...opened, setAside: null };
    await setAside(place);
    logger.error(
      { reason: opened.reason, aside: asideOf(place) },
      'The spool cannot be used and was set aside; a new one begins',
    );
    const anew = await openExisting(place);
    if (anew.kind === 'opened') return { ...anew, setAside: opened.reason };
    throw new Error(anew.reason);
  } catch (error) {
    throw new AppError(
      'spool-unavailable',
      `The spool in ${place.folder} can neither be opened nor begun anew: ${messageOf(error)}. Check that the disk works and has space.`,
      { cause: error },
    );
  }
}

type Opening =
  | { kind: 'opened'; store: SpoolStore; ledger: SpoolLedger }
  | { kind: 'unusable'; reason: string };

async function openExisting(place: StorePlace): Promise<Opening> {
  const { folder, keyFile } = place;
  const key = await loadSpoolKey(keyFile);
  if (key === null) return unusable('its key file does not hold a key');
  const check = await checkKey(folder, key);
  if (check === 'differs') return unusable('it was written with another key');
  if (!(await looksLikeLmdb(folder))) return unusable('its file is damaged');
  const failed = await failedOpenings(folder);
  if (failed >= MAX_FAILED_OPENINGS) {
    return unusable(`the service died ${failed} times in a row while opening it`);
  }
  // A damaged file can take the whole process down inside LMDB, where no
  // exception can be caught: the mark counts starts that did not get past it.
  await writeDurably(markOf(folder), `${failed + 1}\n`);
  const opening = await openChecked(place, key, check === 'new');
  await rm(markOf(folder), { force: true });
  return opening;
}

async function openChecked(place: StorePlace, key: string, isNew: boolean): Promise<Opening> {
  const store = new SpoolStore(place.folder, key);
  const fault = faultOf(store, place, isNew);
  if (fault !== null) {
    await store.close();
    return unusable(fault);
  }
  const ledger = store.ledger() ?? place.emptyLedger;
  await store.tidySubmissions();
  // Written at once, so that a file without a ledger is known to have lost it.
  await store.commit([], ledger);
  return { kind: 'opened', store, ledger };
}

function faultOf(store: SpoolStore, place: StorePlace, isNew: boolean): string | null {
  try {
    const ledger = store.ledger();
    if (ledger === null) return isNew ? null : 'its file has lost its contents';
    if (ledger.deviceId !== place.emptyLedger.deviceId) {
      // Another school's, perhaps: they must not be sent under this identity.
      return 'it holds the events of an earlier enrolment';
    }
    const lost = LANES.find((lane) => ledger.lanes[lane].count !== store.count(lane));
    return lost ? `its ${lost} lane does not hold what its ledger says` : null;
  } catch (error) {
    return messageOf(error);
  }
}

/** Moves the spool and its key out of the way; one that was set aside earlier is deleted. */
async function setAside(place: StorePlace): Promise<void> {
  const aside = asideOf(place);
  await rm(aside, { recursive: true, force: true });
  await rename(place.folder, aside);
  await mkdir(place.folder, { mode: 0o700 });
  const key = await readIfPresent(place.keyFile);
  if (key !== null) await writeDurably(join(aside, 'spool.key'), key);
  await makeSpoolKey(place.keyFile);
}

/** Makes the next start set this spool aside, because reading from it failed. */
export async function condemnStore(folder: string): Promise<void> {
  await writeDurably(markOf(folder), `${MAX_FAILED_OPENINGS}\n`);
}

async function looksLikeLmdb(folder: string): Promise<boolean> {
  let file: Awaited<ReturnType<typeof open>>;
  try {
    file = await open(join(folder, 'data.mdb'), 'r');
  } catch {
    return true; // No file yet.
  }
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(64), 0, 64, 0);
    if (bytesRead === 0) return true;
    return LMDB_MAGIC_OFFSETS.some((at) => buffer.subarray(at, at + 4).equals(LMDB_MAGIC));
  } finally {
    await file.close();
  }
}

async function failedOpenings(folder: string): Promise<number> {
  const text = (await readIfPresent(markOf(folder)))?.toString('utf8') ?? '0';
  return Number.parseInt(text, 10) || 0;
}

function unusable(reason: string): Opening {
  return { kind: 'unusable', reason };
}

function markOf(folder: string): string {
  return join(folder, 'opening');
}

function asideOf(place: StorePlace): string {
  return `${place.folder}.unreadable`;
}
