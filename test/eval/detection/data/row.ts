/** A labelled text of one of the sets. */
export interface Row {
  readonly set: SetName;
  /** Unique in its set; what reports name it by, since texts are not passed on. */
  readonly id: string;
  readonly text: string;
  /** True where the set says that it is of concern. */
  readonly concern: boolean;
  /** What the row probes: HateCheck's functionality, AILuminate's hazard, XSTest's type… */
  readonly group: string;
  /** OpenAI moderation only: each label that was given, for example SH. */
  readonly labels?: Readonly<Record<string, boolean>>;
}

/** The labelled sets, in the order of the report. */
export const SET_NAMES = [
  'hatecheck',
  'ailuminate-demo',
  'openai-moderation',
  'xstest',
  'davidson',
] as const;

/** A labelled set, and its file without `.jsonl`. */
export type SetName = (typeof SET_NAMES)[number];
