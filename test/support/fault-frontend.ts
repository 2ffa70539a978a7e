/** Types of the messages that carry SQL: Query and Parse (PostgreSQL manual, "Message Formats"). */
const QUERY = 0x51;
const PARSE = 0x50;

/** Reads what a program says to PostgreSQL on one connection, as far as to know where its transactions begin and end. */
export class FrontendReader {
  private rest: Buffer = Buffer.alloc(0);
  private started = false;
  private statements: string[] = [];

  /** The statements of the transaction whose COMMIT is in these bytes, or null where there is none. */
  read(chunk: Buffer): readonly string[] | null {
    this.rest = Buffer.concat([this.rest, chunk]);
    let committing: readonly string[] | null = null;
    for (let message = this.next(); message !== null; message = this.next()) committing = this.see(message) ?? committing;
    return committing;
  }

  /** The first message of a connection has no type; each other one has a type and a length that counts itself. */
  private next(): { type: number; body: Buffer } | null {
    const head = this.started ? 1 : 0;
    if (this.rest.length < head + 4) return null;
    const end = head + this.rest.readInt32BE(head);
    if (this.rest.length < end) return null;
    const message = { type: this.started ? (this.rest[0] ?? 0) : 0, body: this.rest.subarray(head + 4, end) };
    this.rest = this.rest.subarray(end);
    this.started = true;
    return message;
  }

  private see({ type, body }: { type: number; body: Buffer }): readonly string[] | null {
    if (type !== QUERY && type !== PARSE) return null;
    const text = body.toString('utf8').replaceAll('\0', ' ').trim();
    if (/^(begin|start transaction)\b/i.test(text)) this.statements = [];
    if (!/^commit\b/i.test(text)) {
      this.statements.push(text);
      return null;
    }
    const { statements } = this;
    this.statements = [];
    return statements;
  }
}
