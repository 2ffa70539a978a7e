import { openScores, openWithout, judgesAt, type ChairOpening } from '@jiangcheng/domain/expert-scoring/opening';
import type { ScoringRound, Sheet } from '@jiangcheng/domain/expert-scoring/round';
import { tally } from '@jiangcheng/domain/expert-scoring/tally';
import type { SealedSheet } from '@jiangcheng/domain/expert-scoring/records';
import type { NewAuditEvent } from '../ports/case-changes.ts';
import { done, refused, type Outcome } from '../ports/outcome.ts';
import { atTheScoring, type AtScoring } from './at-the-scoring.ts';
import type { ScoringDesk, ScoringRequest } from './ports.ts';
import { reasoned, scoringEvent } from './scoring-events.ts';
import { isIntact } from './seal-hash.ts';

/**
 * The chair opens at the deadline without those who have not sealed, each of them named. Once: a second opening is refused. Refuses with the
 * codes of openWithout, SCORING_NOT_STARTED, SEAL_BROKEN (expert).
 */
export const openByChair = (desk: ScoringDesk, request: ScoringRequest<ChairOpening>): Promise<Outcome<true>> =>
  atTheScoring<ChairOpening, true>(desk, request, 'CHAIR', async (at) => {
    const { tx, locked, record, pack } = at;
    if (record.plan === null || record.plan.startedAt === null) return refused([{ code: 'SCORING_NOT_STARTED' }]);
    const opening = await openNow(at, request.input);
    if (opening.kind !== 'DONE') return opening;
    const { missing, reason } = request.input;
    await tx.insertDeviation(locked.id, {
      ...{ kind: 'SCORES_OPENED_WITHOUT', round: 1, clause: pack.rule.clause, detail: { missing: [...missing] } },
      reason,
    });
    await tx.appendEvents(locked, [opening.value]);
    return done(true);
  });

/**
 * Opens all sheets together and makes the tally, under the case's lock: whoever comes second finds it open. Each seal is compared with what
 * lies under it. Answers the event, which the caller appends.
 */
export async function openNow<I>(at: AtScoring<I>, chair: ChairOpening | null): Promise<Outcome<NewAuditEvent>> {
  const { tx, locked, basis } = at;
  const sealed = await tx.sealedSheets(locked.id);
  const broken = sealed.filter((sheet) => !isIntact(locked.id, sheet));
  if (broken.length > 0) return refused(broken.map(({ expertId }) => ({ code: 'SEAL_BROKEN', params: { expert: expertId } })));
  const round = { ...at.round, sheets: sealed.map(sheetOf) };
  const opened = chair === null ? openScores(round, locked.now) : openWithout(round, chair, locked.now);
  if (!opened.ok) return refused(opened.refusals);
  await tx.saveOpening(locked.id, locked.now, opened.value.absent, judgesAt(opened.value));
  await saveTally(at, opened.value);
  await tx.oweMove(locked);
  const hashes = Object.fromEntries(sealed.map(({ expertId, hash }) => [expertId, hash]));
  const more = chair === null ? { actingRole: 'SYSTEM' } : reasoned(chair.reason);
  return done(scoringEvent('SHEETS_OPENED', basis, { hashes, absent: [...opened.value.absent] }, more));
}

export const sheetOf = ({ expertId, rows, hash, at }: SealedSheet): Sheet => ({ expertId, rows, seal: { hash, at } });

/** The ranking as it stands after the opening or a correction. */
export async function saveTally<I>({ tx, locked }: AtScoring<I>, round: ScoringRound): Promise<void> {
  const totals = tally(round);
  if (!totals.ok) throw new Error('an opened round has no tally');
  await tx.saveTotals(locked.id, totals.value);
}
