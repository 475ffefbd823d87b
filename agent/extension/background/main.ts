/** The extension's background: wires the browser's events to the session's link. */
import * as z from 'zod';
import { takePartInLessons } from '../restrictions/lesson-part.ts';
import { browserName } from './browser-name.ts';
import { FieldMemory } from './field-memory.ts';
import { tellPages, watchOpenTabs } from './page-watching.ts';
import { SessionLink } from './session-link.ts';
import { enterOpenTabs, observeTabs } from './tab-observer.ts';
import { VisitLedger } from './visit-ledger.ts';

// The content security policy forbids code made at run time, which zod would use if it could.
z.config({ jitless: true });

let ledger: VisitLedger | null = null;
const fields = new FieldMemory();
const loaded = fields.load();
const takePart = takePartInLessons();

const link = new SessionLink({
  hello: () => ({
    type: 'hello',
    browser: browserName(navigator),
    extensionVersion: chrome.runtime.getManifest().version,
    takesPart: true,
  }),
  started() {
    const started = new VisitLedger({
      emit: (message) => link.send(message),
      fieldOf: (tabId) => fields.of(tabId),
      newId: () => crypto.randomUUID(),
    });
    ledger = started;
    tellPages({ observing: true });
    void loaded.then(() => enterOpenTabs(started));
  },
  stopped() {
    ledger = null;
    tellPages({ observing: false });
  },
  asked: takePart,
});

observeTabs(
  () => ledger,
  fields,
  (text) => link.send(text),
);
watchOpenTabs();
// A browser starts the background for this event; without a listener it would not start at all.
chrome.runtime.onStartup.addListener(() => link.connect());
link.connect();
