import { describe, expect, it } from 'vitest';
import type { Connection } from './connection-deps.ts';
import { OpenConnections } from './open-connections.ts';

const MIB = 1024 * 1024;

/** A connection that only notes what is done to it. */
class FakeConnection implements Connection {
  readonly device = null;
  pendingWeight = 0;
  paused = false;
  refused = 0;
  readonly libraryFormat = 0;
  async send(): Promise<void> {}
  pause(): void {
    this.paused = true;
  }
  resume(): void {
    this.paused = false;
  }
  refuse(): void {
    this.refused += 1;
  }
}

const fake = () => new FakeConnection();

describe('open connections', () => {
  it('have one of each device', () => {
    const open = new OpenConnections();
    const [first, second] = [fake(), fake()];
    open.add('a', first);
    open.add('a', second);
    expect([first.refused, second.refused, open.count]).toEqual([1, 0, 1]);
    expect(open.remove('a', first)).toBe(false);
    expect(open.remove('a', second)).toBe(true);
    expect(open.count).toBe(0);
  });

  it('are not read from while one has too much pending', () => {
    const open = new OpenConnections();
    const connection = fake();
    connection.pendingWeight = 5 * MIB;
    open.queued(connection, 5 * MIB);
    expect(connection.paused).toBe(true);
    connection.pendingWeight = 3 * MIB;
    open.settled(3 * MIB);
    expect(connection.paused).toBe(true);
    connection.pendingWeight = MIB;
    open.settled(MIB);
    expect(connection.paused).toBe(false);
  });

  it('are not read from while all together have', () => {
    const open = new OpenConnections();
    const connection = fake();
    open.queued(connection, 65 * MIB);
    expect(connection.paused).toBe(true);
    open.settled(40 * MIB);
    expect(connection.paused).toBe(true);
    open.settled(30 * MIB);
    expect(connection.paused).toBe(false);
  });
});
