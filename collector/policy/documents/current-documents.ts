/** What a school's agents have to have. */
import { control } from '@lapwing/proto';
import type { Transaction } from '../../storage/database.ts';
import { currentLibrary, currentManifest } from './library-store.ts';
import { currentPolicy } from './policy-store.ts';

/** Channel on which ingest hears that a school has a new document; the payload is the school's id. */
export const DOCUMENT_CHANNEL = 'lapwing_document';

/** The signed documents in force, ready to be sent. */
export interface CurrentDocuments {
  readonly policy: control.SignedDocument.$Properties | null;
  /** The library's text. */
  readonly library: control.SignedDocument.$Properties | null;
  /** What is signed of its compiled form; null where there is none. */
  readonly compiled: CompiledDocument | null;
}

/** What is signed of a compiled library, and what it says. */
export interface CompiledDocument {
  readonly document: control.SignedDocument.$Properties;
  readonly format: number;
  readonly sha256: Uint8Array;
}

/** The documents of a school. */
export async function currentDocuments(
  tx: Transaction,
  schoolId: string,
): Promise<CurrentDocuments> {
  const policy = await currentPolicy(tx, schoolId);
  const library = await currentLibrary(tx, schoolId);
  const signed = await currentManifest(tx, schoolId);
  return {
    policy: policy && {
      kind: control.DocumentKind.DOCUMENT_KIND_POLICY,
      payload: policy.payload,
      signature: policy.signature,
    },
    library: library && {
      kind: control.DocumentKind.DOCUMENT_KIND_TERM_LIBRARY,
      payload: library.payload,
      signature: library.signature,
    },
    compiled: signed && compiledDocument(signed.manifest, signed.signature),
  };
}

function compiledDocument(payload: Buffer, signature: Buffer): CompiledDocument {
  const { format, sha256 } = control.CompiledLibrary.decode(payload);
  const kind = control.DocumentKind.DOCUMENT_KIND_COMPILED_LIBRARY;
  return { document: { kind, payload, signature }, format, sha256 };
}

/** Versions of the documents of a school; 0 and "" where there is none yet. */
export async function currentVersions(
  tx: Transaction,
  schoolId: string,
): Promise<{ policyVersion: number; libraryVersion: string }> {
  const { rows } = await tx.query<{ policyVersion: number; libraryVersion: string }>(
    `select
       coalesce((select max(version) from policy_version where school_id = $1), 0)::bigint
         as "policyVersion",
       coalesce((select version from library_version where school_id = $1
                 order by ordinal desc limit 1), '') as "libraryVersion"`,
    [schoolId],
  );
  return rows[0]!;
}

/** Tells connected agents' sockets; takes effect when the transaction commits. */
export async function announceDocuments(tx: Transaction, schoolId: string): Promise<void> {
  await tx.query('select pg_notify($1, $2)', [DOCUMENT_CHANNEL, schoolId]);
}

/** Lets one transaction at a time publish for a school. */
export async function lockDocuments(tx: Transaction, schoolId: string): Promise<void> {
  await tx.query('select 1 from school where id = $1 for no key update', [schoolId]);
}
