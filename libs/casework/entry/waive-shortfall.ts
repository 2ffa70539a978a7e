import { isOffice } from '@jiangcheng/domain/access/actor';
import { waiverRefusals } from '@jiangcheng/domain/contest/entries-open';
import { actedAs } from '../audit/acted-as.ts';
import { auditEvent } from '../audit/audit-event.ts';
import { contestProcess } from '../contest/contest-process.ts';
import { ofKind } from '../process/process.ts';
import { done, notFound, refused, type Outcome } from '../ports/outcome.ts';
import { maySeeContest } from './at-the-team.ts';
import type { EntryDesk, TeamRequest } from './ports.ts';

type WaiverRequest = Omit<TeamRequest<{ reason: string }>, 'organizationId'>;

/**
 * The office lets a final take place with fewer entrants than the regulation wants (000-24): a deviation with its reason.
 * Refuses with STAGE_NOT_OPEN, ENOUGH_ENTRANTS.
 */
export const waiveShortfall = (desk: EntryDesk, { caseId, input: { reason }, origin, key }: WaiverRequest): Promise<Outcome<true>> =>
  desk.store.once<true>(key, async (tx) => {
    const locked = ofKind(contestProcess, await tx.lock(caseId));
    const { actor } = origin;
    if (locked === null || !maySeeContest(actor, locked.scope)) return notFound;
    if (!isOffice(actor, locked.scope.campaignId))
      return { kind: 'FORBIDDEN', refusals: [{ code: 'ROLE_MISSING', params: { who: 'OFFICE' } }] };
    const closed = waiverRefusals(locked.state);
    if (closed.length > 0) return refused(closed);
    const { value, clause } = desk.packOf(locked.regulation, locked.edition, locked.settings).minEntrants;
    const counted = await tx.countedIn(caseId);
    if (counted >= value) return refused([{ code: 'ENOUGH_ENTRANTS', clause, params: { counted, wanted: value } }]);
    await tx.insertDeviation(caseId, { kind: 'FEW_ENTRANTS', round: 1, clause, detail: { counted, wanted: value }, reason });
    const waived = {
      ...actedAs({ origin, key }, 'OFFICE'),
      clause,
      after: { counted, wanted: value },
      reason: { code: 'OTHER', text: reason },
    };
    await tx.appendEvents(locked, [auditEvent('SHORTFALL_WAIVED', waived)]);
    return done(true);
  });
