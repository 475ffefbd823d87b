/**
 * One console's wall: thumbnails of a lesson's PCs. Each tile is of whoever is at the PC, and begins
 * anew by itself when that is somebody else, or the PC comes back.
 */
import { randomUUID } from 'node:crypto';
import { control } from '@lapwing/proto';
import { messageOf } from '@lapwing/shared/errors';
import type { DeviceResult } from '../../../lessons/dispatch/command-desk.ts';
import type { RunningLesson } from '../../../lessons/lesson/running-lesson.ts';
import type { SessionPresence } from '../../presence/device-presence.ts';
import type { ToScreens } from '../screens.contract.ts';
import { isSamePerson } from '../streams/screen-relay.ts';
import type { Looker } from '../streams/session-screens.ts';
import { makeTile, type Tile, type TileMessage, tileMessage } from './tile.ts';
import { WORDS } from './view-message.ts';
import {
  type Console,
  endOnDevices,
  isStillTheirs,
  Lanes,
  personOf,
  RESTARTING,
  sessionToShow,
  type ViewingDeps,
} from './viewing.ts';

/** What a console asks for. */
export type WallRequest = Extract<ToScreens, { type: 'wall' }>;

/** A tile whose PC did not do as it was told is tried again after this time. */
const TRY_AGAIN_MS = 10_000;

/** See the top of this file. */
export class Wall {
  readonly lessonId: string;
  readonly #deps: ViewingDeps;
  readonly #console: Console;
  readonly #tiles = new Map<string, Tile>();
  /** PCs that the authority has allowed. */
  readonly #allowed = new Set<string>();
  #lesson: RunningLesson | null = null;
  #width: number;
  #wanted: readonly string[] = [];
  #isOver = false;
  #lastRequest: Promise<void> = Promise.resolve();

  constructor(deps: ViewingDeps, console: Console, request: WallRequest) {
    this.#deps = deps;
    this.#console = console;
    this.lessonId = request.lessonId;
    this.#width = request.width;
    this.change(request);
  }

  get isOver(): boolean {
    return this.#isOver;
  }

