/**
 * Which field has the focus in each tab. Pages say so once, when it changes, so
 * it must outlive a background that is suspended: it is kept in the browser's
 * session storage, which is in memory only.
 */
import { type FieldKind, fieldKinds } from '@lapwing/shared/browser-messages';
import * as z from 'zod';

const KEY = 'fields';

const entrySchema = z.object({
  field: z.enum(fieldKinds),
  /** Document of the tab that the field is in; empty where the browser does not name documents. */
  documentId: z.string(),
});
const storedSchema = z.array(z.tuple([z.number(), entrySchema]));

/** A focused field and the document it is in. */
export type FocusedField = z.infer<typeof entrySchema>;

/** Remembers the focused field of each tab. */
export class FieldMemory {
  readonly #fields = new Map<number, FocusedField>();

  /** Takes up what was remembered before the background was suspended. */
  async load(): Promise<void> {
    const stored = storedSchema.safeParse((await chrome.storage.session.get(KEY))[KEY]);
    for (const [tabId, entry] of stored.data ?? []) {
      // What a page said while this was read is newer.
      if (!this.#fields.has(tabId)) this.#fields.set(tabId, entry);
    }
  }

  of(tabId: number): FieldKind {
    return this.#fields.get(tabId)?.field ?? 'none';
  }

  set(tabId: number, focused: FocusedField): void {
    this.#fields.set(tabId, focused);
    this.#save();
  }

  /**
   * Another document is in the tab: its fields are gone, unless it is this
   * document that has already spoken.
   */
  documentOpened(tabId: number, documentId: string): void {
    const known = this.#fields.get(tabId);
    if (known && (documentId === '' || known.documentId !== documentId)) this.forget(tabId);
  }

  forget(tabId: number): void {
    if (this.#fields.delete(tabId)) this.#save();
  }

  #save(): void {
    void chrome.storage.session.set({ [KEY]: [...this.#fields] });
  }
}
