import type { ViewState } from './screen-viewer.ts';

/** What a view without a picture says: what happens now, or what happened and what can be done. */
export function phaseWords(state: ViewState, pc: string): { title: string; detail: string } {
  const { phase, why, because } = state;
  switch (phase) {
    case 'starting':
      return { title: `Asking ${pc} for its screen`, detail: why };
    case 'asking':
      return {
        title: `Waiting for ${state.person?.name ?? 'whoever is logged on'} to agree`,
        detail: 'They see your name and are asked whether you may look. This can take a minute.',
      };
    case 'running':
      return { title: 'Waiting for the first picture', detail: why };
    case 'refused':
      return {
        title: because === 'declined' ? 'They did not agree' : `You cannot look at ${pc} now`,
        detail: why,
      };
    case 'ended':
      return { title: 'The view has ended', detail: why };
  }
}
