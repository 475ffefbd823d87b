/** The collector's certificate: the school's own, or a self-signed one that is kept. */
import 'reflect-metadata';
import { createHash, X509Certificate } from 'node:crypto';
import { mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import { isIP } from 'node:net';
import { hostname } from 'node:os';
import { join } from 'node:path';
import { AppError, messageOf } from '@lapwing/shared/errors';
import type { Logger } from '@lapwing/shared/logging';
import * as x509 from '@peculiar/x509';
import { keyFile } from '../storage/key-file.ts';

/** What the TLS server needs, and what agents pin. */
export interface TlsIdentity {
  /** PEM. */
  cert: string;
  /** PEM. */
  key: string;
  /** base64url of SHA-256 of the certificate's SubjectPublicKeyInfo. */
  pin: string;
  /** Whether the school gave the certificate. */
  own: boolean;
}

const EC = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' } as const;
const DAY_MS = 24 * 60 * 60 * 1000;
/** The longest that Apple's systems accept of a certificate added by hand. */
const VALID_DAYS = 825;
/** A self-signed certificate is made anew, of the same key, when it has less than this left. */
const RENEW_DAYS = 60;
/** serverAuth (RFC 5280, 4.2.1.12). */
const SERVER_AUTH = '1.3.6.1.5.5.7.3.1';

/** Reads the school's certificate, or reads or makes the self-signed one. */
export async function openTlsIdentity(options: {
  dataDir: string;
  files: { certFile: string; keyFile: string } | null;
  publicUrl: string | null;
  logger: Logger;
  now?: Date;
}): Promise<TlsIdentity> {
  return options.files === null ? selfSigned(options) : given(options.files);
}

async function given(files: { certFile: string; keyFile: string }): Promise<TlsIdentity> {
  const read = (path: string, setting: string) =>
    readFile(path, 'utf8').catch((error) => {
      throw new AppError(
        'tls-file-unreadable',
        `${setting} names ${path}, which cannot be read (${messageOf(error)}). Correct the path, or let the collector's account read the file.`,
        { cause: error },
      );
    });
  const cert = await read(files.certFile, 'LAPWING_TLS_CERT');
  const key = await read(files.keyFile, 'LAPWING_TLS_KEY');
  return { cert, key, pin: pinOf(cert), own: true };
}

/**
 * The key never changes, for agents pin it: of a certificate that runs out, or that lacks a
 * name the collector has got since, only the certificate is made anew.
 */
async function selfSigned(options: {
  dataDir: string;
  publicUrl: string | null;
  logger: Logger;
  now?: Date;
}): Promise<TlsIdentity> {
  const now = options.now ?? new Date();
  const folder = join(options.dataDir, 'keys');
  const fresh = await crypto.subtle.generateKey(EC, true, ['sign', 'verify']);
  const pkcs8 = Buffer.from(await crypto.subtle.exportKey('pkcs8', fresh.privateKey));
  const key = (
    await keyFile(join(folder, 'tls.key'), () =>
      Buffer.from(x509.PemConverter.encode(pkcs8, 'PRIVATE KEY')),
    )
  ).toString();
  const certPath = join(folder, 'tls.crt');
  const kept = await readFile(certPath, 'utf8').catch(() => null);
  const names = namesOf(options.publicUrl);
  if (kept !== null && stillGood(kept, names, now)) {
    return { cert: kept, key, pin: pinOf(kept), own: false };
  }
  const cert = await sign(key, names, now);
  await mkdir(folder, { recursive: true, mode: 0o700 });
  await writeFile(`${certPath}.new`, cert);
  await rename(`${certPath}.new`, certPath);
  options.logger.info({ names }, 'Made a self-signed certificate.');
  return { cert, key, pin: pinOf(cert), own: false };
}

/** Names and addresses that browsers may reach the collector by. */
function namesOf(publicUrl: string | null): string[] {
  const names = ['localhost', '127.0.0.1', '::1', hostname().toLowerCase()];
  if (publicUrl !== null) names.push(new URL(publicUrl).hostname.replace(/^\[|\]$/g, ''));
  return [...new Set(names)];
}

function stillGood(pem: string, names: readonly string[], now: Date): boolean {
  const cert = new X509Certificate(pem);
  const left = cert.validToDate.getTime() - now.getTime();
  const covers = (name: string) => (isIP(name) ? cert.checkIP(name) : cert.checkHost(name));
  return left > RENEW_DAYS * DAY_MS && names.every((name) => covers(name) !== undefined);
}

async function sign(keyPem: string, names: readonly string[], now: Date): Promise<string> {
  const pkcs8 = x509.PemConverter.decodeFirst(keyPem);
  const privateKey = await crypto.subtle.importKey('pkcs8', pkcs8, EC, true, ['sign']);
  const jwk = await crypto.subtle.exportKey('jwk', privateKey);
  const publicJwk = { kty: jwk.kty!, crv: jwk.crv!, x: jwk.x!, y: jwk.y! };
  const publicKey = await crypto.subtle.importKey('jwk', publicJwk, EC, true, ['verify']);
  const cert = await x509.X509CertificateGenerator.createSelfSigned({
    serialNumber: `01${Buffer.from(crypto.getRandomValues(new Uint8Array(15))).toString('hex')}`,
    name: 'CN=Lapwing collector',
    // Back by a day, for clocks that are.
    notBefore: new Date(now.getTime() - DAY_MS),
    notAfter: new Date(now.getTime() + (VALID_DAYS - 1) * DAY_MS),
    signingAlgorithm: EC,
    keys: { privateKey, publicKey },
    extensions: [
      new x509.BasicConstraintsExtension(false, undefined, true),
      new x509.KeyUsagesExtension(x509.KeyUsageFlags.digitalSignature, true),
      new x509.ExtendedKeyUsageExtension([SERVER_AUTH]),
      new x509.SubjectAlternativeNameExtension(
        names.map((value) => ({ type: isIP(value) ? 'ip' : 'dns', value })),
      ),
      await x509.SubjectKeyIdentifierExtension.create(publicKey),
    ],
  });
  return `${cert.toString('pem')}\n`;
}

/** What agents pin: the key, so that a renewed certificate of the same key is the same collector. */
export function pinOf(certificatePem: string): string {
  const spki = new X509Certificate(certificatePem).publicKey.export({
    type: 'spki',
    format: 'der',
  });
  return createHash('sha256').update(spki).digest('base64url');
}
