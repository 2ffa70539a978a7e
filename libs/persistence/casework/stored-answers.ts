import type { EntityManager } from 'typeorm';
import type { CommandKey } from '@jiangcheng/casework/ports/case-store';

/**
 * The answer kept under this key, 'OTHER_BODY' when the key came with another body before, null for a new key.
 * Takes a lock on the key until the transaction ends, so that of many equal requests at once the others wait for the first one's answer.
 */
export async function answerOf<A>(manager: EntityManager, { accountId, key, bodyHash }: CommandKey): Promise<A | 'OTHER_BODY' | null> {
  await manager.query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`${accountId} ${key}`]);
  const rows: { body_hash: string; answer: A }[] = await manager.query(
    'select body_hash, answer from app.stored_answer where account_id = $1 and key = $2',
    [accountId, key],
  );
  const row = rows[0];
  if (row === undefined) return null;
  return row.body_hash === bodyHash ? row.answer : 'OTHER_BODY';
}

export async function keepAnswer(manager: EntityManager, { accountId, key, bodyHash }: CommandKey, answer: unknown): Promise<void> {
  await manager.query('insert into app.stored_answer (account_id, key, body_hash, http_status, answer) values ($1, $2, $3, 200, $4)', [
    accountId,
    key,
    bodyHash,
    JSON.stringify(answer),
  ]);
}
