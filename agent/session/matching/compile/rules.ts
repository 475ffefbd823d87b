/** Phrase rules as tables. */
import type { Term } from '@lapwing/shared/term-file/term-file';
import { NONE, OPTIONAL } from '../layout.ts';
import { COMMON } from './common-words.ts';
import { rowsOf } from './rows.ts';
import type { Vocabulary } from './vocabulary.ts';

/** The tables of the rules; see layout.ts. */
export interface RuleTables {
  count: number;
  rulesAt: Uint32Array;
  rulesEnding: Uint32Array;
  elementsAt: Uint32Array;
  elements: Uint32Array;
  ruleTerms: Uint32Array;
  ruleAnchors: Uint32Array;
}

/** How many other members a common one counts for. */
const COMMON_WEIGHT = 200;

/** @param terms The terms of the file; the literal ones are passed over. */
export function buildRules(terms: readonly Term[], vocabulary: Vocabulary): RuleTables {
  const elements: number[][] = [];
  const ruleTerms: number[] = [];
  const anchors: number[] = [];
  const ending = new Map<number, number[]>();
  terms.forEach((term, index) => {
    if (!term.rule) return;
    const rule = ruleTerms.length;
    const symbols = term.elements.map((element) => vocabulary.symbolOfElement(element, term));
    ruleTerms.push(index);
    elements.push(
      term.elements.map(({ gapBefore, optional }, at) => {
        return (symbols[at]! | (gapBefore << 16) | (optional ? OPTIONAL : 0)) >>> 0;
      }),
    );
    const sought = symbols.slice(0, -1).filter((_, at) => !term.elements[at]!.optional);
    anchors.push(rarest(sought, vocabulary));
    const last = symbols.at(-1)!;
    ending.set(last, [...(ending.get(last) ?? []), rule]);
  });
  const { at: elementsAt, values } = rowsOf(elements);
  const rulesBySymbol = vocabulary.sets.map((_, symbol) => ending.get(symbol) ?? []);
  const { at: rulesAt, values: rulesEnding } = rowsOf(rulesBySymbol);
  return {
    count: ruleTerms.length,
    rulesAt,
    rulesEnding,
    elementsAt,
    elements: values,
    ruleTerms: Uint32Array.from(ruleTerms),
    ruleAnchors: Uint32Array.from(anchors),
  };
}

/** The set that is likely to be met least: a rule is looked at only where it was met. */
function rarest(symbols: readonly number[], { sets }: Vocabulary): number {
  let rarest = NONE;
  let least = Number.POSITIVE_INFINITY;
  for (const symbol of symbols) {
    const { members } = sets[symbol]!;
    const weight = members.reduce((sum, one) => sum + (COMMON.has(one) ? COMMON_WEIGHT : 1), 0);
    if (weight < least) {
      least = weight;
      rarest = symbol;
    }
  }
  return rarest;
}
