import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { USUAL_DATA_FOLDER } from './data/read-set.ts';
import { SET_NAMES, type SetName } from './data/row.ts';

/** What the command was asked for. */
export interface Options {
  readonly data: string;
  readonly library: string;
  readonly json: boolean;
  /** Lapwing alone, without peers and without what takes long. */
  readonly ours: boolean;
  readonly flagAt: number;
  readonly sets: readonly SetName[];
  readonly group: string | undefined;
  readonly evasion: boolean;
  readonly benign: boolean;
  readonly speed: boolean;
  readonly terms: boolean;
  readonly perTheme: boolean;
  readonly details: boolean;
  readonly misses: string | undefined;
  readonly show: boolean;
}

/** What `--help` prints. */
export const USAGE = `npm run eval:detection [-- OPTIONS]

  --data DIR       folder of the labelled texts (usual: ../shared/data/detection)
  --library DIR    folder of .terms files to judge instead of the shipped library
  --json           one JSON line a figure
  --details        every figure, not only those with a goal
  --ours           Lapwing alone, without peers and speed: quick, for tuning
  --flag N         least severity that counts as a flag (usual: 2)
  --only NAME,…    only these: ${SET_NAMES.join(', ')}, evasion, benign, speed
  --group NAME     only rows of this group, for example spell_leet_h or ssh
  --terms          what each term and rule found, rightly and wrongly (ids only)
  --per-theme      the same for each theme
  --misses FILE    writes ids of missed rows and of false alarms to a file outside the repository
  --show           prints the texts of misses and false alarms, to the terminal only
`;

const SHIPPED_LIBRARY = join(import.meta.dirname, '../../../collector/policy/library');
const PARTS = [...SET_NAMES, 'evasion', 'benign', 'speed'] as const;

/** Reads the command line. Throws with a message that says what is wrong. */
export function readOptions(args: readonly string[]): Options | 'help' {
  const { values } = parseArgs({
    args: [...args],
    options: {
      data: { type: 'string', default: USUAL_DATA_FOLDER },
      library: { type: 'string', default: SHIPPED_LIBRARY },
      json: { type: 'boolean', default: false },
      details: { type: 'boolean', default: false },
      ours: { type: 'boolean', default: false },
      flag: { type: 'string', default: '2' },
      only: { type: 'string' },
      group: { type: 'string' },
      terms: { type: 'boolean', default: false },
      'per-theme': { type: 'boolean', default: false },
      misses: { type: 'string' },
      show: { type: 'boolean', default: false },
      help: { type: 'boolean', default: false },
    },
  });
  if (values.help) return 'help';
  const flagAt = Number(values.flag);
  if (![1, 2, 3, 4, 5].includes(flagAt)) throw new Error('--flag takes a severity from 1 to 5.');
  const parts: readonly string[] = values.only?.split(',').map((part) => part.trim()) ?? PARTS;
  const unknown = parts.filter((part) => !PARTS.some((known) => known === part));
  if (unknown.length > 0) {
    throw new Error(`--only knows no ${unknown.join(', ')}; it knows ${PARTS.join(', ')}.`);
  }
  return {
    data: values.data,
    library: values.library,
    json: values.json,
    details: values.details,
    ours: values.ours,
    flagAt,
    sets: SET_NAMES.filter((set) => parts.includes(set)),
    group: values.group,
    evasion: parts.includes('evasion') && values.group === undefined,
    benign: parts.includes('benign') && values.group === undefined,
    speed: parts.includes('speed') && values.group === undefined && !values.ours,
    terms: values.terms,
    perTheme: values['per-theme'],
    misses: values.misses,
    show: values.show,
  };
}
