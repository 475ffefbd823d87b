/**
 * What capture saw, without what a viewer did by remote control: nothing that they typed, pasted or
 * searched for counts as the person's. Keys and buttons are told apart one by one in capture; what a
 * browser tells afterwards carries no sign of it, and is told apart by when it was entered.
 */
import type { InjectedInput } from '../capture/injected-input.ts';
import type { Observation } from '../capture/observation.ts';

/**
 * How long after an injected key or click a browser may tell of what it did: pages are slow on slow
 * PCs, and entered text is told at a pause. What the person themselves types in that time is not lost:
 * it is known from their keys.
 */
const TOLD_LATER_MS = 10_000;

/** The observation as far as it is the person's; undefined where it is not. */
export function byThePerson(
  observation: Observation,
  injected: Pick<InjectedInput, 'between'>,
): Observation | undefined {
  switch (observation.kind) {
    case 'page-text':
      return injected.between(observation.beganAtMs - TOLD_LATER_MS, observation.atMs)
        ? undefined
        : observation;
    case 'search':
      return injected.between(observation.atMs - TOLD_LATER_MS, observation.atMs)
        ? undefined
        : observation;
    case 'visit': {
      const { startedAtMs } = observation;
      return observation.searchTerms !== '' &&
        injected.between(startedAtMs - TOLD_LATER_MS, startedAtMs)
        ? { ...observation, searchTerms: '' }
        : observation;
    }
    default:
      return observation;
  }
}
