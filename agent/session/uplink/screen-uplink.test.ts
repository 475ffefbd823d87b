import { control, type local, screen } from '@lapwing/proto';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { waitFor } from '../../../test/support/wait-for.ts';
import { type LinkServer, startLinkServer } from './link-server.fixture.ts';
import { startTestUplink } from './test-uplink.fixture.ts';
import type { Uplink } from './uplink.ts';

const { FRAME_PURPOSE_LIVE } = screen.FramePurpose;
const { WATCH_MODE_SCREEN } = control.WatchMode;

let server: LinkServer;
let uplink: Uplink;
let views: local.ScreenViews.$Properties[];

beforeEach(async () => {
  server = await startLinkServer();
  uplink = startTestUplink(server.linkPath, { random: () => 0 });
  views = [];
  uplink.screens.onViews((next) => views.push(next));
  await waitFor('the welcome', () => uplink.state().kind === 'welcomed');
});

afterEach(async () => {
  uplink.close();
  await server.close();
});

const looking: local.ScreenViews.$Properties = {
  views: [{ viewId: 'view-1', viewerName: 'Ms Okafor', mode: WATCH_MODE_SCREEN }],
  watch: { sessionId: 'session-1', live: [{ monitor: 0, viewIds: ['view-1'] }] },
};

describe('the screens of an uplink', () => {
  it('tells who looks, and that nobody does once the link is lost', async () => {
    expect(views).toEqual([{}]);
    server.send({ screenViews: looking });
    await waitFor('the views', () => views.length === 2);
    expect(views[1]).toMatchObject(looking);
    server.hangUp();
    await waitFor('the loss', () => views.length === 3);
    expect(views[2]).toEqual({});
  });

  it('sends frames, monitors, faults, the clipboard and how far a broadcast came', async () => {
    const { screens } = uplink;
    expect(screens.sendFrame({ stream: 1, number: 1, purpose: FRAME_PURPOSE_LIVE })).toBe(true);
    screens.sendMonitors([{ monitor: 1, width: 1920, height: 1080, primary: true }]);
    screens.sendFault({ monitor: 0, message: 'There is no display.' });
    screens.sendClipboard('text');
    screens.sendBroadcastReceipt({ broadcastId: 'b', stream: 1, number: 4 });
    await waitFor('all of it', () => server.screens.length === 5);
    expect(server.screens.map(({ kind }) => kind)).toEqual([
      'screenFrame',
      'monitors',
      'screenFault',
      'clipboard',
      'broadcastReceipt',
    ]);
  });

  it('hears receipts, input and broadcasts', async () => {
    const heard: string[] = [];
    uplink.screens.onReceipt(({ number }) => heard.push(`receipt ${number}`));
    uplink.screens.onInput(({ text }) => heard.push(`input ${text?.text}`));
    uplink.screens.onBroadcastFrame(({ number }) => heard.push(`broadcast ${number}`));
    server.send({ frameReceipt: { stream: 1, number: 3 } });
    server.send({ remoteInput: { viewId: 'view-1', text: { text: 'ä' } } });
    server.send({ broadcastFrame: { broadcastId: 'b', number: 7 } });
    await waitFor('all of it', () => heard.length === 3);
    expect(heard).toEqual(['receipt 3', 'input ä', 'broadcast 7']);
  });

  it('takes no picture without a link, and none when the service does not read', async () => {
    server.pause();
    const data = new Uint8Array(900_000);
    let taken = 0;
    while (uplink.screens.sendFrame({ stream: 1, number: taken + 1, data })) taken += 1;
    expect(taken).toBeGreaterThan(1);
    expect(taken).toBeLessThan(20);
    uplink.close();
    expect(uplink.screens.sendFrame({ stream: 1, number: 1 })).toBe(false);
  });
});
