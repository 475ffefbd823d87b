/**
 * The words of a library as the smallest deterministic automaton that accepts them
 * (Daciuk et al. 2000, "Incremental construction of minimal acyclic finite-state
 * automata", for sorted words), as a table of rows of 26 letters and an end mark.
 */
import { AUTOMATON_COLUMNS } from '../layout.ts';

const END = AUTOMATON_COLUMNS - 1;
const PLAIN = /^[a-z]+$/;

interface Node {
  readonly children: Map<number, Node>;
  end: boolean;
  /** Row, once the node is final. */
  row: number;
}

/** Makes the table. Words with other letters than a to z are left out. Row 0 is "no", row 1 the start. */
export function buildWordAutomaton(words: Iterable<string>): Uint32Array {
  const sorted = [...new Set(words)].filter((word) => PLAIN.test(word)).sort();
  const known = new Map<string, Node>();
  const root = newNode();
  let path: { node: Node; letter: number }[] = [];
  let previous = '';
  const close = (depth: number) => {
    while (path.length > depth) {
      const { node: parent, letter } = path.pop()!;
      const child = parent.children.get(letter)!;
      const signature = signatureOf(child);
      const same = known.get(signature);
      if (same) parent.children.set(letter, same);
      else {
        child.row = known.size + 2;
        known.set(signature, child);
      }
    }
  };
  for (const word of sorted) {
    let shared = 0;
    while (shared < previous.length && previous[shared] === word[shared]) shared++;
    close(shared);
    const at = path.at(-1);
    let node = at ? at.node.children.get(at.letter)! : root;
    for (let index = shared; index < word.length; index++) {
      const letter = word.charCodeAt(index) - 0x61;
      const child = newNode();
      node.children.set(letter, child);
      path = [...path, { node, letter }];
      node = child;
    }
    node.end = true;
    previous = word;
  }
  close(0);
  root.row = 1;
  const table = new Uint32Array((known.size + 2) * AUTOMATON_COLUMNS);
  for (const node of [root, ...known.values()]) {
    for (const [letter, child] of node.children) {
      table[node.row * AUTOMATON_COLUMNS + letter] = child.row;
    }
    table[node.row * AUTOMATON_COLUMNS + END] = node.end ? 1 : 0;
  }
  return table;
}

function newNode(): Node {
  return { children: new Map(), end: false, row: 0 };
}

function signatureOf(node: Node): string {
  let signature = node.end ? '1' : '0';
  for (const [letter, child] of node.children) signature += `,${letter}:${child.row}`;
  return signature;
}
