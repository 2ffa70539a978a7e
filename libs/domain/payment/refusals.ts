import { Exact } from '../shared/decimal.ts';
import type { Refusal } from '../shared/result.ts';
import { MONEY_CLAUSE as clause, type Batch, type BatchStatus, type Due } from './book.ts';
import type { PaymentFacts, By } from './commands.ts';
import type { Standing } from './standing.ts';
import { TAX_CLAUSE } from './tax.ts';

/** Names a due in the sentence of a refusal. */
const named = ({ payee, trade }: Due) => ({ payee, trade });

/**
 * Why a due cannot go on a list: ACCOUNT_MISSING, ACCOUNT_RETURNED (no other one given since the bank sent it back), DUE_IN_HAND,
 * NOTHING_OPEN, and its own holds.
 */
export function dueRefusals({ due, open, state, bounced }: Standing): Refusal[] {
  const params = named(due);
  if (!new Exact(open).greaterThan(0)) return [{ code: state === 'IN_HAND' ? 'DUE_IN_HAND' : 'NOTHING_OPEN', clause, params }];
  const { account } = due;
  const refusals = due.holds.map((hold) => ({ ...hold, params: { ...params, ...hold.params } }));
  if (account === null) return [...refusals, { code: 'ACCOUNT_MISSING', clause, params }];
  const renewed = bounced === null || (account.givenAt !== null && account.givenAt >= bounced.at);
  return renewed ? refusals : [...refusals, { code: 'ACCOUNT_RETURNED', clause, params: { ...params, reason: bounced.reason } }];
}

/** Who did an earlier step of the list. */
export const preparersOfBatch = ({ prepared, checked }: Batch): string[] => [prepared, checked].flatMap((step) => step?.personId ?? []);

/** FOUR_EYES for who did an earlier step of the list himself, or stands in for somebody who did. */
const fourEyes = (batch: Batch, { selves }: By): Refusal[] =>
  preparersOfBatch(batch).some((id) => selves.includes(id)) ? [{ code: 'FOUR_EYES', clause }] : [];

const atStatus = (batch: Batch, ...wanted: BatchStatus[]): Refusal[] =>
  wanted.includes(batch.status) ? [] : [{ code: `BATCH_IS_${batch.status}`, clause, params: { number: batch.number } }];

/** ENTITLEMENT_CHANGED for each line that a correction has overtaken, and what holds its due now. */
function overtaken(batch: Batch, standings: readonly Standing[]): Refusal[] {
  const byKey = new Map(standings.map((standing) => [standing.due.key, standing]));
  return batch.lines.flatMap(({ dueKey, payee }) => {
    const standing = byKey.get(dueKey);
    if (standing === undefined || new Exact(standing.open).isNegative())
      return [{ code: 'ENTITLEMENT_CHANGED', clause, params: { payee, trade: standing?.due.trade ?? '' } }];
    return standing.due.holds.map((hold) => ({ ...hold, params: { ...named(standing.due), ...hold.params } }));
  });
}

const taxOpen = ({ kind }: Batch, { tax }: PaymentFacts): Refusal[] =>
  kind === 'PRIZE' && tax === 'UNDETERMINED' ? [{ code: 'TAX_UNDETERMINED', clause: TAX_CLAUSE }] : [];

const taxMoved = ({ kind, status, tax: checkedWith }: Batch, { tax }: PaymentFacts): Refusal[] =>
  kind === 'PRIZE' && status === 'CHECKED' && checkedWith !== tax ? [{ code: 'TAX_CHANGED', clause: TAX_CLAUSE }] : [];

/** Why this person may not check, pay or take back a list now; empty when he may. What its form holds is asked when it comes. */
export function batchRefusals(
  act: 'check' | 'pay' | 'void',
  batch: Batch,
  standings: readonly Standing[],
  by: By,
  facts: PaymentFacts,
): Refusal[] {
  if (act === 'void') return atStatus(batch, 'PREPARED', 'CHECKED');
  const status = atStatus(batch, act === 'check' ? 'PREPARED' : 'CHECKED');
  if (status.length > 0) return status;
  const tax = [...taxOpen(batch, facts), ...taxMoved(batch, facts)];
  return [...fourEyes(batch, by), ...tax, ...overtaken(batch, standings)];
}
