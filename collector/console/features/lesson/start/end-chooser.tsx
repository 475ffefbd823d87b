import { Chip, Group, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useZone } from '../../../data/session.ts';
import { clock } from '../../../ui/time.ts';
import { useNow } from '../../../ui/use-now.ts';
import { endAfter, minutesLeft, nextMoment, offeredMinutes } from './end-time.ts';
import classes from './start.module.css';

interface EndChooserProps {
  endsAt: Date;
  /** The usual length, which moves on with the clock until something else is chosen. */
  isUsual: boolean;
  /** Null for the usual length. */
  onChoose(end: Date | null): void;
}

/** When the lesson ends: usual lengths, or a time of the clock. */
export function EndChooser({ endsAt, isUsual, onChoose }: EndChooserProps) {
  const zone = useZone();
  const now = useNow();
  const [typed, setTyped] = useState<string | null>(null);
  const shown = clock(endsAt, zone);
  const wrong = typed !== null && nextMoment(typed, now, clock(now, zone)) === null;
  const chosenMinutes = offeredMinutes.find(
    (minutes) => endAfter(now, minutes).getTime() === endsAt.getTime(),
  );

  return (
    <section className={classes.end} aria-label="When the lesson ends">
      <TextInput
        label="Ends at"
        size="sm"
        w={96}
        inputMode="numeric"
        maxLength={5}
        value={typed ?? shown}
        error={wrong ? 'Like 11:45' : undefined}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          const end = nextMoment(currentTarget.value, now, clock(now, zone));
          if (end && minutesLeft(end, now) > 0) onChoose(end);
        }}
        onBlur={() => setTyped(null)}
      />
      <Chip.Group
        value={chosenMinutes === undefined ? '' : String(chosenMinutes)}
        onChange={(minutes) => {
          setTyped(null);
          onChoose(endAfter(now, Number(minutes)));
        }}
      >
        <Group gap={6} role="group" aria-label="Length">
          {offeredMinutes.map((minutes) => (
            <Chip key={minutes} value={String(minutes)} size="sm" radius="sm" variant="outline">
              {minutes < 60 || minutes % 60 !== 0
                ? `${minutes} min`
                : `${minutes / 60} ${minutes === 60 ? 'hour' : 'hours'}`}
            </Chip>
          ))}
        </Group>
      </Chip.Group>
      <span className={classes.quiet}>
        {isUsual ? 'Usual length. ' : ''}You can extend it at any time; only you can.
      </span>
    </section>
  );
}
