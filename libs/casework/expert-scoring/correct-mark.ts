import { correct, type CorrectionInput } from '@jiangcheng/domain/expert-scoring/opening';
import type { CorrectionRecord } from '@jiangcheng/domain/expert-scoring/records';
import { done, notFound, refused, type Outcome } from '../ports/outcome.ts';
import { atTheScoring, onBehalf, UNTIL_SUGGESTED, type AtScoring } from './at-the-scoring.ts';
import { saveTally, sheetOf } from './open-scores.ts';
import type { ScoringDesk, ScoringRequest } from './ports.ts';
import { reasoned, scoringEvent } from './scoring-events.ts';

export type CorrectionFiling = Omit<CorrectionInput, 'by' | 'secondBy'>;

/**
 * A correction of a sealed sheet after the opening, by its expert or entered from his paper; it takes effect with its second signature. Refuses
 * with the codes of `correct`, CORRECTION_PENDING (one of this mark waits already).
 */
export const fileCorrection = (desk: ScoringDesk, request: ScoringRequest<CorrectionFiling>): Promise<Outcome<{ no: number }>> =>
  atTheScoring<CorrectionFiling, { no: number }>(
    desk,
    request,
    'EXPERT_OR_OFFICE',
    async (at) => {
      const { tx, locked, record, me, request: asked } = at;
      const { input, origin } = asked;
      if (me !== null && me !== input.expertId) return notFound;
      const same = ({ status, expertId, candidateId, item }: CorrectionRecord): boolean =>
        status === 'FILED' && expertId === input.expertId && candidateId === input.candidateId && item === input.item;
      if (record.corrections.some(same)) return refused([{ code: 'CORRECTION_PENDING' }]);
      const by = origin.actor.accountId;
      const tried = correct(await openedRound(at), { ...input, by, secondBy: '' }, locked.now);
      if (!tried.ok) return refused(tried.refusals);
      const { expertId, candidateId, item, before, after, reason } = input;
      const no = record.corrections.length + 1;
      await tx.saveCorrection(locked.id, { ...input, no, by, secondBy: null, status: 'FILED', at: locked.now });
      const what = { no, expert: expertId, candidate: candidateId, item };
      const more = { before: { mark: before }, ...reasoned(reason) };
      await tx.appendEvents(locked, [scoringEvent('CORRECTION_FILED', onBehalf(at, expertId), { ...what, mark: after }, more)]);
      return done({ no });
    },
    UNTIL_SUGGESTED,
  );

export interface Settlement {
  no: number;
  accept: boolean;
}

/** The second signature, by chair or office, of another person than who filed it. Refuses with ALREADY_SETTLED and the codes of `correct`. */
export const settleCorrection = (desk: ScoringDesk, request: ScoringRequest<Settlement>): Promise<Outcome<{ no: number }>> =>
  atTheScoring<Settlement, { no: number }>(
    desk,
    request,
    'CHAIR_OR_OFFICE',
    async (at) => {
      const { no, accept } = at.request.input;
      const filed = at.record.corrections.find((each) => each.no === no);
      if (filed === undefined) return notFound;
      if (filed.status !== 'FILED') return refused([{ code: 'ALREADY_SETTLED' }]);
      const secondBy = at.request.origin.actor.accountId;
      if (secondBy === filed.by) return refused([{ code: 'SECOND_SIGNATURE_SAME' }]);
      return accept ? apply(at, { ...filed, secondBy }) : settle(at, { ...filed, secondBy, status: 'REFUSED' });
    },
    UNTIL_SUGGESTED,
  );

async function apply(at: AtScoring<Settlement>, filed: CorrectionRecord & { secondBy: string }): Promise<Outcome<{ no: number }>> {
  const corrected = correct(await openedRound(at), filed, at.locked.now);
  if (!corrected.ok) return refused(corrected.refusals);
  await saveTally(at, corrected.value);
  await at.tx.insertDeviation(at.locked.id, {
    ...{ kind: 'SCORE_CORRECTED', round: 1, clause: at.pack.rule.clause, detail: { no: filed.no } },
    reason: filed.reason,
  });
  return settle(at, { ...filed, status: 'SETTLED' });
}

async function settle({ tx, locked, basis }: AtScoring<Settlement>, correction: CorrectionRecord): Promise<Outcome<{ no: number }>> {
  const { no, status } = correction;
  await tx.saveCorrection(locked.id, correction);
  await tx.appendEvents(locked, [scoringEvent('CORRECTION_SETTLED', basis, { no, status }, { before: { status: 'FILED' } })]);
  return done({ no });
}

const openedRound = async <I>({ tx, locked, round }: AtScoring<I>) => ({
  ...round,
  sheets: (await tx.sealedSheets(locked.id)).map(sheetOf),
});
