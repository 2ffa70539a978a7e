import { unitRole } from '@jiangcheng/casework/recommendation/at-the-unit';
import type { LockedCase } from '@jiangcheng/casework/ports/case-store';
import type { recommendationView } from '@jiangcheng/contracts/api/recommendation';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { Actor } from '@jiangcheng/domain/access/actor';
import { currentStage } from '@jiangcheng/domain/process/story';
import { fillingRefusals } from '@jiangcheng/domain/recommendation/filing';
import type { CandidateRecord, RecommendationRecord } from '@jiangcheng/domain/recommendation/records';
import { placesOf, windowOf } from '@jiangcheng/domain/selection/standing';
import type { SelectionState } from '@jiangcheng/domain/selection/state';
import type { SelectionPack } from '@jiangcheng/regulations/load-pack';
import { sentenceOf } from '../platform/messages/catalogue.ts';
import type { Locale } from '../platform/messages/locale.ts';
import { summaryOf } from './candidate.view.ts';
import { questionsOf } from './questions.view.ts';

interface RecommendationAsRead {
  locked: LockedCase<SelectionState>;
  record: RecommendationRecord;
  candidates: readonly CandidateRecord[];
  unit: string;
  pack: SelectionPack;
}

/** What a unit recommends, with what the person who asks may do about it now. */
export function recommendationViewOf(
  { locked, record, candidates, unit, pack }: RecommendationAsRead,
  actor: Actor,
  locale: Locale,
): Output<typeof recommendationView> {
  const { state, scope, now } = locked;
  const { organizationId, shown, ...papers } = record;
  const due = candidates.flatMap(({ supplementDueOn }) => supplementDueOn ?? []).sort();
  const [closed] = fillingRefusals(state, organizationId, due.at(-1) ?? null, now);
  const fills = unitRole(actor, scope, organizationId, 'UNIT') !== null;
  return {
    ...{ roundId: scope.campaignId, caseId: locked.id, title: locked.title, organizationId, unit },
    stageLabel: sentenceOf(`stage.${currentStage(state)?.stage ?? 'NONE'}`, locale),
    contact: state.contacts.find((one) => one.organizationId === organizationId)?.name ?? null,
    requirements: state.plan?.requirements ?? '',
    window: windowOf(state),
    places: placesOf(state, organizationId) ?? 0,
    counted: candidates.filter(({ status, review }) => status !== 'DRAFT' && status !== 'WITHDRAWN' && review !== 'REJECTED').length,
    ...papers,
    shown: shown && { ...shown },
    candidates: candidates.map((one) => summaryOf(one, unit)),
    questions: questionsOf(pack, locale),
    closed: closed === undefined ? null : sentenceOf(closed.code, locale, closed.params),
    may: { edit: fills && closed === undefined },
  };
}
