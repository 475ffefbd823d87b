import type {
  CommandOutcome,
  LessonAction,
  RestrictionName,
} from '../../../../lessons/commands.contract.ts';

/** "1 screen", "28 screens". */
export function counted(count: number, one: string): string {
  return `${count} ${count === 1 ? one : `${one}s`}`;
}

/** What a restriction is called where it is in force. */
export const restrictionNames: Record<RestrictionName, string> = {
  lock: 'Locked',
  focus: 'Focus',
  block: 'Blocked',
  pauseInternet: 'Internet paused',
  mute: 'Muted',
};

/** What lifting it is called. */
export const liftNames: Record<RestrictionName, string> = {
  lock: 'Unlock',
  focus: 'End focus',
  block: 'Unblock',
  pauseInternet: 'Resume the internet',
  mute: 'Unmute',
};

/** What a command does, with how many PCs it is for: "Lock 28 screens". */
export function commandTitle(command: LessonAction, count: number): string {
  const screens = counted(count, 'screen');
  const pcs = counted(count, 'PC');
  switch (command.action) {
    case 'lock':
      return `Lock ${screens}`;
    case 'focus':
      return `Focus on ${placesWords(command)}: ${pcs}`;
    case 'block':
      return `Block ${placesWords(command)}: ${pcs}`;
    case 'pauseInternet':
      return `Pause the internet: ${pcs}`;
    case 'mute':
      return `Mute ${pcs}`;
    case 'lift':
      return command.restrictions.length === 1
        ? `${liftNames[command.restrictions[0] as RestrictionName]}: ${pcs}`
        : `Lift restrictions: ${pcs}`;
    case 'showMessage':
      return `Message to ${pcs}`;
    case 'openSite':
      return `Open ${hostWords(command.url)}: ${pcs}`;
    case 'openApplication':
      return `Open an application: ${pcs}`;
    case 'closeFront':
      return `Close what is in front: ${pcs}`;
    case 'handOut':
      return `Hand out to ${pcs}`;
    case 'collect':
      return `Collect from ${pcs}`;
    case 'keepScreenshot':
      return 'Keep a screenshot';
    case 'lowerHand':
      return `Lower ${counted(count, 'hand')}`;
    case 'logOff':
      return `Log off ${pcs}`;
    case 'restart':
      return `Restart ${pcs}`;
    case 'shutDown':
      return `Shut down ${pcs}`;
    case 'wake':
      return `Wake ${pcs}`;
  }
}

/** "bbc.co.uk", "bbc.co.uk and 2 more". */
export function placesWords(places: { sites: string[]; applications: string[] }): string {
  const all = [...places.sites, ...places.applications];
  const [first, ...rest] = all;
  if (first === undefined) return 'nothing';
  return rest.length === 0 ? first : `${first} and ${rest.length} more`;
}

function hostWords(url: string): string {
  return URL.canParse(url) ? new URL(url).host : url;
}

/** What people read for each outcome at one PC. */
export const outcomeNames: Record<CommandOutcome, string> = {
  waiting: 'Under way',
  done: 'Done',
  refused: 'Refused',
  unsupported: 'Not supported there',
  failed: 'Did not succeed',
  unreachable: 'Not reachable',
  'timed-out': 'No answer yet',
};
