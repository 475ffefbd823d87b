/** What the page that is shown adds to the search, for as long as it is shown. */

/** A person or a PC that the search can lead to. */
export interface Findable {
  id: string;
  /** What it is found by, with its detail. */
  label: string;
  detail: string;
  kind: 'person' | 'device';
  /** Its page. */
  path: string;
}

const sources = new Set<() => readonly Findable[]>();

/** Adds to the search; `get` is asked whenever somebody searches. @returns takes it out again */
export function offerToSearch(get: () => readonly Findable[]): () => void {
  sources.add(get);
  return () => void sources.delete(get);
}

/** What pages offer now and has this text, upper or lower case, in its label or detail. */
export function findOffered(text: string): Findable[] {
  const wanted = text.toLowerCase();
  return [...sources]
    .flatMap((get) => get())
    .filter(({ label, detail }) => `${label} ${detail}`.toLowerCase().includes(wanted));
}
