/** The events that the ingest benchmark delivers: two thirds applications, one third sites. */
import { createHash } from 'node:crypto';
import { transport } from '@lapwing/proto';

/** Events in one frame: as many as an agent sends that has a backlog. */
const EVENTS_PER_FRAME = 2_000;

const titles = [
  'The rivers of Britain.odt - LibreOffice Writer',
  'Year 9 timetable.ods - LibreOffice Calc',
  'Photosynthesis - Encyclopaedia',
  'Fractions and decimals, lesson 4',
];

/** A device's event number `sequence`; the same for the same arguments. */
function event(sequence: number, device: number, sessionId: string, startMs: number): object {
  const title = titles[sequence % titles.length]!;
  const base = {
    sequence,
    occurredAtMs: startMs + sequence * 10,
    session: { sessionId, account: `pupil.${device}` },
  };
  return sequence % 3 === 0
    ? {
        ...base,
        siteVisit: {
          url: `https://encyclopaedia.example/articles/${device}/${sequence}`,
          host: 'encyclopaedia.example',
          title,
          activeMs: 20_000 + (sequence % 7_000),
          browser: 'chromium',
        },
      }
    : {
        ...base,
        applicationUsage: {
          executable: 'soffice.bin',
          application: 'LibreOffice Writer',
          title,
          durationMs: 30_000 + (sequence % 9_000),
          idleMs: sequence % 1_000,
        },
      };
}

/** All frames of a device, encoded. */
export function framesOf(device: number, events: number, startMs: number): Uint8Array[] {
  const sessionId = uuidOf(`session ${device}`);
  return Array.from({ length: Math.ceil(events / EVENTS_PER_FRAME) }, (_, frame) => {
    const first = frame * EVENTS_PER_FRAME + 1;
    const count = Math.min(EVENTS_PER_FRAME, events - first + 1);
    const eventBatch = {
      events: Array.from({ length: count }, (_, at) =>
        event(first + at, device, sessionId, startMs),
      ),
    };
    return transport.AgentMessage.encode({ eventBatch } as transport.AgentMessage.$Shape).finish();
  });
}

function uuidOf(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}
