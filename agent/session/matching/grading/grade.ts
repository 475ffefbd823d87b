/** How grave a match is in its context, and why. */
import { type Severity, themes } from '@lapwing/shared/themes';
import type { Grade, GradingInput } from './grading-input.ts';
import { LOWERING_RULES } from './lowering.ts';
import { RAISING_RULES } from './raising.ts';
import type { Finding, Rule } from './rule.ts';
import { type Surroundings, surroundingsOf } from './surroundings.ts';

export type { Grade, GradingInput, Topic } from './grading-input.ts';

/** Most that context may add or take away, half steps. */
const MOST_RAISED = 4;
const MOST_LOWERED = -8;

/** The highest severity. */
const GRAVEST: Severity = 5;

/**
 * Grades one match: the term's own severity, raised by intent, target, plan, repetition
 * and disguise, lowered by negation, quotation, school work and the like. Pure; never
 * throws. A lone word stays at 3 or less (an ambiguous one, 1 or 2, stays there) unless
 * two cues or more make it graver; a `certain` term is never lowered; nothing that is
 * deleted weighs less for it.
 */
export function grade(input: GradingInput): Grade {
  const surroundings = surroundingsOf(input);
  const raising = apply(RAISING_RULES, surroundings);
  const lowering = input.certain ? [] : apply(LOWERING_RULES, surroundings);
  const raised = Math.min(sum(raising), MOST_RAISED);
  const lowered = Math.max(sum(lowering), MOST_LOWERED);
  const steps = Math.trunc((raised + lowered) / 2);
  const reached = Math.min(
    Math.max(input.severity + steps, leastOf(surroundings, lowering)),
    GRAVEST,
  );
  const cues = raising.filter(({ halves }) => halves > 0).length;
  const limit = input.certain ? GRAVEST : limitOf(input, cues);
  const severity = Math.max(1, Math.min(reached, limit)) as Severity;

  const findings = [...raising, ...lowering];
  if (input.certain) {
    findings.push(told('term.certain', 'It is among the phrases that are never taken lightly.'));
  } else if (limit < Math.max(input.severity, reached)) {
    findings.push(told('limit.lone-word', 'It is one word alone, which says little by itself.'));
  }
  findings.sort((a, b) => Math.abs(b.halves) - Math.abs(a.halves));
  return {
    severity,
    reasons: [reasonOfTerm(input), ...findings.map((finding) => sentence(finding))],
    ruleIds: [`term.${input.termId}`, ...findings.map(({ ruleId }) => ruleId)],
  };
}

/** What a lone word may reach: 4 and 5 need a phrase or two cues. */
function limitOf(input: GradingInput, cues: number): number {
  if (input.kind !== 'word') return GRAVEST;
  const ambiguous = input.severity <= 2;
  if (cues >= 2) return ambiguous ? 3 : 4;
  return ambiguous ? 2 : 3;
}

/** What lowering may not go below: denied thoughts of one's own death are still worth seeing. */
function leastOf({ input, ownRisk }: Surroundings, lowering: readonly Finding[]): number {
  const denied = lowering.some(({ ruleId }) => ruleId === 'cue.negation');
  if (ownRisk && denied && lowering.length === 1) return Math.min(input.severity, 2);
  return 1;
}

function apply(rules: readonly Rule[], surroundings: Surroundings): Finding[] {
  return rules.flatMap((rule) => rule(surroundings) ?? []);
}

function sum(findings: readonly Finding[]): number {
  return findings.reduce((total, { halves }) => total + halves, 0);
}

function told(ruleId: string, reason: string): Finding {
  return { ruleId, halves: 0, reason };
}

function sentence({ halves, reason }: Finding): string {
  if (halves === 0) return reason;
  return `${reason.slice(0, -1)}, which makes it ${halves > 0 ? 'graver' : 'milder'}.`;
}

function reasonOfTerm({ kind, text, severity, theme, reason }: GradingInput): string {
  const name = kind === 'rule' ? 'phrase rule' : kind;
  const because = reason === '' ? '' : ` ${reason}`;
  return `The ${name} “${text}” has severity ${severity} of 5 under ${themes[theme].name}.${because}`;
}
