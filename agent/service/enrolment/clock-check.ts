/** Up to this difference a clock counts as right, milliseconds. */
export const CLOCK_TOLERANCE_MS = 10 * 60 * 1000;

/** Whether a PC's clock agrees with the collector's. */
export type ClockCheck =
  | { kind: 'right'; skewMs: number }
  | { kind: 'wrong'; skewMs: number; message: string };

/**
 * Compares the PC's clock with the collector's. What was recorded under a wrong
 * clock carries wrong dates, so people must hear of it.
 */
export function checkClock(deviceTimeMs: number, collectorTimeMs: number): ClockCheck {
  const skewMs = deviceTimeMs - collectorTimeMs;
  if (Math.abs(skewMs) <= CLOCK_TOLERANCE_MS) return { kind: 'right', skewMs };
  const side = skewMs > 0 ? 'ahead of' : 'behind';
  return {
    kind: 'wrong',
    skewMs,
    message: `This computer's clock is ${inWords(Math.abs(skewMs))} ${side} the collector's, so what it records carries wrong times. Set the clock of whichever is wrong, and let it be kept by a time server.`,
  };
}

const UNITS: readonly [name: string, ms: number][] = [
  ['year', 365.25 * 86_400_000],
  ['month', 30.44 * 86_400_000],
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
];

function inWords(ms: number): string {
  const [name, unit] = UNITS.find(([, length]) => ms >= length) ?? ['minute', 60_000];
  const count = Math.floor(ms / unit);
  return `${count} ${name}${count === 1 ? '' : 's'}`;
}
