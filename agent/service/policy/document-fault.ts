/** Why a signed document is not put in force; also the code of the reported fault. */
export type DocumentFaultCode =
  | 'policy-signature-invalid'
  | 'policy-other-school'
  | 'policy-version-lower'
  | 'policy-unreadable'
  | 'library-signature-invalid'
  | 'library-version-lower'
  | 'library-unreadable'
  | 'library-format-unknown'
  | 'library-file-invalid'
  | 'library-not-kept'
  | 'document-kind-unknown';

/** A refused document, with what happened and what to do. */
export interface DocumentRefused {
  readonly kind: 'refused';
  readonly code: DocumentFaultCode;
  readonly message: string;
}

/** A refusal. */
export function refuse(code: DocumentFaultCode, message: string): DocumentRefused {
  return { kind: 'refused', code, message };
}