  /** Since when the console has not taken a thumbnail. */
  get oldestMs(): number | null {
    const times = [...this.#tiles.values()].flatMap(({ lanes }) => lanes.oldestMs() ?? []);
    return times.length === 0 ? null : Math.min(...times);
  }

  /** Other devices or another width. */
  change({ deviceIds, width }: WallRequest): void {
    this.#wanted = deviceIds;
    const otherWidth = this.#width !== width;
    this.#width = width;
    for (const tile of this.#tiles.values()) {
      if (!otherWidth || !tile.looker) continue;
      tile.looker.wish = { kind: 'thumbnail', width };
      this.#deps.relay.wishChanged(tile.looker);
    }
    this.#lastRequest = this.#lastRequest.then(() => this.#authorise(deviceIds));
    this.#lastRequest = this.#lastRequest.catch((error: unknown) => {
      this.#deps.logger.warn({ reason: messageOf(error) }, 'A wall could not be opened.');
      this.end('refused', 'It did not succeed. Try again.');
    });
  }

  /** Who is at a PC, or whether it can be reached, may have changed. */
  presenceChanged(deviceId: string): void {
    if (this.#tiles.has(deviceId)) this.#evaluate([deviceId]);
  }

  /** The console has taken a thumbnail. */
  taken(deviceId: string, monitor: number, stream: number, number: number): void {
    this.#tiles.get(deviceId)?.lanes.taken('thumbnail', monitor, stream, number);
  }

  /** Lessons may have changed: a PC that left is shown no more, one that is over ends the wall. */
  recheck(): void {
    if (this.#lesson === null || this.#isOver) return;
    const { running } = this.#deps.lessons;
    if (running.find(this.lessonId) === null) {
      this.end('ended', 'The lesson is over.');
      return;
    }
    for (const deviceId of [...this.#allowed]) {
      const { staff } = this.#console;
      if (isStillTheirs(this.#deps, this.#lesson, staff.id, deviceId)) continue;
      this.#allowed.delete(deviceId);
      this.#stop([deviceId]);
      this.#set(this.#tileOf(deviceId), 'refused', 'This PC is not in the lesson any more.');
    }
  }

  /** Tries again what is due. @param nowMs by `performance.now()`. */
  tick(nowMs: number): void {
    const due = [...this.#tiles.values()].filter(
      ({ tryAgainMs }) => tryAgainMs !== null && tryAgainMs <= nowMs,
    );
    for (const tile of due) tile.tryAgainMs = null;
    if (due.length > 0) this.#evaluate(due.map(({ deviceId }) => deviceId));
  }

  /** Ends it. */
  end(state: 'ended' | 'refused' = 'ended', why?: string): void {
    if (this.#isOver) return;
    this.#isOver = true;
    this.#stop([...this.#tiles.keys()]);
    this.#tiles.clear();
    this.#console.tell({ type: 'wall', lessonId: this.lessonId, state, ...(why && { why }) });
  }

  /** Asks the authority for PCs that it was not asked for yet: each opening has one audit row. */
  async #authorise(deviceIds: readonly string[]): Promise<void> {
    if (this.#isOver || deviceIds !== this.#wanted) return;
    const gone = [...this.#tiles.keys()].filter((deviceId) => !deviceIds.includes(deviceId));
    this.#stop(gone);
    for (const deviceId of gone) this.#tiles.delete(deviceId);
    const unknown = deviceIds.filter((deviceId) => !this.#allowed.has(deviceId));
    const { staff, address } = this.#console;
    const { lessonId } = this;
    const decisions =
      unknown.length === 0
        ? new Map()
        : await this.#deps.database.inSchool(staff.schoolId, (tx) =>
            this.#deps.lessons.authority.authorise(tx, staff, unknown, 'watchWall', {
              address,
              lessonId,
            }),
          );
    if (this.#isOver || deviceIds !== this.#wanted) return;
    const refusals = new Map<string, string>();
    for (const [deviceId, decision] of decisions) {
      if (decision.kind === 'allowed') {
        this.#lesson ??= decision.lesson;
        this.#allowed.add(deviceId);
      } else refusals.set(deviceId, decision.reason);
    }
    if (this.#lesson === null) {
      this.end('refused', [...refusals.values()][0] ?? 'There is no PC to show.');
      return;
    }
    this.#console.tell({ type: 'wall', lessonId, state: 'running' });
    for (const [deviceId, reason] of refusals) this.#set(this.#tileOf(deviceId), 'refused', reason);
    this.#evaluate(deviceIds);
  }

  /** Starts, ends and changes tiles so that each is of whoever is at its PC. */
  #evaluate(deviceIds: readonly string[]): void {
    if (this.#isOver) return;
    const starting = new Map<string, SessionPresence>();
    for (const deviceId of deviceIds) {
      if (!this.#allowed.has(deviceId) || !this.#wanted.includes(deviceId)) continue;
      const tile = this.#tileOf(deviceId);
      const presence = this.#deps.board.of(deviceId);
      const isConnected = presence?.connection === 'connected';
      const all = isConnected ? presence.sessions : [];
      const pupils = all.filter(({ staff }) => !staff);
      const shown = sessionToShow(pupils, tile.session?.id ?? null);
      const isSame =
        tile.session !== null &&
        shown?.sessionId === tile.session.id &&
        isSamePerson(personOf(shown), tile.session.person);
      if (isSame && (tile.viewId !== null || tile.tryAgainMs !== null)) continue;
      this.#stop([deviceId]);
      if (shown !== null) starting.set(deviceId, shown);
      else if (!isConnected) this.#set(tile, 'unreachable', 'The PC is off, or cannot be reached.');
      else if (all.length === 0) this.#set(tile, 'nobody', 'Nobody is logged on.');
      else if (pupils.length > 0) this.#set(tile, 'starting', RESTARTING);
      else this.#set(tile, 'refused', 'A member of staff is logged on at this PC.');
    }
    if (starting.size > 0) this.#start(starting);
  }

  #start(sessions: ReadonlyMap<string, SessionPresence>): void {
    const viewId = randomUUID();
    for (const [deviceId, session] of sessions) {
      const tile = this.#tileOf(deviceId);
      tile.session = { id: session.sessionId, person: personOf(session) };
      tile.viewId = viewId;
      this.#set(tile, 'starting');
    }
    const sessionIds = new Map([...sessions].map(([id, { sessionId }]) => [id, sessionId]));
    this.#deps.lessons.desk.send(
      {
        staff: this.#console.staff,
        lesson: this.#lesson,
        deviceIds: [...sessions.keys()],
        sessionIds,
        command: { watch: { viewId, mode: control.WatchMode.WATCH_MODE_WALL } },
      },
      (result) => this.#answered(viewId, result),
    );
  }

  #answered(viewId: string, { deviceId, outcome, why }: DeviceResult): void {
    const tile = this.#tiles.get(deviceId);
    if (tile?.viewId !== viewId) {
      // Somebody else is there by now, or nobody looks any more.
      if (outcome === 'done') this.#endOnDevices([deviceId], viewId);
      return;
    }
    if (outcome !== 'done') {
      tile.viewId = null;
      tile.tryAgainMs = performance.now() + TRY_AGAIN_MS;
      this.#set(tile, outcome === 'unreachable' ? 'unreachable' : 'refused', why);
      return;
    }
    if (tile.looker !== null) return;
    this.#set(tile, 'running');
    tile.looker = this.#makeLooker(tile);
    this.#deps.relay.look(tile.looker, this.#console.staff.schoolId);
  }

  #makeLooker(tile: Tile): Looker {
    const { deviceId } = tile;
    const { id: sessionId, person } = tile.session!;
    return {
      deviceId,
      sessionId,
      viewId: tile.viewId!,
      person,
      wish: { kind: 'thumbnail', width: this.#width },
      laneOf: (purpose, monitor) => tile.lanes.of(purpose, monitor),
      monitors: () => {},
      fault: ({ monitor, message }) =>
        this.#console.tell({
          type: 'fault',
          deviceId,
          sessionId,
          purpose: 'thumbnail',
          monitor: monitor ?? 0,
          why: message ?? '',
        }),
      clipboard: () => {},
      over: ({ because, why }) => {
        this.#stop([deviceId]);
        const isConnected = this.#deps.board.of(deviceId)?.connection === 'connected';
        if (because === 'person-changed' || !isConnected) {
          this.#evaluate([deviceId]);
          return;
        }
        tile.tryAgainMs = performance.now() + TRY_AGAIN_MS;
        if (because === 'unreachable') this.#set(tile, because, 'The PC sends no pictures.');
        else this.#set(tile, 'refused', why ?? WORDS[because]);
      },
    };
  }

  /** Nothing more comes to these tiles from here on. */
  #stop(deviceIds: readonly string[]): void {
    const byView = new Map<string, string[]>();
    for (const deviceId of deviceIds) {
      const tile = this.#tiles.get(deviceId);
      if (!tile) continue;
      if (tile.looker) this.#deps.relay.leave(tile.looker);
      if (tile.viewId) byView.set(tile.viewId, [...(byView.get(tile.viewId) ?? []), deviceId]);
      tile.looker = null;
      tile.viewId = null;
      tile.session = null;
      tile.tryAgainMs = null;
      tile.lanes = new Lanes(this.#console, () => {});
    }
    for (const [viewId, ids] of byView) this.#endOnDevices(ids, viewId);
  }

  #endOnDevices(deviceIds: readonly string[], viewId: string): void {
    endOnDevices(this.#deps, this.#console, this.#lesson, deviceIds, { watchEnd: { viewId } });
  }

  #tileOf(deviceId: string): Tile {
    const known = this.#tiles.get(deviceId);
    if (known) return known;
    const tile = makeTile(this.#console, deviceId);
    this.#tiles.set(deviceId, tile);
    return tile;
  }

  #set(tile: Tile, state: TileMessage['state'], why = ''): void {
    tile.state = state;
    const message = tileMessage(tile, why);
    const text = JSON.stringify(message);
    if (text === tile.told) return;
    tile.told = text;
    this.#console.tell(message);
  }
}
