/** A local site for the extension's tests, and a record of what the session hears of it. */
import { readdirSync, readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import type { TestChromium } from '../../test/support/chromium.ts';
import type { Observation } from '../session/capture/observation.ts';
import { EXTENSION_ID } from './identity.ts';

/** Path → page. */
export const pages: Record<string, string> = {
  '/plain': '<title>A plain page</title><input id="note" name="note"><button>Go</button>',
  '/second': '<title>A second page</title><p>Second',
  '/untitled': '<p>No title here',
  '/results': '<title>Results</title><a id="next" href="?q=river%20otters&start=10">Next</a>',
  '/login': `<title>Log in</title><input id="user" name="user"><input id="secret" type="password">
    <textarea id="essay" placeholder="Tell us about passwords"></textarea>`,
  '/show': `<title>Show</title><input id="secret" type="password">
    <button onclick="document.querySelector('#secret').type='text'">Show</button>`,
  '/autofocus': '<title>Autofocus</title><input type="password" autofocus>',
  '/pay': `<title>Pay</title><input id="name" autocomplete="name">
    <input id="number" autocomplete="cc-number"><label>Security code <input id="cvc"></label>`,
  '/framed': '<title>Framed</title><input id="note"><iframe id="frame" src="/login"></iframe>',
  '/srcdoc': `<title>Srcdoc</title>
    <iframe id="frame" sandbox="allow-scripts" srcdoc="<input id=secret type=password>"></iframe>`,
  '/shadow': `<title>Shadow</title><div id="open"></div><div id="closed"></div><script>
    const html = '<input class="user"><input class="secret" type="password">';
    document.querySelector('#open').attachShadow({ mode: 'open' }).innerHTML = html;
    const closed = document.querySelector('#closed').attachShadow({ mode: 'closed' });
    closed.innerHTML = html;
    window.focusClosed = () => closed.querySelector('.secret').focus();
    </script>`,
  '/vanishing': `<title>Vanishing</title><input id="secret" type="password"><input id="note">
    <script>window.vanish = () => document.querySelector('#secret').remove();</script>`,
  '/write': `<title>Write</title><input id="search" type="search"><textarea id="essay"></textarea>
    <textarea id="draft">Once upon a time there was </textarea>
    <input id="number" type="tel"><input id="secret" type="password"><input id="pin" name="pin">
    <input id="card" autocomplete="cc-number"><input id="dots" style="-webkit-text-security: disc">
    <button onclick="document.querySelector('#secret').type='text'">Show</button>
    <p id="source">copied otters</p>`,
  '/chat': `<title>Chat</title><div id="prompt" contenteditable="true"><p><br></p></div>
    <div id="send">Send</div><script>
    const prompt = document.querySelector('#prompt');
    const clear = () => { prompt.innerHTML = '<p><br></p>'; };
    // As editors do: the page takes over pasting, sending and clearing.
    prompt.addEventListener('paste', (event) => {
      event.preventDefault();
      prompt.firstElementChild.append(event.clipboardData.getData('text/plain'));
    });
    prompt.addEventListener('keydown', (event) => {
      if (event.key !== 'Enter' || event.shiftKey) return;
      event.preventDefault();
      history.pushState({}, '', '/chat/1');
      clear();
    });
    document.querySelector('#send').addEventListener('mousedown', (event) => event.preventDefault());
    document.querySelector('#send').addEventListener('click', clear);
    </script>`,
  '/form': '<title>Form</title><form action="/second"><input id="note" name="note"></form>',
  '/frames': `<title>Frames</title><iframe id="other" src="http://chat.helpline.example/write"></iframe>
    <iframe id="made" srcdoc="<textarea id=essay></textarea>"></iframe>`,
  '/changing': `<title>Changing</title><textarea id="essay"></textarea><script>
    const essay = document.querySelector('#essay');
    window.change = () => {
      essay.value = 'not by a person';
      essay.dispatchEvent(new InputEvent('beforeinput', { bubbles: true, composed: true }));
      essay.dispatchEvent(new InputEvent('input', { bubbles: true, composed: true }));
      essay.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true }));
    };</script>`,
  '/stay': `<title>Stay</title><textarea id="essay"></textarea><script>
    addEventListener('beforeunload', (event) => event.preventDefault());</script>`,
  '/player': `<title>Player</title><iframe id="player" src="http://games.example/second"></iframe>
    <iframe id="other" src="http://videos.example/second"></iframe>`,
  '/app': '<title>App start</title><p>One page',
  '/hop': `<title>Hop</title><script>location.replace('/second');</script>`,
};

/** A service worker that answers everything by itself. */
const WORKER = `oninstall = () => skipWaiting();
  onactivate = (event) => event.waitUntil(clients.claim());
  onfetch = (event) => event.respondWith(
    new Response('<title>From memory</title>', { headers: { 'content-type': 'text/html' } }));`;

/** The local site. */
export interface TestSite {
  /** `http://127.0.0.1:port` */
  url: string;
  close(): Promise<void>;
}

/** Serves the pages above under any host name. */
export async function startSite(): Promise<TestSite> {
  const server: Server = createServer((request, response) => {
    const path = new URL(request.url ?? '/', 'http://site').pathname;
    if (path === '/worker.js') {
      response.writeHead(200, { 'content-type': 'text/javascript' });
      response.end(WORKER);
      return;
    }
    const page = pages[path];
    response.writeHead(page ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(`<!doctype html>${page ?? ''}`);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

/** The observations of one kind. */
export type Seen<Kind extends Observation['kind']> = Extract<Observation, { kind: Kind }>;

/** Keeps observations in their order. */
export class ObservationRecord {
  readonly all: Observation[] = [];

  readonly sink = (observation: Observation): void => {
    this.all.push(observation);
  };

  of<Kind extends Observation['kind']>(kind: Kind): Seen<Kind>[] {
    return this.all.filter((observation): observation is Seen<Kind> => observation.kind === kind);
  }

  /** The tab in front by the latest word. */
  get front(): Seen<'front-tab'> | undefined {
    return this.of('front-tab').at(-1);
  }
}

/** Kills the native hosts of the browsers that were given this link, as a crash would. */
export function killNativeHosts(linkPath: string): void {
  const setting = `LAPWING_BROWSER_LINK=${linkPath}`;
  const hosts = readdirSync('/proc').filter((entry) => {
    if (!/^\d+$/.test(entry)) return false;
    try {
      const command = readFileSync(`/proc/${entry}/cmdline`, 'utf8');
      return (
        command.includes('native-host.mjs') &&
        readFileSync(`/proc/${entry}/environ`, 'utf8').split('\0').includes(setting)
      );
    } catch {
      // It ended meanwhile, or is somebody else's.
      return false;
    }
  });
  for (const host of hosts) process.kill(Number(host), 'SIGKILL');
}

/** Stops the extension's background as the browser does when it suspends it. */
export async function suspendBackground({ context }: TestChromium): Promise<void> {
  // The developer tools reach a service worker only from a page of its own origin.
  const page = await context.newPage();
  await page.goto(`chrome-extension://${EXTENSION_ID}/manifest.json`);
  const tools = await context.newCDPSession(page);
  await tools.send('ServiceWorker.enable');
  await tools.send('ServiceWorker.stopAllWorkers');
  await page.close();
}
