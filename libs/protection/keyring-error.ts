/** Why a process must not start with the keys it was given; the message is one sentence for the operator. */
export type KeyringErrorCode = 'KEYRING_MISSING' | 'KEYRING_MALFORMED' | 'KEYRING_KEY_LOST' | 'KEYRING_KEY_FOREIGN';

/** A surprise at start-up: thrown, never returned, because nothing may run on without its keys. */
export class KeyringError extends Error {
  readonly code: KeyringErrorCode;

  constructor(code: KeyringErrorCode, message: string) {
    super(message);
    this.name = 'KeyringError';
    this.code = code;
  }
}
