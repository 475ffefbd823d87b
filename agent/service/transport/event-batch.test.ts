import { activity, transport } from '@lapwing/proto';
import { describe, expect, it } from 'vitest';
import { usage } from '../testing/spool-fixture.ts';
import { encodeEventBatch } from './event-batch.ts';

describe('event batch', () => {
  it.each([0, 1, 2, 300])('of %d events is what the generated code reads', (count) => {
    const events = Array.from({ length: count }, (_, i) =>
      activity.Event.encode({
        ...usage('x'.repeat(i * 3)),
        sequence: i + 1,
      } as activity.Event.$Shape).finish(),
    );
    const batch = transport.AgentMessage.decode(encodeEventBatch(events)).eventBatch;
    expect(batch?.events?.map(({ sequence }) => sequence)).toEqual(events.map((_, i) => i + 1));
    expect(batch?.events?.at(-1)?.applicationUsage?.title?.length).toBe(
      count > 0 ? (count - 1) * 3 : undefined,
    );
  });
});
