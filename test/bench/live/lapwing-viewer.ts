/** Lapwing in the benchmark: sender → WebSocket → relay → WebSocket → a real Chromium's canvas. */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cp, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { AddressInfo, Socket } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { screen } from '@lapwing/proto';
import { build } from 'esbuild';
import { chromium } from 'playwright-core';
import { type WebSocket, WebSocketServer } from 'ws';
import { nodeBundle } from '../../../agent/node-bundle.ts';
import { buildShell, shellDist } from '../../../agent/session/shell/build.ts';
import { type LiveViewer, SPOT } from './live-viewer.ts';

const DEVICE = '8f0e2b52-6d11-4c7e-9d57-2f3f6c7c9a01';
const here = (file: string) => fileURLToPath(new URL(file, import.meta.url));

/** Starts all of it on the display of `env`; resolves when the first picture is drawn. */
export async function startLapwingViewer(env: NodeJS.ProcessEnv): Promise<LiveViewer> {
  const [script, program] = await Promise.all([bundlePage(), bundleSender()]);
  let sender: WebSocket | undefined;
  let viewer: WebSocket | undefined;
  let line: Socket | undefined;
  let spotSeen = (_colour: number, _atMs: number) => {};
  let keyFrameCount = 0;
  let codecs: screen.ScreenCodec[] = [];
  const drawn = Promise.withResolvers<void>();

  const server = createServer((request, response) => {
    const page = `<!doctype html><meta charset="utf-8"><body data-spot='${JSON.stringify(SPOT)}'><canvas></canvas><script src="page.js"></script>`;
    const isScript = request.url === '/page.js';
    response.setHeader('content-type', isScript ? 'text/javascript' : 'text/html');
    response.end(isScript ? script : page);
  });
  const sockets = new WebSocketServer({ server, perMessageDeflate: false });
  sockets.on('connection', (socket, request) => {
    if (request.url === '/viewer') {
      viewer = socket;
      socket.on('message', fromViewer);
    } else {
      sender = socket;
      line = request.socket;
      socket.on('message', fromSender);
      watch();
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;

  const browser = await chromium.launch({
    executablePath: '/usr/bin/chromium',
    args: [...(process.getuid?.() === 0 ? ['--no-sandbox'] : []), '--disable-gpu'],
  });
  const page = await browser.newPage({ viewport: { width: 1920, height: 1080 } });
  page.on('console', (message) => console.error(`viewer: ${message.text()}`));
  await page.goto(`http://127.0.0.1:${port}/`);
  const double = here('../../support/electron-on-chromium/run.ts');
  const child = spawn(process.execPath, [double, program, `ws://127.0.0.1:${port}/sender`], {
    env,
    stdio: ['ignore', 'inherit', 'inherit'],
  });
  await drawn.promise;

  function watch(): void {
    const live = [{ monitor: 1, codecs, keyFrameCount }];
    sender?.send(screen.ScreenDown.encode({ watch: { live } }).finish());
  }

  function fromSender(bytes: Buffer): void {
    const { frame, fault } = screen.ScreenUp.decode(bytes);
    if (fault) console.error(`sender: ${fault.message}`);
    if (!frame) return;
    const { sessionId, monitor, purpose, stream, number } = frame;
    const receipt = { sessionId, monitor, purpose, stream, number };
    sender!.send(screen.ScreenDown.encode({ receipt }).finish());
    viewer?.send(screen.ViewerFrame.encode({ deviceId: DEVICE, frame }).finish());
  }

  function fromViewer(text: Buffer): void {
    const message = JSON.parse(String(text)) as {
      needsKey?: true;
      codecs?: screen.ScreenCodec[];
      colour?: number;
      atMs?: number;
    };
    if (message.needsKey || message.codecs) {
      keyFrameCount += 1;
      codecs = message.codecs ?? codecs;
      watch();
    } else {
      spotSeen(message.colour!, message.atMs!);
      drawn.resolve();
    }
  }

  return {
    name: 'Lapwing',
    senderPid: child.pid!,
    receivedBytes: () => line?.bytesRead ?? 0,
    onSpot(listener) {
      spotSeen = listener;
    },
    async close() {
      await browser.close();
      const exited = once(child, 'exit');
      child.kill('SIGTERM');
      await exited;
      sockets.close();
      server.closeAllConnections();
      server.close();
    },
  };
}

/** Beside the shell's pages, as the session's own main process is. */
async function bundleSender(): Promise<string> {
  await buildShell();
  const folder = here('dist');
  await rm(folder, { recursive: true, force: true });
  await cp(shellDist, folder, { recursive: true });
  await build({ ...nodeBundle, entryPoints: { sender: here('sender.ts') }, outdir: folder });
  return join(folder, 'sender.mjs');
}

async function bundlePage(): Promise<string> {
  const { outputFiles } = await build({
    entryPoints: [here('page/viewer-page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    platform: 'browser',
    target: 'chrome120',
  });
  return outputFiles[0]!.text;
}
