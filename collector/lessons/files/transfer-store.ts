/** Transfers in the database. The only writer of `file_transfer`, `transfer_target` and `transfer_file`. */
import type { Transaction } from '../../storage/database.ts';
import type { Transfer, TransferRequest, TransferTarget } from './files.contract.ts';

/** A transfer without its files. */
export interface TransferRow {
  readonly id: string;
  readonly lessonId: string;
  readonly staffId: string;
  readonly kind: 'hand-out' | 'collect';
  readonly title: string;
  readonly names: string[];
  readonly sentAt: Date | null;
}

/** A file of a transfer. */
export interface FileRow {
  readonly id: string;
  /** Null where it is handed out. */
  readonly deviceId: string | null;
  readonly path: string;
  readonly size: number;
  readonly sha256: Buffer | null;
  readonly complete: boolean;
}

const FILE = `id, device_id as "deviceId", path, size::float8 as size, sha256,
  complete_at is not null as complete`;

/** Keeps a new transfer; false where there is one of that id. */
export async function addTransfer(
  tx: Transaction,
  of: { schoolId: string; lessonId: string; staffId: string; now: Date },
  request: TransferRequest,
): Promise<boolean> {
  const names = request.kind === 'collect' ? request.names : [];
  const { rowCount } = await tx.query(
    `insert into file_transfer (id, school_id, lesson_id, staff_id, kind, title, names, created_at)
     values ($1, $2, $3, $4, $5, $6, $7, $8) on conflict (id) do nothing`,
    [
      request.transferId,
      of.schoolId,
      of.lessonId,
      of.staffId,
      request.kind,
      request.title,
      names,
      of.now,
    ],
  );
  if (rowCount === 0) return false;
  if (request.kind === 'hand-out') {
    await tx.query(
      `insert into transfer_file (id, transfer_id, school_id, path, size)
       select id, $1, $2, path, size from unnest($3::uuid[], $4::text[], $5::bigint[])
         as file (id, path, size)`,
      [
        request.transferId,
        of.schoolId,
        request.files.map(({ fileId }) => fileId),
        request.files.map(({ path }) => path),
        request.files.map(({ size }) => size),
      ],
    );
  }
  return true;
}

/** A transfer, where the transaction may see it. */
export async function findTransfer(tx: Transaction, id: string): Promise<TransferRow | null> {
  const { rows } = await tx.query<TransferRow>(
    `select id, lesson_id as "lessonId", staff_id as "staffId", kind, title, names,
            sent_at as "sentAt"
     from file_transfer where id = $1`,
    [id],
  );
  return rows[0] ?? null;
}

/** Files of a transfer, by path; of one device, or those that are handed out. */
export async function listFiles(
  tx: Transaction,
  transferId: string,
  deviceId: string | null = null,
): Promise<FileRow[]> {
  const { rows } = await tx.query<FileRow>(
    `select ${FILE} from transfer_file
     where transfer_id = $1 and device_id is not distinct from $2 order by path`,
    [transferId, deviceId],
  );
  return rows;
}

/** One file of a transfer. */
export async function findFile(
  tx: Transaction,
  transferId: string,
  fileId: string,
): Promise<FileRow | null> {
  const { rows } = await tx.query<FileRow>(
    `select ${FILE} from transfer_file where transfer_id = $1 and id = $2`,
    [transferId, fileId],
  );
  return rows[0] ?? null;
}

/** All bytes of a file are there. */
export async function completeFile(
  tx: Transaction,
  fileId: string,
  sha256: Buffer,
  now: Date,
): Promise<void> {
  await tx.query('update transfer_file set sha256 = $2, complete_at = $3 where id = $1', [
    fileId,
    sha256,
    now,
  ]);
}

/** A transfer goes to these PCs, perhaps again. */
export async function addTargets(
  tx: Transaction,
  transfer: { id: string; schoolId: string },
  targets: readonly { deviceId: string; personId: string | null }[],
  now: Date,
): Promise<void> {
  await tx.query('update file_transfer set sent_at = coalesce(sent_at, $2) where id = $1', [
    transfer.id,
    now,
  ]);
  await tx.query(
    `insert into transfer_target (transfer_id, device_id, school_id, person_id)
     select $1, device_id, $2, person_id from unnest($3::uuid[], $4::uuid[])
       as target (device_id, person_id)
     on conflict (transfer_id, device_id) do update
       set state = 'waiting', message = '', person_id = excluded.person_id`,
    [
      transfer.id,
      transfer.schoolId,
      targets.map(({ deviceId }) => deviceId),
      targets.map(({ personId }) => personId),
    ],
  );
}

/** Of `target`, `transfer` and `lesson`: the lesson runs, and has the PC. */
const IN_LESSON = (now: string) => `lesson.ended_at is null and lesson.ends_at > ${now}
  and exists (select from lesson_device inside where inside.lesson_id = lesson.id
              and inside.device_id = target.device_id and inside.left_at is null)`;

/**
 * How far a transfer is at a PC. Once the lesson is over there, only how it ended.
 *
 * @returns its lesson; null where there is nothing to keep.
 */
export async function saveProgress(
  tx: Transaction,
  transferId: string,
  target: TransferTarget,
  now: Date,
): Promise<string | null> {
  const { rows } = await tx.query<{ lessonId: string }>(
    `update transfer_target target set state = $3, bytes = $4, message = $5
     from file_transfer transfer join lesson on lesson.id = lesson_id
     where transfer.id = $1 and transfer_id = $1 and device_id = $2 and sent_at is not null
       and ($3 in ('done', 'failed') or ${IN_LESSON('$6')})
     returning lesson_id as "lessonId"`,
    [transferId, target.deviceId, target.state, target.bytes, target.message, now],
  );
  return rows[0]?.lessonId ?? null;
}

