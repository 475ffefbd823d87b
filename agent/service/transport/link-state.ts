import type { LinkFault } from './link-fault.ts';

/**
 * Where the link to the collector stands.
 *
 * ```text
 * connecting → proving → online → waiting → connecting → …
 *      └──────────┴──────────────────┘         (a fault at any point)
 * stopped: from anywhere, and final
 * ```
 */
export type LinkState =
  /** TLS and WebSocket are being set up; the certificate is checked in this state. */
  | { readonly kind: 'connecting'; readonly attempt: number }
  /** Hello is sent; the challenge is awaited or answered. Nothing else has been said. */
  | { readonly kind: 'proving' }
  /** The collector knows this device; events flow. */
  | { readonly kind: 'online'; readonly sinceMs: number }
  /** No connection; the next attempt comes after the delay. */
  | { readonly kind: 'waiting'; readonly fault: LinkFault; readonly delayMs: number }
  /** The service has stopped the link. */
  | { readonly kind: 'stopped' };
