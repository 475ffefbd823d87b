/** Teachers' saved actions. The only writer of `scene`. A teacher sees and changes their own. */
import type { Transaction } from '../../storage/database.ts';
import type { Scene } from '../commands.contract.ts';

/** Whose. */
export interface SceneOwner {
  readonly id: string;
  readonly schoolId: string;
}

/** What became of a scene that was to be saved. */
export type SavedScene =
  | { kind: 'saved'; id: string }
  | { kind: 'refused'; reason: 'name-taken' | 'scene-unknown' };

type SceneContent = Omit<Scene, 'id'>;

/** Somebody's scenes, by name. */
export async function listScenes(tx: Transaction, ownerId: string): Promise<Scene[]> {
  const { rows } = await tx.query<Scene>(
    'select id, name, actions from scene where staff_id = $1 order by lower(name)',
    [ownerId],
  );
  return rows;
}

/** One of somebody's scenes. */
export async function findScene(
  tx: Transaction,
  ownerId: string,
  id: string,
): Promise<Scene | null> {
  const { rows } = await tx.query<Scene>(
    'select id, name, actions from scene where staff_id = $1 and id = $2',
    [ownerId, id],
  );
  return rows[0] ?? null;
}

/** Adds a scene; refused where its owner has one of that name. */
export async function addScene(
  tx: Transaction,
  owner: SceneOwner,
  { name, actions }: SceneContent,
): Promise<SavedScene> {
  const { rows } = await tx.query<{ id: string }>(
    `insert into scene (school_id, staff_id, name, actions) values ($1, $2, $3, $4)
     on conflict (staff_id, lower(name)) do nothing returning id`,
    [owner.schoolId, owner.id, name, JSON.stringify(actions)],
  );
  return rows[0] ? { kind: 'saved', id: rows[0].id } : { kind: 'refused', reason: 'name-taken' };
}

/** Gives a scene another name and other actions. */
export async function changeScene(
  tx: Transaction,
  ownerId: string,
  { id, name, actions }: Scene,
): Promise<SavedScene> {
  const taken = await tx.query(
    'select from scene where staff_id = $1 and lower(name) = lower($2) and id <> $3',
    [ownerId, name, id],
  );
  if (taken.rowCount > 0) return { kind: 'refused', reason: 'name-taken' };
  const { rowCount } = await tx.query(
    'update scene set name = $3, actions = $4 where staff_id = $1 and id = $2',
    [ownerId, id, name, JSON.stringify(actions)],
  );
  return rowCount > 0 ? { kind: 'saved', id } : { kind: 'refused', reason: 'scene-unknown' };
}

/** Deletes a scene; false where there is none. */
export async function deleteScene(tx: Transaction, ownerId: string, id: string): Promise<boolean> {
  const { rowCount } = await tx.query('delete from scene where staff_id = $1 and id = $2', [
    ownerId,
    id,
  ]);
  return rowCount > 0;
}
