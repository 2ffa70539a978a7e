import { Inject, Injectable } from '@nestjs/common';
import type { FieldCipher } from '@jiangcheng/protection/field-cipher';
import type { Keyring } from '@jiangcheng/protection/keyring';
import { DataSource, type EntityManager } from 'typeorm';
import { commandHash, plainJson } from './command-hash.ts';
import { ProblemError, type ProblemDetails } from './problem-error.ts';
import { FIELD_CIPHER, KEYRING } from './protection.module.ts';
import { CurrentRequest } from './request-context.ts';

/** Under what a command's outcome is remembered. Keys are unique per account. */
export interface CommandId {
  readonly accountId: string;
  readonly key: string;
  readonly bodyHash: string;
}

export interface CommandOptions {
  /** The answer holds a secret (a one-time link): it is stored encrypted, so that a repeated request still gets it. */
  readonly sealed?: boolean;
}

/** How an outcome lies in app.stored_answer; `httpStatus` below 300 for an answer. */
type Outcome = { readonly answer: unknown } | { readonly sealed: string } | { readonly problem: { code: string; details: ProblemDetails } };
interface StoredRow {
  body_hash: string;
  http_status: number;
  answer: Outcome | null;
}

/** A plain command's effect exactly once: same key and body, same answer; same key and other body, 422 (design.md §9). */
@Injectable()
export class IdempotentCommand {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
    @Inject(KEYRING) private readonly keyring: Keyring,
    @Inject(FIELD_CIPHER) private readonly cipher: FieldCipher,
  ) {}

  /**
   * Key, account and hash of this request's command, for who stores outcomes by himself (casework). Throws the problems 400 and 401.
   * @param part names this one among several under the request's key (a batch)
   */
  identify(body: unknown, part?: string): CommandId {
    const whole = this.current.idempotencyKey();
    const key = part === undefined ? whole : `${whole}/${part}`;
    return { accountId: this.current.actor().accountId, key, bodyHash: commandHash(this.keyring, this.current.route(), body) };
  }

  /**
   * Runs `work` in one transaction together with its stored outcome. Of concurrent duplicates one works and the others wait for its outcome.
   * A ProblemError below 500 that `work` throws undoes its effects and is an outcome too; anything else leaves no trace.
   */
  async run<T>(body: unknown, work: (manager: EntityManager) => Promise<T>, options: CommandOptions = {}): Promise<T> {
    const id = this.identify(body);
    const outcome = await this.source.transaction('READ COMMITTED', (manager) => this.once(manager, id, work, options));
    return this.open<T>(id, outcome);
  }

  /** The stored answer of this request's command, or undefined when it is new. For checks that must not run again on a repeated request. */
  async earlier<T>(body: unknown): Promise<T | undefined> {
    const id = this.identify(body);
    const row = await stored(this.source.manager, id);
    return row === undefined ? undefined : this.open<T>(id, outcomeOf(row, id));
  }

  private async once<T>(
    manager: EntityManager,
    id: CommandId,
    work: (manager: EntityManager) => Promise<T>,
    options: CommandOptions,
  ): Promise<StoredRow> {
    if (!(await claim(manager, id))) return outcomeOf(await stored(manager, id), id);
    const row = await this.attempt(manager, id, work, options);
    await manager.query('update app.stored_answer set http_status = $3, answer = $4 where account_id = $1 and key = $2', [
      id.accountId,
      id.key,
      row.http_status,
      JSON.stringify(row.answer),
    ]);
    return row;
  }

  private async attempt<T>(
    manager: EntityManager,
    id: CommandId,
    work: (manager: EntityManager) => Promise<T>,
    options: CommandOptions,
  ): Promise<StoredRow> {
    await manager.query('savepoint command');
    try {
      const answer = plainJson(await work(manager));
      return { body_hash: id.bodyHash, http_status: 200, answer: options.sealed ? { sealed: this.seal(id, answer) } : { answer } };
    } catch (error) {
      if (!(error instanceof ProblemError) || error.status >= 500) throw error;
      await manager.query('rollback to savepoint command');
      return { body_hash: id.bodyHash, http_status: error.status, answer: { problem: { code: error.code, details: error.details } } };
    }
  }

  private open<T>(id: CommandId, { http_status, answer }: StoredRow): T {
    if (answer === null) throw new Error('an outcome was stored without its answer');
    if ('problem' in answer) throw new ProblemError(http_status, answer.problem.code, answer.problem.details);
    return ('sealed' in answer ? JSON.parse(this.cipher.decrypt(answer.sealed, placeOf(id))) : answer.answer) as T;
  }

  private seal(id: CommandId, answer: unknown): string {
    return this.cipher.encrypt(JSON.stringify(answer), placeOf(id));
  }
}

const placeOf = ({ accountId, key }: CommandId) => ({ field: 'stored_answer', rowId: `${accountId} ${key}` });

/** Takes the key; waits while another transaction holds it (the lock that casework takes, too). False when it had been taken for good. */
async function claim(manager: EntityManager, { accountId, key, bodyHash }: CommandId): Promise<boolean> {
  await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${accountId} ${key}`]);
  const rows: unknown[] = await manager.query(
    `insert into app.stored_answer (account_id, key, body_hash, http_status, answer) values ($1,$2,$3,0,'null')
     on conflict do nothing returning key`,
    [accountId, key, bodyHash],
  );
  return rows.length > 0;
}

async function stored(manager: EntityManager, { accountId, key }: CommandId): Promise<StoredRow | undefined> {
  const rows: StoredRow[] = await manager.query(
    'select body_hash, http_status, answer from app.stored_answer where account_id = $1 and key = $2',
    [accountId, key],
  );
  return rows[0];
}

function outcomeOf(row: StoredRow | undefined, id: CommandId): StoredRow {
  if (row === undefined) throw new Error('a taken key has no row');
  if (row.body_hash !== id.bodyHash) throw new ProblemError(422, 'IDEMPOTENCY_KEY_REUSED');
  return row;
}
