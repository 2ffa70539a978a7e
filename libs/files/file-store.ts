import type { Readable } from 'node:stream';

/** A stored file is named by its contents: SHA-256 in lower-case hex, size in bytes. */
export interface StoredFile {
  readonly sha256: string;
  readonly size: number;
}

export type FileRefusalCode = 'FILE_EMPTY' | 'FILE_TOO_LARGE';
export type PutOutcome = ({ readonly ok: true } & StoredFile) | { readonly ok: false; readonly code: FileRefusalCode };

/** Where files live. Content-addressed, so putting the same bytes twice keeps one copy, and nothing is ever overwritten by other bytes. */
export interface FileStore {
  /**
   * Takes the whole stream or nothing: after a refusal or an error (an aborted upload) no trace is left.
   * Reads no further than the first chunk beyond `maxBytes`. A refused stream is ended; an HTTP caller that still wants to
   * answer on the same connection passes `request.iterator({ destroyOnReturn: false })`.
   */
  put(stream: AsyncIterable<Uint8Array>, limits: { readonly maxBytes: number }): Promise<PutOutcome>;
  /**
   * The file from its first byte. Throws FileMissingError: a row names a file that is not there. The stream ends in an error where its bytes
   * are not those that were put.
   */
  open(sha256: string): Promise<Readable>;
  has(sha256: string): Promise<boolean>;
  /** Lets go of the bytes for good, once this returns; bytes that are not there are no error. Whether a record still needs them is the caller's to know. */
  remove(sha256: string): Promise<void>;
}

/** A recorded file is gone from the store: an incident, not a refusal. */
export class FileMissingError extends Error {
  constructor(sha256: string) {
    super(`file ${sha256} is not in the store`);
    this.name = 'FileMissingError';
  }
}

/** Only a hash ever becomes part of a path. Throws TypeError for anything else. */
export function assertSha256(sha256: string): void {
  if (!/^[0-9a-f]{64}$/.test(sha256)) throw new TypeError('a stored file is named by a SHA-256 in lower-case hex');
}
