/**
 * The page that stands where a page is refused in a lesson: who set it, why, until
 * when, and where one may go. It goes on by itself as soon as it may.
 */
import * as z from 'zod/mini';
import { readRefused } from './refused-address.ts';
import {
  RESTRICTIONS_CHANGED,
  type RefusedQuestion,
  refusedAnswerSchema,
} from './refused-message.ts';
import { type RefusedWords, timeLeft, wordsOf } from './refused-words.ts';

// The content security policy forbids code made at run time, which zod would use if it could.
z.config({ jitless: true });

/** How often it asks unasked: a background that has just ended tells nobody of a change. */
const ASK_MS = 5_000;
/** How long the page stays at least before it goes on: two that send each other on must not race. */
const SHORTEST_STAY_MS = 500;
/** How long the way back may take before the address is opened anew. */
const BACK_MS = 10_000;

const refused = readRefused(location.hash);
let endsAtMs = 0;
let isLeaving = false;
let shown = '';

function element(id: string): HTMLElement {
  return document.getElementById(id)!;
}

/** Asks the background; without one nothing is known, and it is asked again. */
async function ask(): Promise<void> {
  if (!refused || isLeaving) return;
  const question: RefusedQuestion = { type: 'why-refused', address: refused.wanted };
  const answer = await chrome.runtime.sendMessage(question).catch(() => null);
  const parsed = refusedAnswerSchema.safeParse(answer);
  if (!parsed.success || isLeaving) return;
  const words = wordsOf(parsed.data, refused.wanted);
  if (words) show(words);
  else goOn();
}

function goOn(): void {
  isLeaving = true;
  setTimeout(leave, Math.max(0, SHORTEST_STAY_MS - performance.now()));
}

function leave(): void {
  if (!refused) return;
  const { from, wanted } = refused;
  const open = () => location.replace(wanted);
  if (from === 'open' && history.length > 1) {
    // The page is one step back, perhaps still with what was typed into it.
    history.back();
    setTimeout(open, BACK_MS);
  } else open();
}

function show({ remainingMs, ...words }: RefusedWords): void {
  endsAtMs = performance.now() + remainingMs;
  countDown();
  const said = JSON.stringify(words);
  if (said === shown) return;
  shown = said;
  element('title').textContent = words.title;
  element('why').textContent = words.why;
  element('set-by').textContent = words.setBy;
  element('lesson').textContent = words.lesson;
  element('next').textContent = words.next;
  element('allowed').hidden = words.sites.length === 0;
  element('sites').replaceChildren(...words.sites.map(linkTo));
  document.querySelector('main')!.hidden = false;
}

function linkTo(site: string): HTMLLIElement {
  const item = document.createElement('li');
  const link = document.createElement('a');
  link.href = `https://${site}/`;
  link.target = '_top';
  link.textContent = site;
  item.append(link);
  return item;
}

function countDown(): void {
  const remainingMs = endsAtMs - performance.now();
  const end = new Date(Date.now() + remainingMs);
  element('until').textContent = end.toLocaleTimeString('en-GB', {
    hour: '2-digit',
    minute: '2-digit',
  });
  element('left').textContent = timeLeft(remainingMs);
  if (remainingMs <= 0) void ask();
}

addEventListener('hashchange', () => location.reload());

if (refused) {
  chrome.runtime.onMessage.addListener((message: unknown) => {
    if (message === RESTRICTIONS_CHANGED) void ask();
  });
  document.addEventListener('visibilitychange', () => void ask());
  addEventListener('pageshow', ({ persisted }) => {
    // Back out of the browser's memory: it may go on once more.
    if (persisted) isLeaving = false;
    void ask();
  });
  setInterval(() => void ask(), ASK_MS);
  setInterval(() => {
    if (shown !== '' && !isLeaving) countDown();
  }, 1_000);
}
