/** From commands to how long each restriction held. */
import { z } from 'zod';
import { restrictionKinds } from '../../lessons/commands.contract.ts';
import type { ReportSpan } from './lesson-report.contract.ts';

/** A command that was given in a lesson. */
export interface CommandRow {
  readonly action: string;
  /** As `command_batch` keeps it. */
  readonly content: unknown;
  readonly at: Date;
  /** Name of who gave it. */
  readonly by: string;
  /** PCs that it was for. */
  readonly devices: number;
  /** Ids of those that did it. */
  readonly done: readonly string[];
}

const kindSchema = z.enum(restrictionKinds);
const contentSchema = z.object({
  sites: z.array(z.string()).catch([]),
  applications: z.array(z.string()).catch([]),
  minutes: z.number().nullable().catch(null),
  restrictions: z.array(kindSchema).catch([]),
});

const MINUTE_MS = 60_000;

interface Span extends Omit<ReportSpan, 'from' | 'to'> {
  readonly from: Date;
  /** Until when it is, where nothing comes between. */
  readonly due: Date;
  /** When the last PC was free of it, among those that are by now. */
  to: Date;
}

/**
 * How long each restriction held, by time: until it was lifted on its last PC, replaced there by
 * one of its kind, over by itself, or the lesson was. One that no PC took is left out.
 *
 * @param commands by time
 * @param end of the lesson, or now
 */
export function restrictionSpans(commands: readonly CommandRow[], end: Date): ReportSpan[] {
  const spans: Span[] = [];
  /** By kind and PC: what holds there. */
  const open = new Map<string, Span>();

  const free = (key: string, at: Date) => {
    const span = open.get(key);
    open.delete(key);
    if (span === undefined) return;
    span.to = latest(span.to, earliest(at, span.due));
  };

  for (const { action, content, at, by, done } of commands) {
    const { sites, applications, minutes, restrictions } = contentSchema.parse(content);
    const kind = kindSchema.safeParse(action).data;
    if (action === 'lift') {
      const lifted = restrictions.length > 0 ? restrictions : restrictionKinds;
      for (const device of done) for (const one of lifted) free(`${one} ${device}`, at);
    }
    if (kind === undefined || done.length === 0 || at >= end) continue;
    const due =
      minutes === null ? end : earliest(end, new Date(at.getTime() + minutes * MINUTE_MS));
    const span = { kind, by, from: at, to: at, due, devices: done.length, sites, applications };
    spans.push(span);
    for (const device of done) {
      free(`${kind} ${device}`, at);
      open.set(`${kind} ${device}`, span);
    }
  }
  for (const key of [...open.keys()]) free(key, end);
  return spans.map(({ due: _, from, to, ...span }) => ({
    ...span,
    from: from.toISOString(),
    to: to.toISOString(),
  }));
}

function earliest(one: Date, other: Date): Date {
  return one < other ? one : other;
}

function latest(one: Date, other: Date): Date {
  return one > other ? one : other;
}
