/** A compiled term library, as it is kept and sent. */
export interface CompiledFile {
  /** As the library's header names it. */
  readonly version: string;
  /** How many terms and rules it has. */
  readonly terms: number;
  /** Format of the file. */
  readonly format: number;
  /** Bytes of the file as agents use it. */
  readonly size: number;
  /** SHA-256 of the file as agents use it. */
  readonly sha256: Uint8Array;
  /** The file, compressed with Brotli. */
  readonly compressed: Uint8Array;
}
