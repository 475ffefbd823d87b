import { createHash } from 'node:crypto';
import { isIP } from 'node:net';
import { connect, type TLSSocket } from 'node:tls';
import { messageOf } from '@lapwing/shared/errors';

/** How long a connection may take to stand, milliseconds. */
const CONNECT_TIMEOUT_MS = 10_000;

/** Why no connection to the collector stands. Messages say what to do. */
export interface ConnectionFault {
  readonly kind: 'fault';
  readonly reason: 'unreachable' | 'certificate-changed' | 'not-tls';
  readonly message: string;
}

/** A TLS connection whose certificate has been checked. */
export interface PinnedConnection {
  readonly kind: 'connected';
  readonly socket: TLSSocket;
}

/** The pin of a certificate: base64url of the SHA-256 of its SubjectPublicKeyInfo (as in RFC 7469, 2.4). */
export function pinOf(subjectPublicKeyInfo: Uint8Array): string {
  return createHash('sha256').update(subjectPublicKeyInfo).digest('base64url');
}

/**
 * Connects to a collector over TLS and checks its key against the pin before
 * anything is sent. The pin alone decides: a school's collector has a
 * certificate of its own, and a PC whose clock is years off must still reach it,
 * so neither the issuer nor the dates count.
 */
export function connectPinned(
  url: URL,
  pin: string,
  { signal, timeoutMs = CONNECT_TIMEOUT_MS }: { signal?: AbortSignal; timeoutMs?: number } = {},
): Promise<PinnedConnection | ConnectionFault> {
  return new Promise((resolve) => {
    const host = url.hostname.replace(/^\[(.*)\]$/, '$1');
    const socket = connect({
      host,
      port: Number(url.port || 443),
      // Server names are for names only (RFC 6066, 3).
      ...(isIP(host) === 0 ? { servername: host } : {}),
      minVersion: 'TLSv1.3',
      ALPNProtocols: ['http/1.1'],
      rejectUnauthorized: false,
    });
    const settle = (outcome: PinnedConnection | ConnectionFault) => {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
      socket.off('error', failed);
      socket.off('close', closed);
      socket.off('secureConnect', secured);
      if (outcome.kind === 'fault') {
        socket.on('error', () => {});
        socket.destroy();
      }
      resolve(outcome);
    };
    const failed = (error: NodeJS.ErrnoException) => settle(faultOf(error, url));
    const closed = () => settle(unreachable(url, 'it closed the connection'));
    const abort = () => settle(unreachable(url, 'the attempt was given up'));
    const secured = () => {
      const certificate = socket.getPeerX509Certificate();
      const key = certificate?.publicKey.export({ type: 'spki', format: 'der' });
      if (key && pinOf(key) === pin) settle({ kind: 'connected', socket });
      else settle(certificateChanged(url));
    };
    const timer = setTimeout(
      () => settle(unreachable(url, `it did not answer within ${timeoutMs / 1000} s`)),
      timeoutMs,
    );
    signal?.addEventListener('abort', abort, { once: true });
    socket.on('error', failed);
    socket.on('close', closed);
    socket.on('secureConnect', secured);
    if (signal?.aborted) abort();
  });
}

function certificateChanged(url: URL): ConnectionFault {
  return {
    kind: 'fault',
    reason: 'certificate-changed',
    message: `The collector at ${url.host} shows another certificate than the one this computer was given. Nothing was sent to it. If the collector's key was replaced on purpose, enrol this computer again with a new token; if not, something may be intercepting the connection: tell the person who runs the network.`,
  };
}

function unreachable(url: URL, why: string): ConnectionFault {
  return {
    kind: 'fault',
    reason: 'unreachable',
    message: `The collector at ${url.host} cannot be reached: ${why}. Check the address, that the collector is running, and that no firewall is between.`,
  };
}

const NETWORK_FAULTS: Readonly<Record<string, string>> = {
  ENOTFOUND: 'no computer of that name is known',
  EAI_AGAIN: 'names cannot be looked up at the moment',
  ECONNREFUSED: 'nothing answers on that port',
  ECONNRESET: 'it broke the connection off',
  ETIMEDOUT: 'it did not answer in time',
  EHOSTUNREACH: 'there is no way to that computer',
  ENETUNREACH: 'this computer has no network',
};

function faultOf(error: NodeJS.ErrnoException, url: URL): ConnectionFault {
  const known = NETWORK_FAULTS[error.code ?? ''];
  if (known) return unreachable(url, known);
  if (error.code?.startsWith('ERR_SSL') || error.code === 'EPROTO') {
    return {
      kind: 'fault',
      reason: 'not-tls',
      message: `What answers at ${url.host} does not speak TLS 1.3, so it is not the collector's agent port. Check the port in the collector's address.`,
    };
  }
  return unreachable(url, messageOf(error));
}
