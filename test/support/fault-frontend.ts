/** Types of the messages that carry SQL, and of the one that asks for a statement by its name (PostgreSQL manual, "Message Formats"). */
const QUERY = 0x51;
const PARSE = 0x50;
const BIND = 0x42;

/** Reads what a program says to PostgreSQL on one connection, as far as to know where its transactions begin and end. */
export class FrontendReader {
  private rest: Buffer = Buffer.alloc(0);
  private started = false;
  private statements: string[] = [];
  /** Statements that were parsed under a name, once for the connection. */
  private readonly named = new Map<string, string>();

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
    const text = this.textOf(type, body);
    if (text === null) return null;
    if (/^(begin|start transaction)\b/i.test(text)) this.statements = [];
    if (!/^commit\b/i.test(text)) {
      this.statements.push(text);
      return null;
    }
    const { statements } = this;
    this.statements = [];
    return statements;
  }

  /** The SQL that a message has PostgreSQL do; null where it has it do none: a named statement counts when it is bound. */
  private textOf(type: number, body: Buffer): string | null {
    const [first = '', second = ''] = body.toString('utf8').split('\0');
    if (type === QUERY) return first.trim();
    if (type === BIND) return this.named.get(second) ?? null;
    if (type !== PARSE) return null;
    if (first === '') return second.trim();
    this.named.set(first, second.trim());
    return null;
  }
}
