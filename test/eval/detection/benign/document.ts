/** A piece of ordinary text, in which every grave finding is a false alarm. */
export interface BenignDocument {
  /** Which collection it belongs to, for example "man pages". */
  readonly collection: string;
  /** Names it within its collection, for example a file name. */
  readonly id: string;
  readonly text: string;
  readonly words: number;
}

/** Makes a document, counting its words. */
export function benignDocument(collection: string, id: string, text: string): BenignDocument {
  return { collection, id, text, words: text.match(/\S+/g)?.length ?? 0 };
}

/** Cuts a long text at line ends into documents of about `characters` each. */
export function cutDocuments(
  collection: string,
  text: string,
  characters = 20_000,
): BenignDocument[] {
  const documents: BenignDocument[] = [];
  for (let from = 0; from < text.length; ) {
    const end = text.indexOf('\n', from + characters);
    const to = end < 0 ? text.length : end + 1;
    documents.push(benignDocument(collection, String(documents.length + 1), text.slice(from, to)));
    from = to;
  }
  return documents;
}
