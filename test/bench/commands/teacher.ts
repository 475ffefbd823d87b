/** A teacher's console: gives commands over HTTP, and hears on the live socket what becomes of them. */
import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { Agent, request } from 'node:https';
import { WebSocket } from 'ws';
import {
  batchSchema,
  type CommandMessage,
  type LessonCommandRequest,
} from '../../../collector/lessons/commands.contract.ts';
import type { WallOrder } from '../wall/collector.ts';

/** How long a command took, ms from sending it over HTTP. */
export interface CommandTimes {
  /** Until its request was answered. */
  readonly answered: number;
  /** Until the last PC's result was on the live socket. */
  readonly live: number;
  /** Until, asked for after that, the batch had all of them, too. */
  readonly all: number;
}

const connections = new Agent({ keepAlive: true, rejectUnauthorized: false });

/** Asks something over HTTPS, on a connection that stays open. Rejects unless it is answered with 200. */
export async function ask(
  method: 'GET' | 'POST',
  url: string,
  headers: Readonly<Record<string, string>> = {},
  body?: unknown,
): Promise<unknown> {
  const asked = request(url, {
    method,
    agent: connections,
    headers: { ...headers, 'content-type': 'application/json' },
  });
  asked.end(body === undefined ? undefined : JSON.stringify(body));
  const [response] = await once(asked, 'response');
  const text = Buffer.concat(await response.toArray()).toString();
  if (response.statusCode !== 200) throw new Error(`${response.statusCode}: ${text}`);
  return JSON.parse(text);
}

/** See the top of this file. */
export class Teacher {
  readonly #order: WallOrder;
  readonly #http: string;
  readonly #headers: Readonly<Record<string, string>>;
  readonly #live: WebSocket;
  /** PCs whose result of a batch is not there yet. */
  #waiting = new Set<string>();
  #batchId = '';
  #heard = () => {};

  constructor(order: WallOrder) {
    this.#order = order;
    this.#http = order.url.replace('wss', 'https');
    this.#headers = {
      origin: this.#http,
      cookie: order.cookie,
      'x-lapwing-csrf': order.csrfToken,
    };
    this.#live = new WebSocket(`${order.url}/api/live/lesson?lesson=${order.lessonId}`, {
      headers: this.#headers,
      rejectUnauthorized: false,
    });
    this.#live.on('message', (data) => this.#take(JSON.parse(String(data))));
  }

  /** Waits for the live socket. */
  opened(): Promise<unknown> {
    return once(this.#live, 'open');
  }

  /** Gives a command to all PCs. Rejects unless all have done it. */
  async command(command: LessonCommandRequest['command']): Promise<CommandTimes> {
    const path = `${this.#http}/api/lessons/${this.#order.lessonId}/commands`;
    this.#batchId = randomUUID();
    this.#waiting = new Set(this.#order.devices.map(({ id }) => id));
    const live = new Promise<number>((resolve) => {
      this.#heard = () => resolve(performance.now());
    });
    const sentMs = performance.now();
    const body = { batchId: this.#batchId, deviceIds: 'all', command };
    await ask('POST', path, this.#headers, body);
    const answeredMs = performance.now();
    const liveMs = await live;
    const batch = batchSchema.parse(await ask('GET', `${path}/${this.#batchId}`, this.#headers));
    const allMs = performance.now();
    const done = batch.results.filter(({ outcome }) => outcome === 'done').length;
    if (done !== this.#order.devices.length) throw new Error(`Only ${done} are in the batch.`);
    return { answered: answeredMs - sentMs, live: liveMs - sentMs, all: allMs - sentMs };
  }

  #take(message: CommandMessage | { type: 'other' }): void {
    if (message.type !== 'command' || message.batchId !== this.#batchId) return;
    if (message.outcome !== 'done') throw new Error(`A PC ${message.outcome}: ${message.why}`);
    this.#waiting.delete(message.deviceId);
    if (this.#waiting.size === 0) this.#heard();
  }
}
