/** Phrases as a trie that is read backwards, from their last word to their first. */
import { SYMBOL_OUTPUT } from '../layout.ts';
import { rowsOf } from './rows.ts';
import type { Phrase } from './vocabulary.ts';

interface Node {
  readonly children: Map<number, Node>;
  readonly outputs: number[];
  number: number;
}

/** The tables of a trie; see layout.ts. */
export interface PhraseTrie {
  roots: Uint32Array;
  nodeWords: Uint32Array;
  nodeChildren: Uint32Array;
  outputsAt: Uint32Array;
  outputs: Uint32Array;
}

/** @param words How many words there are. */
export function buildPhraseTrie(phrases: readonly Phrase[], words: number): PhraseTrie {
  const top = newNode();
  for (const { words, output } of phrases) {
    let node = top;
    for (let index = words.length - 1; index >= 0; index--) {
      const word = words[index]!;
      let child = node.children.get(word);
      if (!child) {
        child = newNode();
        node.children.set(word, child);
      }
      node = child;
    }
    node.outputs.push(output.kind === 'term' ? output.index : output.index + SYMBOL_OUTPUT);
  }
  // Breadth first, so that children stand together; node 0 is the top and stands for "none".
  const nodes = [top];
  const nodeWords = [0];
  const children: number[] = [];
  for (let index = 0; index < nodes.length; index++) {
    const node = nodes[index]!;
    node.number = index;
    children.push(nodes.length);
    for (const [word, child] of [...node.children].sort(([a], [b]) => a - b)) {
      nodes.push(child);
      nodeWords.push(word);
    }
  }
  children.push(nodes.length);
  const roots = new Uint32Array(words);
  for (const [word, node] of top.children) roots[word] = node.number;
  const { at, values } = rowsOf(nodes.map((node) => node.outputs));
  return {
    roots,
    nodeWords: Uint32Array.from(nodeWords),
    nodeChildren: Uint32Array.from(children),
    outputsAt: at,
    outputs: values,
  };
}

function newNode(): Node {
  return { children: new Map(), outputs: [], number: 0 };
}
