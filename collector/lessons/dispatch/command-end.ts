import { control } from '@lapwing/proto';
import type { CommandOutcome } from '../commands.contract.ts';

/** What became of a command at one device. */
export interface CommandEnd {
  readonly outcome: Exclude<CommandOutcome, 'waiting'>;
  /** In plain English, where it was not done; else empty. */
  readonly why: string;
  /** Which of the device's rules refused it; unspecified otherwise. */
  readonly refusal: control.CommandRefusal;
}

/** Longest reason that is taken from a device, characters. */
const LONGEST_WHY = 300;

const { CommandOutcome: Outcome, CommandRefusal: Refusal } = control;
const none = Refusal.COMMAND_REFUSAL_UNSPECIFIED;

/** An end that the collector itself found. */
export function commandEnd(outcome: CommandEnd['outcome'], why = ''): CommandEnd {
  return { outcome, why, refusal: none };
}

/** What a device says, read with the distrust that all from a device is read with. */
export function readResult(result: control.CommandResult.$Properties): CommandEnd {
  const why = (result.message ?? '')
    .replace(/\p{Cc}/gu, ' ')
    .trim()
    .slice(0, LONGEST_WHY);
  switch (result.outcome) {
    case Outcome.COMMAND_OUTCOME_DONE:
      return commandEnd('done');
    case Outcome.COMMAND_OUTCOME_REFUSED:
      return {
        outcome: 'refused',
        why: why || 'The PC refused it.',
        refusal: result.refusal ?? none,
      };
    case Outcome.COMMAND_OUTCOME_UNSUPPORTED:
      return commandEnd('unsupported', why || 'The agent on this PC cannot do it. Update it.');
    default:
      return commandEnd('failed', why || 'It did not succeed.');
  }
}
