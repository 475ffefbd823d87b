/** What is marked in a text: a place, and how grave what was found there is. */
export interface Mark {
  /** UTF-16 offsets in the text, the end not included. */
  readonly start: number;
  readonly end: number;
  readonly severity: number;
}

/** A piece of the text; marked where something was found in it. */
export interface Piece {
  readonly text: string;
  /** The gravest of what was found here; null where nothing was. */
  readonly severity: number | null;
}

/** Cuts a text into marked and unmarked pieces; where marks overlap, the gravest shows. */
export function cutByMarks(text: string, marks: readonly Mark[]): Piece[] {
  const edges = new Set([0, text.length]);
  for (const { start, end } of marks) edges.add(start).add(end);
  const cuts = [...edges].filter((edge) => edge >= 0 && edge <= text.length).sort((a, b) => a - b);
  const pieces: Piece[] = [];
  for (let index = 0; index + 1 < cuts.length; index++) {
    const [from, to] = [cuts[index]!, cuts[index + 1]!];
    const here = marks.filter(({ start, end }) => start <= from && end >= to);
    const severity = here.length > 0 ? Math.max(...here.map((mark) => mark.severity)) : null;
    const last = pieces.at(-1);
    const piece = { text: text.slice(from, to), severity };
    if (last && last.severity === severity) {
      pieces[pieces.length - 1] = { text: last.text + piece.text, severity };
    } else {
      pieces.push(piece);
    }
  }
  return pieces;
}
