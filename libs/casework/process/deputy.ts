import { standInsFor, type Actor, type CaseScope } from '@jiangcheng/domain/access/actor';
import { currentRun, type ApprovalState, type Signature } from '@jiangcheng/domain/approval/state';
import { holds } from '@jiangcheng/domain/approval/taking-part';
import { actingSigners } from '@jiangcheng/domain/approval/verdict';
import { approvalFacts } from '../approval/approval-facts.ts';
import type { CaseTransaction } from '../ports/case-store.ts';

/**
 * As whom somebody takes part in an approval with tasks of this kind: as himself where a waiting seat is his or is none of his people's, else as deputy (代) of the absent
 * person whose seat it is. `seat` narrows it to one seat; empty for any.
 */
export async function signatureIn(
  tx: Pick<CaseTransaction, 'peopleAtWork'>,
  state: ApprovalState,
  scope: CaseScope,
  actor: Actor,
  taskKind: string,
  seat = '',
): Promise<Signature> {
  const { personId, name } = actor;
  const himself: Signature = { kind: 'ACCOUNT', personId, name, onBehalfOf: null };
  const run = currentRun(state);
  const waiting = run === null ? [] : actingSigners(run).filter(({ key }) => seat === '' || key === seat);
  const absent = standInsFor(actor, taskKind).map((one): Signature => ({
    ...himself,
    onBehalfOf: { personId: one.personId, name: one.name },
  }));
  if (absent.length === 0) return himself;
  for (const by of [himself, ...absent]) {
    const { pools } = await approvalFacts(tx, state, scope, actor, by);
    if (waiting.some((signer) => holds(signer, by, pools))) return by;
  }
  return himself;
}
