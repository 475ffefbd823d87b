/**
 * Who the extension is to the browsers. Native messaging manifests and
 * force-install policies name it by these.
 */

/**
 * Public key that Chromium-based browsers derive the extension's id from. Only
 * the public half exists: it fixes the id, and signs nothing.
 */
export const EXTENSION_PUBLIC_KEY =
  'MIIBIjANBgkqhkiG9w0BAQEFAAOCAQ8AMIIBCgKCAQEApGb2XHgihEHGsWz+1MoD+Due17WWASgy2ktd+VVz2RUUUkYvEOr+fWP2aO18HLoE82Jq9c9RDfqhYcupe8wtvnZaDFDylNEcBOfBsQ2ge8GUYF976eKzMIw+SfcKzud6AChe21/eUEASvvCTMZJcSHOzwFjCudT79tOAcSk659LAvWhOnat2Ip1PXtE5zDLdNLH+i0jtLqMUaQ7nKPotd/mJilzZkBiageBGHfZeI7FoYnAb10TSMNZHDA9xeJCx1LmLTvEd6/9LKWWDeQ/54UtS9lGc6Z4l4N4+MfeCnA3N9ckxyWcpQ8a/sezmLvo4iUBQQRM1vRdMgOtZEzeNwQIDAQAB';

/** Id in Chrome, Chromium and Edge: the first 32 hex digits of the key's SHA-256, written a–p. */
export const EXTENSION_ID = 'aobdiigjjoiamgcmincnmbcbimhlfnac';

/** Id in Firefox. */
export const GECKO_ID = '{1105239a-4c72-4a7c-b69d-028cbaf8b4df}';
