/** Rules that make a match graver. */
import type { ThemeSlug } from '@lapwing/shared/themes';
import type { Rule } from './rule.ts';

/** Themes in which a deed may be intended or planned. */
const DEEDS: ReadonlySet<ThemeSlug> = new Set([
  'suicide',
  'self-harm',
  'violence',
  'extremism',
  'illegal',
  'stunts',
  'drugs',
]);
/** Themes in which somebody is aimed at. */
const AIMED: ReadonlySet<ThemeSlug> = new Set([
  'bullying',
  'hate',
  'misogyny',
  'violence',
  'intimate-images',
  'coercive-control',
]);
/** Themes in which asking how is itself a sign. */
const METHODS: ReadonlySet<ThemeSlug> = new Set([
  'suicide',
  'self-harm',
  'violence',
  'extremism',
  'illegal',
  'drugs',
  'fraud',
  'stunts',
]);
/** Themes in which a time, a place or a means makes a plan. */
const PLANNED: ReadonlySet<ThemeSlug> = new Set(['suicide', 'self-harm', 'violence', 'extremism']);

const intent: Rule = ({ input, justBefore, inSentence, outside, within }) => {
  if (!DEEDS.has(input.theme) || within('intent', 'desire')) return undefined;
  if (
    justBefore('intent', 'desire') &&
    (inSentence('first-person') > 0 || within('first-person'))
  ) {
    return finding(
      'cue.intent',
      2,
      'The writer says in the same sentence that they mean to or want to.',
    );
  }
  if (outside('intent') > 0 && outside('first-person') > 0) {
    return finding('cue.intent', 1, 'The writer speaks near by of what they mean to do.');
  }
  return undefined;
};

const plan: Rule = ({ input, inSentence, outside, within }) => {
  if (!PLANNED.has(input.theme)) return undefined;
  let halves = 0;
  if (inSentence('plan-time') > 0 && !within('plan-time')) halves += 2;
  else if (outside('plan-time') > 0) halves += 1;
  if (halves > 0 && inSentence('place') > 0 && !within('place')) halves += 1;
  if (inSentence('means') > 0 && !within('means')) halves += 1;
  // A time makes a plan of an intention only; of a lone word it makes nothing.
  if (halves === 0 || (input.kind === 'word' && input.severity <= 2)) return undefined;
  return finding(
    'cue.plan',
    Math.min(halves, 2),
    'A time, a place or a means stands beside it, as in a plan.',
  );
};

const target: Rule = ({ input, inSentence, within }) => {
  if (!AIMED.has(input.theme)) return undefined;
  // Whoever is named there is then the one who says or hears it, not its target.
  if (inSentence('quotation') + inSentence('counter-speech') > 0) return undefined;
  if (inSentence('named-person') > 0 && !within('named-person')) {
    return finding('cue.target', 2, 'It seems aimed at a named person.');
  }
  if (inSentence('second-person') > 0 && !within('second-person')) {
    return finding('cue.target', 1, 'It seems aimed at the person written to.');
  }
  return undefined;
};

const method: Rule = ({ input, inSentence, within }) => {
  if (!METHODS.has(input.theme) || within('method-seeking') || inSentence('method-seeking') === 0) {
    return undefined;
  }
  return finding('cue.method', 2, 'It asks for a way to do it.');
};

const repetition: Rule = ({ input }) => {
  // A word that a text is about comes back by itself: "nonce" in a page on cryptography.
  if (input.repetitions < 2 || input.severity < 3 || input.kind === 'word') return undefined;
  return finding(
    'cue.repetition',
    input.repetitions >= 4 ? 2 : 1,
    'The same theme came up several times within a short while.',
  );
};

const DISGUISES = {
  plain: undefined,
  misspelt: { halves: 0, reason: 'It was misspelt.' },
  'run-together': { halves: 1, reason: 'It was written together with the words beside it.' },
  split: { halves: 1, reason: 'It was written in two parts, as if to hide it.' },
  'spelled-out': { halves: 2, reason: 'It was spelled out or drawn out, as if to hide it.' },
  leet: { halves: 2, reason: 'Digits or signs stood for letters, as if to hide it.' },
} as const;

const disguise: Rule = ({ input }) => {
  const found = DISGUISES[input.reading];
  return found && finding(`form.${input.reading}`, found.halves, found.reason);
};

const deleted: Rule = ({ input }) =>
  input.deleted ? finding('edit.deleted', 0, 'It was typed and then deleted.') : undefined;

/** All of them. */
export const RAISING_RULES: readonly Rule[] = [
  intent,
  plan,
  target,
  method,
  repetition,
  disguise,
  deleted,
];

function finding(ruleId: string, halves: number, reason: string) {
  return { ruleId, halves, reason };
}