/**
 * What was unfinished when its lesson ended, or its PC left it, did not succeed: of one lesson, or of
 * all that the transaction may see.
 */
export async function endUnfinished(
  tx: Transaction,
  lessonId: string | null,
  now: Date,
): Promise<(TransferTarget & { transferId: string; lessonId: string; schoolId: string })[]> {
  const { rows } = await tx.query<
    TransferTarget & { transferId: string; lessonId: string; schoolId: string }
  >(
    `update transfer_target target set state = 'failed', message =
       case when lesson.ended_at is null and lesson.ends_at > $2
            then 'The PC left the lesson before it was done.'
            else 'The lesson ended before it was done.' end
     from file_transfer transfer join lesson on lesson.id = lesson_id
     where transfer.id = transfer_id and state in ('waiting', 'running')
       and ($1::uuid is null or lesson.id = $1) and not (${IN_LESSON('$2')})
     returning transfer_id as "transferId", lesson_id as "lessonId",
       target.school_id as "schoolId", device_id as "deviceId", state, bytes::float8 as bytes,
       message`,
    [lessonId, now],
  );
  return rows;
}

/** A PC's part in a transfer, while its lesson runs and has the PC; else null. */
export async function findTaking(
  tx: Transaction,
  transferId: string,
  deviceId: string,
  now: Date,
): Promise<TransferRow | null> {
  const { rows } = await tx.query<TransferRow>(
    `select transfer.id, transfer.lesson_id as "lessonId", staff_id as "staffId", kind, title,
            names, sent_at as "sentAt"
     from file_transfer transfer
     join transfer_target target on target.transfer_id = transfer.id
     join lesson on lesson.id = transfer.lesson_id
     join lesson_device on lesson_device.lesson_id = lesson.id
     where transfer.id = $1 and target.device_id = $2 and lesson_device.device_id = $2
       and left_at is null and sent_at is not null and ended_at is null and ends_at > $3`,
    [transferId, deviceId, now],
  );
  return rows[0] ?? null;
}

/** Keeps what a PC has to be collected, and answers all of it with ids; the same again is the same. */
export async function saveListing(
  tx: Transaction,
  of: { schoolId: string; transferId: string; deviceId: string },
  files: readonly { path: string; size: number; sha256: Uint8Array }[],
): Promise<FileRow[]> {
  await tx.query(
    `insert into transfer_file (transfer_id, school_id, device_id, path, size, sha256)
     select $1, $2, $3, path, size, sha256
     from unnest($4::text[], $5::bigint[], $6::bytea[]) as file (path, size, sha256)
     on conflict (transfer_id, device_id, lower(path)) do update
       -- It has changed since: it begins anew, under another id.
       set id = gen_random_uuid(), path = excluded.path, size = excluded.size,
           sha256 = excluded.sha256, complete_at = null
       where transfer_file.sha256 <> excluded.sha256`,
    [
      of.transferId,
      of.schoolId,
      of.deviceId,
      files.map(({ path }) => path),
      files.map(({ size }) => size),
      files.map(({ sha256 }) => Buffer.from(sha256)),
    ],
  );
  return listFiles(tx, of.transferId, of.deviceId);
}

/** Complete files that were collected, with whose they are. */
export async function listCollected(
  tx: Transaction,
  transferId: string,
): Promise<{ id: string; path: string; size: number; device: string; person: string | null }[]> {
  const { rows } = await tx.query<{
    id: string;
    path: string;
    size: number;
    device: string;
    person: string | null;
  }>(
    `select file.id, path, size::float8 as size, device.name as device, person.name as person
     from transfer_file file
     join device on device.id = file.device_id
     join transfer_target target
       on target.transfer_id = file.transfer_id and target.device_id = file.device_id
     left join person on person.id = target.person_id
     where file.transfer_id = $1 and complete_at is not null
     order by device.name, device.id, path`,
    [transferId],
  );
  return rows;
}

/** Transfers of a lesson with their PCs, newest first. */
export async function listTransfers(
  tx: Transaction,
  lessonId: string,
  transferId: string | null = null,
): Promise<Transfer[]> {
  const { rows } = await tx.query<
    Omit<Transfer, 'createdAt' | 'sentAt'> & { createdAt: Date; sentAt: Date | null }
  >(
    `select id, kind, title, created_at as "createdAt", sent_at as "sentAt",
       (select count(*)::int from transfer_file where transfer_id = transfer.id
          and (complete_at is not null or kind = 'hand-out')) as files,
       (select coalesce(sum(size), 0)::float8 from transfer_file where transfer_id = transfer.id
          and (complete_at is not null or kind = 'hand-out')) as bytes,
       (select coalesce(jsonb_agg(jsonb_build_object('deviceId', device_id, 'state', state,
                 'bytes', bytes, 'message', message) order by device_id), '[]')
        from transfer_target where transfer_id = transfer.id) as targets
     from file_transfer transfer
     where lesson_id = $1 and ($2::uuid is null or id = $2) order by created_at desc, id`,
    [lessonId, transferId],
  );
  return rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    sentAt: row.sentAt?.toISOString() ?? null,
  }));
}

/** Transfers whose lesson ended before a time. */
export async function listOutdated(tx: Transaction, before: Date): Promise<string[]> {
  const { rows } = await tx.query<{ id: string }>(
    `select transfer.id from file_transfer transfer join lesson on lesson.id = lesson_id
     where coalesce(ended_at, ends_at) < $1`,
    [before],
  );
  return rows.map(({ id }) => id);
}

/** Forgets a transfer. */
export async function deleteTransfer(tx: Transaction, id: string): Promise<void> {
  await tx.query('delete from file_transfer where id = $1', [id]);
}
