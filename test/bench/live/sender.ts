/**
 * A process of its own: what a session does for screens, linked to a WebSocket as the service of the
 * PC would link it. Usage: `node sender.ts ws://…`.
 */
import { screen } from '@lapwing/proto';
import { pino } from 'pino';
import { WebSocket } from 'ws';
import { startScreens } from '../../../agent/session/capture/screen/screens.ts';
import type { ScreenUplink } from '../../../agent/session/uplink/screen-uplink.ts';

const [address = ''] = process.argv.slice(2);
const sessionId = crypto.randomUUID();
const socket = new WebSocket(address, { perMessageDeflate: false });
let tellReceipt = (_receipt: screen.FrameReceipt.$Properties) => {};

const send = (message: screen.ScreenUp.$Properties) => {
  socket.send(screen.ScreenUp.encode(message).finish());
  return true;
};
const uplink: Pick<
  ScreenUplink,
  'onViews' | 'onReceipt' | 'sendFrame' | 'sendMonitors' | 'sendFault'
> = {
  onViews(listener) {
    socket.on('message', (bytes: Buffer) => {
      const { watch, receipt } = screen.ScreenDown.decode(bytes);
      if (watch) listener({ watch });
      if (receipt) tellReceipt(receipt);
    });
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
startScreens({ uplink, logger: pino({ name: 'sender', level: 'warn' }, pino.destination(2)) });
socket.on('close', () => process.exit(0));
process.on('SIGTERM', () => process.exit(0));
