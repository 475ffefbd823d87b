import type { Scene } from '../../../../lessons/commands.contract.ts';
import { placesWords } from './command-words.ts';
import type { InForce } from './in-force.ts';

type SceneAction = Scene['actions'][number];

/** What one action of a scene does: "Focus on bbc.co.uk". */
export function sceneActionWords(action: SceneAction): string {
  const length = 'minutes' in action && action.minutes !== null ? ` for ${action.minutes} min` : '';
  switch (action.action) {
    case 'lock':
      return `Lock screens${length}`;
    case 'focus':
      return `Focus on ${placesWords(action)}${length}`;
    case 'block':
      return `Block ${placesWords(action)}${length}`;
    case 'pauseInternet':
      return `Pause the internet${length}`;
    case 'mute':
      return `Mute${length}`;
    case 'openSite':
      return `Open ${URL.canParse(action.url) ? new URL(action.url).host : action.url}`;
    case 'openApplication':
      return 'Open an application';
  }
}

/** What is in force, as actions of a scene that sets it again. */
export function actionsOf(inForce: readonly InForce[]): SceneAction[] {
  return inForce.map(({ kind, sites, applications, words }): SceneAction => {
    if (kind === 'focus' || kind === 'block') {
      const places = { sites: [...sites], applications: [...applications] };
      return { action: kind, ...places, minutes: null };
    }
    if (kind === 'lock') return { action: 'lock', words, minutes: null };
    return { action: kind, minutes: null };
  });
}
