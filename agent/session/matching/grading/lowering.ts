/** Rules that make a match milder. A term marked `certain` never meets them. */
import type { ThemeSlug } from '@lapwing/shared/themes';
import type { Cue } from './cues.ts';
import type { Topic } from './grading-input.ts';
import { isNegated } from './negation.ts';
import type { Finding, Rule } from './rule.ts';
import type { Surroundings } from './surroundings.ts';

/** Themes of what people say against others, which is also quoted and argued against. */
const SPEECH: ReadonlySet<ThemeSlug> = new Set([
  'hate',
  'misogyny',
  'extremism',
  'violence',
  'bullying',
  'coercive-control',
]);
/** Themes in which the context of a lesson or a story may lower by one step at most. */
const GUARDED: ReadonlySet<ThemeSlug> = new Set([
  'illegal',
  'grooming',
  'intimate-images',
  'coercive-control',
]);

/** From this many remembered words on, the whole text is of a kind. */
const STRONG_TOPIC = 5;
const WEAK_TOPIC = 3;

const negation: Rule = (surroundings) => {
  if (!isNegated(surroundings)) return undefined;
  const halves = surroundings.ownRisk ? -4 : -6;
  return {
    ruleId: 'cue.negation',
    halves,
    reason: 'It is denied: a word such as “not” or “never” goes with it.',
  };
};

const quotation: Rule = ({ input, ownRisk, inSentence, within }) => {
  const near = inSentence('quotation');
  // Who tells of what is said to them quotes it, and that is what must be heard.
  if (!SPEECH.has(input.theme) || ownRisk || near === 0) return undefined;
  // "I told them I'll …" is no quotation; "threats like “I'll …” are vile" is one.
  if (isOwnIntent(within) && (near === 1 || inSentence('counter-speech') === 0)) return undefined;
  const halves = near > 1 ? -4 : -2;
  return { ruleId: 'cue.quotation', halves, reason: 'It seems to quote what somebody else said.' };
};

const counterSpeech: Rule = ({ input, ownRisk, inSentence, outside, within }) => {
  if (!SPEECH.has(input.theme) || ownRisk) return undefined;
  if (isOwnIntent(within) && inSentence('quotation') < 2) return undefined;
  const near = inSentence('counter-speech');
  const halves = near > 1 ? -6 : near > 0 ? -4 : outside('counter-speech') > 0 ? -2 : 0;
  if (halves === 0) return undefined;
  return {
    ruleId: 'cue.counter-speech',
    halves,
    reason: 'It seems to be argued against, not agreed with.',
  };
};

const schoolwork: Rule = (surroundings) =>
  ofTopic(surroundings, 'schoolwork', 'Words of school work stand around it.');

const fiction: Rule = (surroundings) =>
  ofTopic(surroundings, 'fiction', 'Words of a story, a play or a film stand around it.');

const reported: Rule = (surroundings) =>
  ofTopic(surroundings, 'reported', 'Words of news or history stand around it.');

const technical: Rule = (surroundings) =>
  surroundings.ownRisk
    ? undefined
    : ofTopic(surroundings, 'technical', 'Words of computing stand around it.');

const hyperbole: Rule = ({ inSentence, outside, within }) => {
  const near = inSentence('hyperbole') + (within('hyperbole') ? 1 : 0);
  const halves = near > 1 ? -4 : near > 0 ? -2 : outside('hyperbole') > 0 ? -1 : 0;
  if (halves === 0) return undefined;
  return {
    ruleId: 'cue.hyperbole',
    halves,
    reason: 'Words of a joke, a game or a figure of speech stand beside it.',
  };
};

const support: Rule = ({ input, ownRisk, inSentence, within }) => {
  const helped = input.theme === 'suicide' || input.theme === 'self-harm';
  if (!helped || ownRisk || input.severity > 3 || within('first-person')) return undefined;
  const cues = inSentence('support-seeking');
  // "I need help" is no lesson on prevention; an assembly that named a helpline is one.
  if (cues === 0 || (cues === 1 && inSentence('first-person') > 0)) return undefined;
  return { ruleId: 'cue.support', halves: -2, reason: 'It is about help or prevention.' };
};

/** All of them. */
export const LOWERING_RULES: readonly Rule[] = [
  negation,
  quotation,
  counterSpeech,
  schoolwork,
  fiction,
  reported,
  technical,
  hyperbole,
  support,
];

/** The match itself says "I am going to": nobody quotes or argues against their own intention. */
function isOwnIntent(within: Surroundings['within']): boolean {
  return within('first-person') && within('intent', 'desire');
}

/** Lowers by the cue in the sentence (2 half steps), near by (1) and in the remembered text, 4 at most. */
function ofTopic(
  { input, ownRisk, inSentence, outside }: Surroundings,
  cue: Cue & keyof Topic,
  reason: string,
): Finding | undefined {
  const remembered = input.topic[cue];
  let halves = 2 * inSentence(cue) + outside(cue);
  if (remembered >= STRONG_TOPIC) halves += 3;
  else if (remembered >= WEAK_TOPIC) halves += 1;
  const most = (ownRisk && remembered < STRONG_TOPIC) || GUARDED.has(input.theme) ? 2 : 4;
  halves = Math.min(halves, most);
  return halves > 0 ? { ruleId: `cue.${cue}`, halves: -halves, reason } : undefined;
}
