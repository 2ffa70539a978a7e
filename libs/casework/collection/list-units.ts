import { isStageOpen } from '@jiangcheng/domain/process/story';
import { isOffice, mayRead } from '@jiangcheng/domain/access/actor';
import { actedAs } from '../audit/acted-as.ts';
import { auditEvent } from '../audit/audit-event.ts';
import type { CommandKey, CommandOrigin } from '../ports/case-store.ts';
import { done, notFound, refused, type Outcome } from '../ports/outcome.ts';
import type { CollectionDesk } from './at-unit.ts';

export interface ListRequest {
  caseId: string;
  organizationIds: readonly string[];
  origin: CommandOrigin;
  key: CommandKey;
}

/** The office lists further units of an open window; who is listed already stays as he is. Refuses with STAGE_NOT_OPEN, NOBODY_TO_LIST. */
export const listUnits = (
  desk: CollectionDesk,
  { caseId, organizationIds, origin, key }: ListRequest,
): Promise<Outcome<{ listed: number }>> =>
  desk.store.once(key, async (tx): Promise<Outcome<{ listed: number }>> => {
    const { actor } = origin;
    await tx.holdOpening(caseId);
    const window = await tx.lock(caseId);
    if (window === null || !mayRead(actor, window.scope)) return notFound;
    if (!isOffice(actor, window.scope.campaignId))
      return { kind: 'FORBIDDEN', refusals: [{ code: 'ROLE_MISSING', params: { who: 'OFFICE' } }] };
    if (!isStageOpen(window.state, 'OPEN'))
      return refused([{ code: 'STAGE_NOT_OPEN', params: { stage: window.state.stages.at(-1)?.stage ?? 'NONE' } }]);
    const listed = await tx.listUnits(caseId, organizationIds);
    if (listed === 0) return refused([{ code: 'NOBODY_TO_LIST' }]);
    const event = auditEvent('UNITS_LISTED', {
      ...actedAs({ origin, key }, 'OFFICE'),
      ...{ after: { listed, units: [...organizationIds] }, clause: 'office §3' },
    });
    await tx.appendEvents(window, [event]);
    await tx.owePoke(window);
    return done({ listed });
  });
