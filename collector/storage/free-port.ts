/** Ports for servers that only this computer talks to. */
import { createServer } from 'node:net';

/** `preferred` where it is free on 127.0.0.1, else any port that is. */
export async function freePort(preferred?: number): Promise<number> {
  return (await tryPort(preferred ?? 0)) ?? (await tryPort(0))!;
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(undefined));
    server.listen(port, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' ? address?.port : undefined));
    });
  });
}
