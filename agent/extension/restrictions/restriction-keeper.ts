/**
 * Keeps a lesson's restrictions in force in this browser, with or without the
 * session, until their time.
 *
 * The rules are the browser's session rules: they hold while the background is
 * suspended or was killed, and are gone with the browser, so that nothing of a
 * lesson can outlive it on the disk. A browser that is started again within the
 * lesson hears of it from the session.
 */
import {
  type BrowserRestrictions,
  NO_BROWSER_RESTRICTIONS,
} from '@lapwing/shared/browser-restrictions';
import { type Kept, keptSchema, kindsInForce, leftAfter, leftOfKept } from './countdown.ts';
import { rulesOf } from './restriction-rules.ts';

const KEY = 'restrictions';
const ALARM = 'restrictions';
/** How often it is looked whether something has ended. */
const CHECK_MS = 1_000;
/** Looks between two notes for the background's next life. Writing them keeps this one from being suspended, too. */
const CHECKS_PER_NOTE = 5;
/** The shortest period that browsers allow, minutes; see LONGEST_UNSEEN_MS. */
const ALARM_MINUTES = 0.5;

/** What follows the rules. */
export interface KeeperListener {
  /** Something else is in force, and the browser's rules say so already. */
  changed(now: BrowserRestrictions): void;
  /** Every few seconds while something is in force. */
  inForce(now: BrowserRestrictions): void;
}

/** Create it in the first turn of the background, so that its alarm is heard. */
export class RestrictionKeeper {
  readonly #refusedPage: string;
  readonly #listener: KeeperListener;
  #given = NO_BROWSER_RESTRICTIONS;
  #givenAtMs = 0;
  #enforcedKinds = '';
  #timer: ReturnType<typeof setInterval> | undefined;
  #checks = 0;
  #heard = false;
  /** Steps come one after the other. */
  #work: Promise<void>;
  /** Fulfilled when it knows what was in force before the background was suspended. */
  readonly loaded: Promise<void>;

  constructor(refusedPage: string, listener: KeeperListener) {
    this.#refusedPage = refusedPage;
    this.#listener = listener;
    chrome.alarms.onAlarm.addListener(({ name }) => {
      if (name === ALARM) void this.loaded.then(() => this.check());
    });
    // What cannot be read is not known; the session tells it again.
    this.loaded = this.#load().catch(() => undefined);
    this.#work = this.loaded;
  }

  /** What is in force at this moment, with the time left. */
  current(): BrowserRestrictions {
    return leftAfter(this.#given, performance.now() - this.#givenAtMs);
  }

  /**
   * Puts these in force, instead of all others. Fulfilled once the browser refuses
   * by them.
   *
   * @throws what the browser has against the rules
   */
  take(restrictions: BrowserRestrictions): Promise<void> {
    this.#heard = true;
    this.#given = restrictions;
    this.#givenAtMs = performance.now();
    return this.#then(() => this.#enforce());
  }

  /** Undoes what has ended. */
  check(): void {
    if (kindsInForce(this.current()) !== this.#enforcedKinds) {
      void this.#then(() => this.#enforce()).catch(() => undefined);
    }
  }

  async #load(): Promise<void> {
    const stored = await chrome.storage.session.get(KEY);
    const kept = keptSchema.safeParse(stored[KEY]);
    // The session's word, come meanwhile, is newer.
    if (!kept.success || this.#heard) return;
    this.#given = leftOfKept(kept.data, Date.now());
    this.#givenAtMs = performance.now();
    // In vain only where the rules of the last life are as they were: the next look tries again.
    await this.#enforce().catch(() => undefined);
  }

  #then(step: () => Promise<void>): Promise<void> {
    const next = this.#work.then(step);
    this.#work = next.catch(() => undefined);
    return next;
  }

  async #enforce(): Promise<void> {
    const now = this.current();
    const before = await chrome.declarativeNetRequest.getSessionRules();
    await chrome.declarativeNetRequest.updateSessionRules({
      removeRuleIds: before.map(({ id }) => id),
      addRules: rulesOf(now, this.#refusedPage),
    });
    this.#enforcedKinds = kindsInForce(now);
    await this.#note();
    await this.#keepTime();
    this.#listener.changed(now);
  }

  /** For the next life of the background. */
  async #note(): Promise<void> {
    const kept: Kept = { restrictions: this.current(), wallMs: Date.now() };
    await chrome.storage.session.set({ [KEY]: kept });
  }

  async #keepTime(): Promise<void> {
    clearInterval(this.#timer);
    if (this.#enforcedKinds === '') {
      await chrome.alarms.clear(ALARM);
      return;
    }
    this.#timer = setInterval(() => this.#tick(), CHECK_MS);
    await chrome.alarms.create(ALARM, { periodInMinutes: ALARM_MINUTES });
  }

  #tick(): void {
    this.check();
    this.#checks += 1;
    if (this.#checks % CHECKS_PER_NOTE !== 0 || this.#enforcedKinds === '') return;
    void this.#note();
    this.#listener.inForce(this.current());
  }
}
