import { conditionsOn } from '@jiangcheng/domain/recommendation/filing';
import type { CandidateRecord } from '@jiangcheng/domain/recommendation/records';
import { exceptionRefusals, review, type ReviewInput } from '@jiangcheng/domain/recommendation/review';
import type { SelectionState } from '@jiangcheng/domain/selection/state';
import { supplementAsked, supplementEnded } from '@jiangcheng/domain/selection/supplements';
import { deciderName } from '../audit/acted-as.ts';
import { refused, type Outcome } from '../ports/outcome.ts';
import { atTheCandidate, type AtUnit } from './at-the-unit.ts';
import { reasoned, unitEvent } from './candidate-events.ts';
import { moved } from './file-candidate.ts';
import type { CandidateMoved, RecommendationDesk, UnitRequest } from './ports.ts';
import { reviewMails } from './review-mails.ts';

interface OnCandidate {
  candidateId: string;
  version: number;
}

const types = { PASS: 'CANDIDATE_PASSED', RETURN: 'CANDIDATE_RETURNED', REJECT: 'CANDIDATE_REJECTED' } as const;

/**
 * 形式审查 of one candidate by a person of the office, item by item; his unit hears at once of a return or a rejection. Refuses with the codes
 * of review; CONFLICT_CANDIDATE.
 */
export const reviewCandidate = (
  desk: RecommendationDesk,
  request: UnitRequest<OnCandidate & ReviewInput>,
): Promise<Outcome<CandidateMoved>> =>
  atTheCandidate(desk, request, 'OFFICE', async (at, candidate) => {
    const { input } = request;
    const { state } = at.locked;
    const result = review(input, candidate, state, at.pack, conditionsOn(candidate, state, at.pack), at.today);
    if (!result.ok) return refused(result.refusals);
    const { reviewClause: clause, reviewReason, supplementDueOn: dueOn } = result.value;
    const items = input.items.map(({ key, result: of }) => `${key} ${of}`);
    const why = { clause: clause ?? '004/第七条', ...(reviewReason === null ? {} : reasoned(reviewReason)) };
    const reviewed = { ...candidate, ...result.value };
    await at.tx.queueMails(at.locked.id, await reviewMails(at, reviewed));
    return moved(
      at,
      reviewed,
      (after) => unitEvent(types[input.verdict], at, { ...after, items, dueOn }, { before: { status: candidate.status }, ...why }),
      roundAfter(at, reviewed),
    );
  });

/** A return asks the unit for something by a day, and no more by an earlier one; any other verdict asks for nothing any more. */
function roundAfter({ locked, today }: AtUnit<unknown>, { id, organizationId, supplementDueOn: dueOn }: CandidateRecord): SelectionState {
  const ended = supplementEnded(locked.state, id, { at: locked.now, done: false });
  return dueOn === null ? ended : supplementAsked(ended, { candidateId: id, organizationId, askedOn: today, dueOn });
}

/** The office's exception from what is barred in principle (原则上), with its reason. Refuses with EXCEPTION_NOT_POSSIBLE; CONFLICT_CANDIDATE. */
export const exceptCandidate = (
  desk: RecommendationDesk,
  request: UnitRequest<OnCandidate & { key: string; reason: string }>,
): Promise<Outcome<CandidateMoved>> =>
  atTheCandidate(desk, request, 'OFFICE', async (at, candidate) => {
    const { key, reason } = request.input;
    const refusals = exceptionRefusals(key, conditionsOn(candidate, at.locked.state, at.pack));
    if (refusals.length > 0) return refused(refusals);
    const exceptions = [...candidate.exceptions.filter((one) => one.key !== key), { key, reason, by: deciderName(request.origin) }];
    return moved(at, { ...candidate, exceptions }, (after) =>
      unitEvent('EXCEPTION_GRANTED', at, { ...after, condition: key }, { clause: '004/第四条', ...reasoned(reason) }),
    );
  });
