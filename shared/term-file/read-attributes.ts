/** Reads what a term says after bars: conditions, and how literally it is meant. */
import { foldText, GAP } from './folding.ts';
import {
  characterFaults,
  commaSeparated,
  LIST_NAME,
  type LineFault,
  type ListReference,
  listNameFault,
} from './line-faults.ts';
import type { Boundary } from './term-file.ts';

/** Last school year of the sixth form. */
const LAST_YEAR = 13;

/** The attributes of one term, with faults; with faults, the rest is of no use. */
export interface ReadAttributes {
  boundary: Boundary;
  /** Where prefix or substring is written. */
  boundaryOffset: number;
  certain: boolean;
  exact: boolean;
  requires: string[];
  excludes: string[];
  years: number[];
  languages: string[];
  /** The name that the term gives itself, without its theme. */
  id: string | undefined;
  references: ListReference[];
  faults: LineFault[];
}

/** Reads "certain | years: 7-9" from `from`, the place after the first bar; -1: there is none. */
export function readAttributes(line: string, from: number): ReadAttributes {
  const attributes: ReadAttributes = {
    boundary: 'word',
    boundaryOffset: 0,
    certain: false,
    exact: false,
    requires: [],
    excludes: [],
    years: [],
    languages: [],
    id: undefined,
    references: [],
    faults: [],
  };
  if (from === -1) return attributes;
  const seen = new Set<string>();
  let offset = from;
  for (const piece of line.slice(from).split('|')) {
    readAttribute(piece, offset, seen, attributes);
    offset += piece.length + 1;
  }
  return attributes;
}

function readAttribute(
  piece: string,
  pieceOffset: number,
  seen: Set<string>,
  attributes: ReadAttributes,
): void {
  const fault = (offset: number, message: string): void => {
    attributes.faults.push({ offset, message });
  };
  const statement = piece.trim();
  if (statement === '') {
    fault(pieceOffset - 1, 'Nothing follows the bar. Delete it.');
    return;
  }
  const offset = pieceOffset + piece.indexOf(statement);
  const name = /^[^\s:]*/.exec(statement)![0];
  const colon = statement.indexOf(':');
  const value = colon === -1 ? '' : statement.slice(colon + 1);
  const valueOffset = offset + (colon === -1 ? statement.length : colon + 1);
  const flag = FLAGS[name];
  const reader = VALUES[name];
  if (!flag && !reader) {
    fault(offset, `"${name}" is no attribute that this version of Lapwing knows.`);
  } else if (seen.has(name)) {
    fault(offset, `"${name}" is given twice. Keep one.`);
  } else if (flag && statement !== name) {
    fault(offset + name.length, `Nothing belongs after "${name}". Use "|" before the next one.`);
  } else if (reader && value.trim() === '') {
    fault(valueOffset, `The value is missing. Write, for example, "${reader.example}".`);
  } else if (reader && statement.slice(name.length, colon).trim() !== '') {
    fault(offset + name.length, `":" belongs right after "${name}".`);
  } else if (flag) flag(attributes, offset, fault);
  else reader?.read(attributes, commaSeparated(value, valueOffset), fault);
  seen.add(name);
}

type Fault = (offset: number, message: string) => void;

const FLAGS: Record<string, (into: ReadAttributes, offset: number, fault: Fault) => void> = {
  certain: (into) => {
    into.certain = true;
  },
  exact: (into) => {
    into.exact = true;
  },
  prefix: (into, offset, fault) => setBoundary(into, 'prefix', offset, fault),
  substring: (into, offset, fault) => setBoundary(into, 'substring', offset, fault),
};

const VALUES: Record<
  string,
  {
    example: string;
    read: (into: ReadAttributes, values: { text: string; offset: number }[], fault: Fault) => void;
  }
> = {
  requires: {
    example: 'requires: @place, knife',
    read: (into, values, fault) => readConditions(into.requires, into, values, fault),
  },
  excludes: {
    example: 'excludes: @technical, process',
    read: (into, values, fault) => readConditions(into.excludes, into, values, fault),
  },
  years: { example: 'years: 7-9, 11', read: readYears },
  languages: { example: 'languages: en', read: readLanguages },
  id: { example: 'id: wants-to-die', read: readId },
};

function setBoundary(into: ReadAttributes, boundary: Boundary, offset: number, fault: Fault): void {
  if (into.boundary !== 'word') fault(offset, `Choose one of "prefix" and "substring".`);
  into.boundary = boundary;
  into.boundaryOffset = offset;
}

function readConditions(
  conditions: string[],
  into: ReadAttributes,
  values: readonly { text: string; offset: number }[],
  fault: Fault,
): void {
  for (const { text, offset } of values) {
    const isList = text.startsWith('@');
    const condition = isList ? text : foldText(text);
    const invalid = isList ? [] : characterFaults(text, offset, '');
    if (invalid.length > 0) into.faults.push(...invalid);
    else if (isList && !LIST_NAME.test(text.slice(1))) {
      into.faults.push(listNameFault(text.slice(1), offset + 1));
    } else if (condition === '') fault(offset, 'A word or "@list" is missing here.');
    else if (condition.includes(GAP)) {
      fault(offset, `"${text}" is no single word. Put phrases into a list and write "@list".`);
    } else if (conditions.includes(condition)) {
      fault(offset, `"${text}" stands here twice. Keep one.`);
    } else {
      conditions.push(condition);
      if (isList) into.references.push({ list: text.slice(1), offset });
    }
  }
}

function readYears(
  into: ReadAttributes,
  values: readonly { text: string; offset: number }[],
  fault: Fault,
): void {
  const years = new Set<number>();
  for (const { text, offset } of values) {
    const range = /^(\d{1,2})(?:\s*-\s*(\d{1,2}))?$/.exec(text);
    const first = Number(range?.[1]);
    const last = Number(range?.[2] ?? range?.[1]);
    if (!range || first < 1 || last > LAST_YEAR || first > last) {
      fault(offset, `"${text}" is no school year. Write years of 1 to ${LAST_YEAR}: "7-9, 11".`);
      continue;
    }
    for (let year = first; year <= last; year++) years.add(year);
  }
  into.years = [...years].sort((a, b) => a - b);
}

function readLanguages(
  into: ReadAttributes,
  values: readonly { text: string; offset: number }[],
  fault: Fault,
): void {
  for (const { text, offset } of values) {
    if (!/^[a-z]{2,3}$/.test(text)) {
      fault(offset, `"${text}" is no language. Write its code, for example "en".`);
    } else if (!into.languages.includes(text)) into.languages.push(text);
  }
}

function readId(
  into: ReadAttributes,
  values: readonly { text: string; offset: number }[],
  fault: Fault,
): void {
  const { text, offset } = values[0]!;
  if (values.length > 1 || !/^[a-z0-9]+(-[a-z0-9]+)*$/.test(text)) {
    const message = 'An id is lower-case words with hyphens, without the theme: "wants-to-die".';
    fault(offset, message);
  }
  into.id = text;
}
