/** A key for one intent of a person. `crypto.randomUUID` is missing on plain HTTP in a LAN; random bytes are not. */
export function newKey(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** Remembers the key of an intent until the server has decided it: the same body sent again carries the same key. */
export class Intent {
  private body: string | null = null;
  private key = '';

  keyFor(body: unknown): string {
    const text = JSON.stringify(body) ?? '';
    if (this.body !== text) {
      this.body = text;
      this.key = newKey();
    }
    return this.key;
  }

  settled(): void {
    this.body = null;
  }
}
