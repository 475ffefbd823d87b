/**
 * The way of an observation through the session: privacy gate → matcher and
 * recorders → events for the uplink. Pure but for the events it sends: time
 * comes from the observations and from `now`, and `advance` is called when
 * `dueAtMs` has come.
 */
import type { Observation } from '../capture/observation.ts';
import type { Library } from '../matching/library.ts';
import {
  createPrivacyGate,
  type GateDecision,
  type GatePolicy,
  isSignOfLife,
} from '../privacy/privacy-gate.ts';
import type { EventDraft } from '../uplink/event-draft.ts';
import { createUsageRecorder } from './application-usage.ts';
import { applicationUsageEvent, privateTimeEvent, siteVisitEvent } from './events.ts';
import { createFlags } from './flags.ts';
import { createScene, type FrontShown } from './scene.ts';
import type { TermsInForce } from './terms-in-force.ts';
import { createTyping } from './typing.ts';

/** What a pipeline is made of. */
export interface PipelineOptions {
  policy: GatePolicy;
  /** Null until there is one: applications and sites are recorded, nothing is matched. */
  library: Library | null;
  /** The person's year group, 1 to 13, where it is known. */
  yearGroup?: number | undefined;
  /** Takes each event as it is made. */
  send(event: EventDraft): void;
  /** Told what is in front when that has changed, as far as the privacy gate lets it pass. */
  showFront?(front: FrontShown | null): void;
  /** The time, Unix milliseconds. */
  now(): number;
  /** Gives a new random UUID; by default the runtime's. */
  newFlagId?: () => string;
}

/** A pipeline in operation. It lets nothing pass until `acceptNotice`. */
export interface Pipeline {
  /** Takes one observation. Never throws. */
  observe(observation: Observation): void;
  /** The log-on notice was accepted. */
  acceptNotice(): void;
  /** Another policy applies from now on. */
  setPolicy(policy: GatePolicy): void;
  /** Another library applies to what is typed from now on. */
  setLibrary(library: Library | null): void;
  /** The person's year group, 1 to 13, or that it is not known: then all terms apply. */
  setYearGroup(yearGroup: number | undefined): void;
  /** Time passed. */
  advance(): void;
  /** Whether what is in front may be captured now: the privacy gate is open. */
  isOpen(): boolean;
  /** When `advance` next has something to do, Unix milliseconds; undefined where only observations count. */
  dueAtMs(): number | undefined;
  /** The session ends: reports what is under way. Nothing may be observed afterwards. */
  finish(): void;
}

/** Observations that may say that something else is in front. */
const ofTheFront = new Set<Observation['kind']>([
  'window',
  'no-window',
  'front-tab',
  'browser-gone',
]);

/** Puts the parts together. */
export function createPipeline(options: PipelineOptions): Pipeline {
  const { send, now, newFlagId = () => crypto.randomUUID() } = options;
  let { yearGroup } = options;
  let terms = termsOf(options.library, yearGroup);
  /** The focus left a window; the next one told is another, even of the same program. */
  let focusMoved = false;
  /** A break by a move of the focus, until it is known where to. */
  let leaving: Observation | undefined;
  const gate = createPrivacyGate(options.policy);
  const scene = createScene();
  const usage = createUsageRecorder((stretch) => send(applicationUsageEvent(stretch)));
  const flags = createFlags(send, newFlagId);
  const typing = createTyping(terms, (events, found) =>
    flags.typed(events, { ...found, place: scene.place() }),
  );

  function follow(decision: GateDecision): void {
    const { closed, ended, passed } = decision;
    if (closed) {
      typing.withhold(closed.atMs);
      // An excluded site may have shown its title before it was known for what it is.
      usage.hide(closed.atMs, { forgetNewTitle: closed.reason === 'excluded-site' });
      scene.forget();
    }
    if (ended) send(privateTimeEvent(ended));
    for (const observation of passed) take(observation);
    if (closed || passed.some(({ kind }) => ofTheFront.has(kind))) {
      options.showFront?.(scene.front());
    }
  }

  function take(observation: Observation): void {
    const { atMs } = observation;
    // What was typed belongs to the place it was typed in: break before moving on.
    if (scene.leaves(observation)) typing.break(atMs);
    scene.see(observation);
    switch (observation.kind) {
      case 'text':
        typing.type(observation.text, atMs);
        break;
      case 'edit':
        typing.edit(observation.edit, atMs);
        break;
      case 'break':
        if (observation.reason === 'focus') focusMoved = true;
        break;
      case 'window':
        usage.show(observation, atMs, focusMoved);
        focusMoved = false;
        break;
      case 'no-window':
        usage.hide(atMs);
        break;
      case 'visit':
        send(siteVisitEvent(observation));
        break;
      case 'search':
        if (terms) flags.searched(terms, observation, scene.place());
        break;
      case 'page-text':
        if (terms) flags.entered(terms, observation, scene.place());
        break;
    }
  }

  function setTerms(library: Library | null, next: number | undefined): void {
    yearGroup = next;
    terms = termsOf(library, next);
    typing.setTerms(terms, now());
  }

  return {
    observe(observation) {
      if (isSignOfLife(observation)) usage.active(observation.atMs);
      const left = leaving;
      leaving = undefined;
      if (observation.kind === 'break' && observation.reason === 'focus') {
        if (left) follow(gate.decide(left));
        leaving = observation;
        return;
      }
      const decision = gate.decide(observation);
      // Where the focus went to a private place, what was typed last may have gone there already.
      if (left && !decision.closed) follow(gate.decide(left));
      follow(decision);
    },
    acceptNotice() {
      follow(gate.acceptNotice(now()));
    },
    setPolicy(policy) {
      follow(gate.setPolicy(policy, now()));
    },
    setLibrary(library) {
      setTerms(library, yearGroup);
    },
    setYearGroup(next) {
      if (next !== yearGroup) setTerms(terms?.library ?? null, next);
    },
    advance() {
      typing.advance(now());
      usage.advance(now());
    },
    isOpen: () => gate.state().open,
    dueAtMs() {
      const due = [typing.dueAtMs(), usage.dueAtMs()].filter((at) => at !== undefined);
      return due.length > 0 ? Math.min(...due) : undefined;
    },
    finish() {
      typing.break(now());
      usage.hide(now());
      const privateStretch = gate.finish(now());
      if (privateStretch) send(privateTimeEvent(privateStretch));
    },
  };
}

function termsOf(library: Library | null, yearGroup: number | undefined): TermsInForce | null {
  return library && { library, yearGroup };
}
