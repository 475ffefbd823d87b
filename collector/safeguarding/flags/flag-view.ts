/** Turns stored flags into what the console shows. */
import { z } from 'zod';
import type { Sealer } from '../../storage/sealing.ts';
import type { FlagDetailRow, FlagRow, StepRow } from './flag-reader.ts';
import { type FlagDetail, type FlagSummary, outcomeNames } from './flags.contract.ts';

/** JSON that ingest seals with a flag. */
const contextSchema = z.object({
  contextBefore: z.string(),
  matchedText: z.string(),
  contextAfter: z.string(),
  windowTitle: z.string(),
  url: z.string(),
});

/** Name under which a note is bound to its flag. */
export function noteSealId(flagId: string): string {
  return `note ${flagId}`;
}

/** A flag as lists show it. */
export function flagSummary(row: FlagRow): FlagSummary {
  const { account } = row;
  return {
    id: row.id,
    occurredAt: row.occurredAt.toISOString(),
    raisedAt: row.raisedAt.toISOString(),
    person: account === null ? null : { account, name: row.personName, yearGroup: row.yearGroup },
    device: { id: row.deviceId, name: row.deviceName, room: row.room },
    term: row.term,
    theme: row.theme,
    severity: row.severity,
    state: row.state,
    deleted: row.deleted,
    outcome: row.outcome,
    owner: row.owner,
  };
}

/** A flag with its context, opened. */
export function flagDetail(row: FlagDetailRow, steps: StepRow[], sealer: Sealer): FlagDetail {
  const context = contextSchema.parse(JSON.parse(sealer.open(row.id, row.sealedContext)));
  const after =
    row.sealedAfter === null
      ? null
      : z.string().parse(JSON.parse(sealer.open(row.id, row.sealedAfter)));
  return {
    ...flagSummary(row),
    ...context,
    // The follow-up holds all that came after the match, not only what is new.
    contextAfter: after || context.contextAfter,
    reasons: row.reasons,
    ruleIds: row.ruleIds,
    source: row.source === 2 ? 'search' : row.source === 3 ? 'page' : 'keys',
    application: row.executable,
    libraryVersion: row.libraryVersion,
    arrivedAt: row.receivedAt.toISOString(),
    acknowledgedAt: row.acknowledgedAt?.toISOString() ?? null,
    closedAt: row.closedAt?.toISOString() ?? null,
    closedBy: row.closedBy,
    note: row.sealedNote === null ? null : sealer.open(noteSealId(row.id), row.sealedNote),
    countedLately: row.countedLately,
    history: [
      ...(wasCounted(steps) ? [entry(row.receivedAt, null, 'Counted; nobody was told')] : []),
      ...steps.map((step) => entry(step.at, step.who, wordsFor(step))),
    ],
  };
}

/** Whether nobody was told by itself: the flag is only counted, or was until somebody raised it. */
function wasCounted([first]: StepRow[]): boolean {
  return first === undefined || first.who !== null;
}

function entry(at: Date, who: string | null, what: string): FlagDetail['history'][number] {
  return { at: at.toISOString(), who: who ?? 'Lapwing', what };
}

function wordsFor({ step, who, outcome }: StepRow): string {
  switch (step) {
    case 'raised':
      return who === null ? 'Raised' : 'Raised as a concern';
    case 'followed-up':
      return 'What was typed afterwards arrived';
    case 'opened':
      return 'Opened';
    case 'acknowledged':
      return 'Acknowledged';
    case 'closed':
      return outcome === null ? 'Closed' : `Closed: ${outcomeNames[outcome]}`;
    case 'reopened':
      return 'Reopened';
  }
}
