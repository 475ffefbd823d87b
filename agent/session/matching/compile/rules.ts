/** Phrase rules as tables. */
import type { Term } from '@lapwing/shared/term-file/term-file';
import { ALWAYS, FIRST_ANCHOR, OPTIONAL } from '../layout.ts';
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
  /** Number of the anchor that a symbol is. Numbers begin at `FIRST_ANCHOR`. */
  anchors: ReadonlyMap<number, number>;
}

/** How many other members a common one counts for. */
const COMMON_WEIGHT = 200;

/** @param terms The terms of the file; the literal ones are passed over. */
export function buildRules(terms: readonly Term[], vocabulary: Vocabulary): RuleTables {
  const elements: number[][] = [];
  const ruleTerms: number[] = [];
  const ruleAnchors: number[] = [];
  const anchors = new Map<number, number>();
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
    ruleAnchors.push(anchorOf(rarest(sought, vocabulary), anchors));
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
    ruleAnchors: Uint32Array.from(ruleAnchors),
    anchors,
  };
}

/** The number of an anchor, a new one where the symbol is none yet. */
function anchorOf(symbol: number | null, anchors: Map<number, number>): number {
  if (symbol === null) return ALWAYS;
  const anchor = anchors.get(symbol) ?? FIRST_ANCHOR + anchors.size;
  anchors.set(symbol, anchor);
  return anchor;
}

/** The set that is likely to be met least: a rule is looked at only where it was met. */
function rarest(symbols: readonly number[], { sets }: Vocabulary): number | null {
  let rarest: number | null = null;
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
