import { isOffice } from '@jiangcheng/domain/access/actor';
import { budgetOf, type SourceBudget } from '@jiangcheng/domain/cultivation/support';
import { supportRule } from '@jiangcheng/regulations/facts/cultivation';
import { loadSelectionPack } from '@jiangcheng/regulations/load-pack';
import { actedAs } from '../audit/acted-as.ts';
import { auditEvent } from '../audit/audit-event.ts';
import { noChanges } from '../ports/case-changes.ts';
import type { CommandKey, CommandOrigin } from '../ports/case-store.ts';
import { stageOpened } from '../process/stage-events.ts';
import { done, notFound, refused, type Outcome } from '../ports/outcome.ts';
import type { Desk } from '../process/act-context.ts';

/** With why it is so. */
export type ReasonedBudget = SourceBudget & { reason: string };

/** What a source has for a year, in the history of the round. Refuses with AMOUNT_…, SOURCE_UNKNOWN, BUDGET_BELOW_ENTRIES (entered). */
export const setBudget = (
  desk: Desk,
  selectionId: string,
  { reason, ...asked }: ReasonedBudget,
  origin: CommandOrigin,
  key: CommandKey,
): Promise<Outcome<{ source: string }>> =>
  desk.store.once(key, async (tx) => {
    const locked = await tx.lock(selectionId);
    if (locked?.kind !== 'selection' || !isOffice(origin.actor, locked.scope.campaignId)) return notFound;
    const rule = supportRule(loadSelectionPack(locked.regulation, locked.edition), locked.settings);
    const budget = budgetOf(await tx.support.ledger(), asked, rule);
    if (!budget.ok) return refused(budget.refusals);
    await tx.support.setBudget(budget.value);
    const event = auditEvent('SUPPORT_BUDGET_SET', {
      ...actedAs({ origin, key }, 'OFFICE'),
      ...{ clause: rule.clause, after: { ...budget.value } },
      reason: { code: 'REASON', text: reason },
    });
    await tx.save(locked, { ...noChanges(locked.state, locked.wakeAt), events: [...stageOpened(locked), event] });
    return done({ source: asked.source });
  });
