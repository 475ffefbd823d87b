/**
 * A process of its own: what sockets alone cost. A server of `ws` over TLS that, when it is asked to
 * over HTTP, sends the same bytes to everybody who is connected, and answers the request when
 * everybody has answered. It checks nothing, decodes nothing and keeps nothing.
 */
import { createServer } from 'node:https';
import type { AddressInfo } from 'node:net';
import { WebSocketServer } from 'ws';
import { makeTestCertificate } from '../../../agent/service/testing/test-certificate.ts';

const [frame = ''] = process.argv.slice(2);
const bytes = Buffer.from(frame, 'base64');

let answered = () => {};
const server = createServer(await makeTestCertificate(), (request, response) => {
  request.resume();
  let left = sockets.clients.size;
  answered = () => {
    left -= 1;
    if (left === 0) response.end('{}');
  };
  for (const socket of sockets.clients) socket.send(bytes);
});
const sockets = new WebSocketServer({ server, perMessageDeflate: false });
sockets.on('connection', (socket) => socket.on('message', () => answered()));
process.once('disconnect', () => process.exit(0));

server.listen(0, '127.0.0.1', () => {
  process.on('message', (message) => {
    if (message === 'cpu') process.send?.({ cpu: process.cpuUsage(), atMs: performance.now() });
    else process.exit(0);
  });
  process.send?.(`127.0.0.1:${(server.address() as AddressInfo).port}`);
});
