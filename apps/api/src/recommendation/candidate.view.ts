import { unitRole } from '@jiangcheng/casework/recommendation/at-the-unit';
import { candidatePackOf } from '@jiangcheng/casework/recommendation/candidate-pack-of';
import type { LockedCase } from '@jiangcheng/casework/ports/case-store';
import type { candidateView } from '@jiangcheng/contracts/api/recommendation';
import type { Output } from '@jiangcheng/contracts/api/output';
import { isAuditor, isOffice, type Actor } from '@jiangcheng/domain/access/actor';
import { isStageOpen } from '@jiangcheng/domain/process/story';
import { conditionsOn, fillingRefusals } from '@jiangcheng/domain/recommendation/filing';
import { formHold } from '@jiangcheng/domain/recommendation/form-hold';
import { opinionsRecordable } from '@jiangcheng/domain/recommendation/opinions';
import type { CandidateRecord } from '@jiangcheng/domain/recommendation/records';
import type { SelectionState } from '@jiangcheng/domain/selection/state';
import { toIsoLocal } from '@jiangcheng/domain/shared/instant';
import type { SelectionPack } from '@jiangcheng/regulations/load-pack';
import { holdViewOf } from '../casework/hold.view.ts';
import type { Locale } from '../platform/messages/locale.ts';
import { questionsOf } from './questions.view.ts';

type View = Output<typeof candidateView>;

export interface CandidateAsRead {
  locked: LockedCase<SelectionState>;
  candidate: CandidateRecord;
  unit: string;
  pack: SelectionPack;
  elsewhere: string[];
  earlier: View['earlier'];
}

/** A candidate as lists show him. */
export function summaryOf(candidate: CandidateRecord, unit: string) {
  const {
    id,
    organizationId,
    position,
    name,
    sex,
    employer,
    post,
    industry,
    region,
    keyIndustry,
    status,
    review,
    supplementDueOn,
    version,
  } = candidate;
  return {
    ...{ id, organizationId, unit, position, name, sex, employer, post, industry, region },
    ...{ keyIndustry, status, review, supplementDueOn, version },
  };
}

/** A candidate with his form, masks in place of numbers, and what the person who asks may do about him now. */
export function candidateViewOf(read: CandidateAsRead, actor: Actor, locale: Locale): View {
  const { locked, candidate, unit, elsewhere, earlier } = read;
  return {
    ...summaryOf(candidate, unit),
    caseId: locked.id,
    idNumberMask: candidate.idNumber?.mask ?? null,
    phoneMask: candidate.phone?.mask ?? null,
    birthYear: Number(candidate.birthDate.slice(0, 4)),
    declared: [...candidate.declared],
    attested: [...candidate.attested],
    frontLine: candidate.frontLine.map(({ from, until }) => ({ from, until })),
    evidence: candidate.evidence.map((one) => ({ ...one })),
    ...judgedOf(read, locale),
    opinions: opinionsOf(read, actor),
    ...{ reviewClause: candidate.reviewClause, reviewReason: candidate.reviewReason, formFileId: candidate.formFileId },
    filedAt: candidate.filedAt === null ? null : toIsoLocal(candidate.filedAt),
    hold: holdOf(read, actor),
    ...{ elsewhere, earlier },
    may: mayOf(read, actor),
  };
}

const holdOf = ({ locked, candidate }: CandidateAsRead, { personId }: Actor): View['hold'] =>
  holdViewOf(formHold(candidate, packOf(locked).holdMinutes, locked.now), personId);

const packOf = ({ regulation, edition, settings }: LockedCase<SelectionState>) => candidatePackOf(regulation, edition, settings);

/** For office and auditor alone: the unit is not told what other bodies say of a person. */
function opinionsOf({ locked, candidate }: CandidateAsRead, actor: Actor): View['opinions'] {
  const { campaignId } = locked.scope;
  const reads = isOffice(actor, campaignId) || isAuditor(actor, campaignId);
  return reads && packOf(locked).opinions.sought ? candidate.opinions.map((one) => ({ ...one, dueOn: one.dueOn ?? null })) : null;
}

/** Each condition with its verdict, and each item of the review with its result. */
function judgedOf({ locked, candidate, pack }: CandidateAsRead, locale: Locale): Pick<View, 'conditions' | 'reviewItems'> {
  const { items } = questionsOf(pack, locale);
  const labelOf = (key: string): string => items.find((item) => item.key === key)?.label ?? key;
  const results = conditionsOn(candidate, locked.state, packOf(locked));
  return {
    conditions: results.map(({ key, verdict, clause }) => {
      const exception = candidate.exceptions.find((one) => one.key === key);
      return {
        key,
        label: labelOf(key),
        clause,
        verdict,
        exception: exception === undefined ? null : { reason: exception.reason, by: exception.by },
      };
    }),
    reviewItems: items.map((item) => {
      const reviewed = candidate.reviewItems.find(({ key }) => key === item.key);
      return { ...item, result: reviewed?.result ?? null, note: reviewed?.note ?? null };
    }),
  };
}

function mayOf({ locked, candidate }: CandidateAsRead, actor: Actor): View['may'] {
  const { state, scope, now } = locked;
  const { organizationId, status, supplementDueOn } = candidate;
  const fills =
    unitRole(actor, scope, organizationId, 'UNIT') !== null && fillingRefusals(state, organizationId, supplementDueOn, now).length === 0;
  const isOffices = unitRole(actor, scope, organizationId, 'OFFICE') !== null;
  const filed = status === 'FILED' || status === 'RETURNED';
  return {
    edit: fills && status !== 'FILED',
    file: fills && status !== 'FILED',
    withdraw: fills && status !== 'WITHDRAWN',
    review: isOffices && filed && isStageOpen(state, 'FORMAL_REVIEW'),
    recordOpinions: isOffices && filed && opinionsRecordable(state),
  };
}
