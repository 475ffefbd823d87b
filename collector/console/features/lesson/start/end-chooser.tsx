import { Chip, Group, TextInput } from '@mantine/core';
import { useId, useState } from 'react';
import { useZone } from '../../../data/session.ts';
import { clock } from '../../../ui/time.ts';
import { useNow } from '../../../ui/use-now.ts';
import { endAfter, offeredMinutes, typedEnd } from './end-time.ts';
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
  const wordsId = useId();
  const meant = typed === null ? null : typedEnd(typed, now, clock(now, zone));
  const wrong = meant !== null && meant.kind !== 'end';
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
        error={wrong}
        aria-describedby={wordsId}
        onChange={({ currentTarget }) => {
          setTyped(currentTarget.value);
          const end = typedEnd(currentTarget.value, now, clock(now, zone));
          if (end.kind === 'end') onChoose(end.at);
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
      <span id={wordsId} className={classes.quiet} data-wrong={wrong || undefined} role="status">
        {meant?.kind === 'no-time'
          ? 'That is no time. Enter one like 11:45.'
          : meant?.kind === 'passed'
            ? `${typed} has passed. It ends at ${shown} unless you enter another time.`
            : `${isUsual ? 'Usual length. ' : ''}You can extend it at any time; only you can.`}
      </span>
    </section>
  );
}
