import { CloseButton } from '@mantine/core';
import { IconBan, IconFocus2, IconLock, IconVolumeOff, IconWorldPause } from '@tabler/icons-react';
import type { RestrictionName } from '../../../../lessons/commands.contract.ts';
import { useZone } from '../../../data/session.ts';
import { clock } from '../../../ui/time.ts';
import { useLessonSession } from '../lesson-session.tsx';
import { named } from './application-names.ts';
import { useCommand } from './command-queries.ts';
import { counted, liftNames, placesWords, restrictionNames } from './command-words.ts';
import classes from './control.module.css';
import type { InForce } from './in-force.ts';
import { targetsFor } from './targets.ts';
import { useApplications, useInForce } from './use-control.ts';

const icons = {
  lock: IconLock,
  focus: IconFocus2,
  block: IconBan,
  pauseInternet: IconWorldPause,
  mute: IconVolumeOff,
} as const satisfies Record<RestrictionName, unknown>;

/** What is restricted now and until when, each with a way to lift it. */
export function RestrictionChips() {
  const { presence } = useLessonSession();
  const inForce = useInForce();
  const command = useCommand();
  if (inForce.length === 0) return null;

  function lift({ kind, deviceIds }: InForce): void {
    const chosen = deviceIds.flatMap((id) => presence.factsOf(id) ?? []);
    // A lift is for the PC, whoever sits there by now.
    const targets = { ...targetsFor(chosen), sessionIds: {} };
    command.mutate({ command: { action: 'lift', restrictions: [kind] }, targets });
  }

  return (
    <ul className={classes.chips} aria-label="In force">
      {inForce.map((one) => (
        <Chip
          key={`${one.kind} ${one.deviceIds.join()}`}
          restriction={one}
          onLift={() => lift(one)}
        />
      ))}
    </ul>
  );
}

function Chip({ restriction, onLift }: { restriction: InForce; onLift(): void }) {
  const zone = useZone();
  const applications = useApplications();
  const { kind, deviceIds, until } = restriction;
  const KindIcon = icons[kind];
  const places =
    kind === 'focus' || kind === 'block'
      ? ` ${kind === 'focus' ? 'on ' : ''}${placesWords(named(restriction, applications))}`
      : '';
  const pcs = counted(deviceIds.length, 'PC');
  return (
    <li className={classes.chip} title={`Set by ${restriction.setBy}`}>
      <KindIcon size={15} stroke={1.9} aria-hidden />
      <span>
        <strong>
          {restrictionNames[kind]}
          {places}
        </strong>{' '}
        · {pcs} · until {until === null ? 'the lesson ends' : clock(until, zone)}
      </span>
      <CloseButton size="xs" aria-label={`${liftNames[kind]}: ${pcs}`} onClick={onLift} />
    </li>
  );
}
