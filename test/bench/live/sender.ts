/**
 * A process of its own: what a session does for screens, linked to a WebSocket as the service of the
 * PC would link it. Bundled, and run in Electron's double, so that films are encoded by the shell's
 * hidden page. Usage: `node run.ts sender.mjs ws://…`.
 */
import { screen } from '@lapwing/proto';
import { app } from 'electron';
import { pino } from 'pino';
import { WebSocket } from 'ws';
import { startScreens } from '../../../agent/session/capture/screen/screens.ts';
import { closeUpWindows } from '../../../agent/session/shell/electron/page-window.ts';
import { createScreenVideo } from '../../../agent/session/shell/electron/screen-stream-window.ts';
import type { ScreenUplink } from '../../../agent/session/uplink/screen-uplink.ts';

const [address = ''] = process.argv.slice(2);
const sessionId = crypto.randomUUID();
const socket = new WebSocket(address, { perMessageDeflate: false });
let watch: screen.ScreenWatch.$Properties | undefined;
let tellViews = (_views: { watch?: screen.ScreenWatch.$Properties | undefined }) => {};
let tellReceipt = (_receipt: screen.FrameReceipt.$Properties) => {};
socket.on('message', (bytes: Buffer) => {
  const { watch: next, receipt } = screen.ScreenDown.decode(bytes);
  if (next) {
    watch = next;
    tellViews({ watch });
  }
  if (receipt) tellReceipt(receipt);
});

const send = (message: screen.ScreenUp.$Properties) => {
  socket.send(screen.ScreenUp.encode(message).finish());
  return true;
};
const uplink: Pick<
  ScreenUplink,
  'onViews' | 'onReceipt' | 'sendFrame' | 'sendMonitors' | 'sendFault'
> = {
  onViews(listener) {
    tellViews = ({ watch: wanted }) => listener(wanted ? { watch: wanted } : {});
    tellViews({ watch });
    return () => {};
  },
  onReceipt(listener) {
    tellReceipt = listener;
    return () => {};
  },
  sendFrame: (frame) => send({ frame: { ...frame, sessionId } }),
  sendMonitors: (monitors) => void send({ monitors: { sessionId, monitors: [...monitors] } }),
  sendFault: (fault) => void send({ fault: { ...fault, sessionId } }),
};

// Not awaited: Electron becomes ready only after its entry module has been evaluated.
app.whenReady().then(() => {
  closeUpWindows();
  const logger = pino({ name: 'sender', level: 'warn' }, pino.destination(2));
  startScreens({ uplink, video: createScreenVideo(), logger });
});
app.on('window-all-closed', () => {});
socket.on('close', () => process.exit(0));
process.on('SIGTERM', () => process.exit(0));
