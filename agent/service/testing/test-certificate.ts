import 'reflect-metadata';
import * as x509 from '@peculiar/x509';
import { pinOf } from '../tls/pinned-connection.ts';

/** A self-signed certificate for a server of a test. */
export interface TestCertificate {
  readonly cert: string;
  readonly key: string;
  readonly pin: string;
}

/** Makes one; its dates are long over where `expired`. */
export async function makeTestCertificate({ expired = false } = {}): Promise<TestCertificate> {
  const algorithm = { name: 'ECDSA', namedCurve: 'P-256', hash: 'SHA-256' };
  const keys = await crypto.subtle.generateKey(algorithm, true, ['sign', 'verify']);
  const from = new Date(expired ? '2001-01-01' : Date.now() - 86_400_000);
  const certificate = await x509.X509CertificateGenerator.createSelfSigned(
    {
      name: 'CN=collector.example',
      notBefore: from,
      notAfter: new Date(from.getTime() + 30 * 86_400_000),
      keys,
      signingAlgorithm: algorithm,
    },
    crypto,
  );
  const key = await crypto.subtle.exportKey('pkcs8', keys.privateKey);
  return {
    cert: certificate.toString('pem'),
    key: x509.PemConverter.encode(key, 'PRIVATE KEY'),
    pin: pinOf(Buffer.from(certificate.publicKey.rawData)),
  };
}
