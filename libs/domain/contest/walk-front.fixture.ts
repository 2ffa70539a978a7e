import type { Actor } from '../access/actor.ts';
import { TEXT } from '../document/document.fixture.ts';
import { documentRefusals } from '../document/refusals.ts';
import type { DocumentState } from '../document/state.ts';
import { addDays } from '../shared/civil-date.ts';
import { PLAN } from '../sub-plan/sub-plan.fixture.ts';
import {
  actRow,
  isDayAct,
  isNoticeCorrectionAct,
  noticeChain,
  type ContestAct,
  type NoticeAct,
  type NoticeCorrectionAct,
  type Who,
} from './acts.ts';
import type { ContestInputs } from './commands.ts';
import { people } from './contest.fixture.ts';
import { noticeCorrectionRefusals } from './decide-notice-correction.ts';
import type { ContestFacts } from './facts.ts';
import { noticeCorrectionUnderWay, type ContestState } from './state.ts';

type FrontAct = 'nameAuthority' | 'writePlan' | 'submitPlan' | 'countersignPlan' | 'returnPlan' | NoticeAct | NoticeCorrectionAct;

/** Who usually does acts of the front; of the office, one of two. */
const usual: Partial<Record<Who, readonly Actor[]>> = {
  OFFICE: [people.office, people.secondClerk],
  ORGANIZER_OR_OFFICE: [people.organizer],
  COUNTERSIGNER: [people.otherBody],
  BODY: [people.otherBody],
  LEADING_BODY: [people.leadingBody],
};

const eased: readonly ContestAct[] = [
  'nameOrganizers',
  'release',
  'nameAuthority',
  'writePlan',
  'submitPlan',
  'countersignPlan',
  'returnPlan',
];

/** Mostly those whose act it is: a chain of ten steps by strangers would never end. Null leaves it to chance. */
export function usualActor(act: ContestAct, who: number): Actor | null {
  const actors = noticeChain.includes(act) || isNoticeCorrectionAct(act) || eased.includes(act) ? usual[actRow(act).who] : undefined;
  return who % 5 === 0 ? null : (actors?.[who % actors.length] ?? null);
}

/** Of the steps of the notice those that the chain has come to; what goes back comes only now and then, or it would never end. Few contests are cancelled. */
export function isLikely(act: ContestAct, state: ContestState, drawn: number): boolean {
  const { notice } = state;
  if (act === 'amendNoticeCorrection' || act === 'withdrawNoticeCorrection') return drawn % 12 === 5;
  if (isNoticeCorrectionAct(act)) return noticeCorrectionRefusals(act, state).length === 0;
  if (act === 'amendNotice' || act === 'returnPlan' || act === 'withdraw') return drawn % 6 === 0;
  if (act === 'cancel') return drawn % 14 === 9;
  if (act === 'recordUpper') return drawn % 18 === 1;
  if (isDayAct(act)) return drawn % 6 === 1;
  return !noticeChain.includes(act) || (notice !== undefined && documentRefusals(noticeChain.stepOf(act), notice).length === 0);
}

/** An input for each act of the front; `drawn` now and then makes it one that is refused. */
export function frontInputs(state: ContestState, { today: on }: ContestFacts, drawn: number): Pick<ContestInputs, FrontAct> {
  const { plan, notice } = state;
  const version = plan?.version ?? 0;
  const correction = noticeCorrectionUnderWay(state)?.document;
  const text = { ...TEXT, body: [`第${notice?.written.length ?? 0}稿。`] };
  const corrected = { ...TEXT, body: [`更正第${correction?.written.length ?? 0}稿。`] };
  return {
    nameAuthority: { organizationId: drawn % 5 === 0 ? 'X9' : 'A1' },
    writePlan: { version: drawn % 7 === 0 ? version + 1 : version, plan: drawn % 5 === 0 ? { ...PLAN, place: '' } : PLAN },
    submitPlan: { version },
    countersignPlan: { organizationId: 'B2' },
    returnPlan: { organizationId: 'B2', text: '安全预案过简' },
    draftNotice: { on, text },
    amendNotice: { on, text },
    checkNotice: { on },
    countersignNotice: { on, organizationId: 'B2' },
    signNotice: { on },
    numberNotice: { on, number: `示工发〔${on.slice(0, 4)}〕30号` },
    proofreadNotice: { on },
    printNotice: { on },
    sealNotice: { on, organizationId: unsealed(notice) },
    distributeNotice: { on, recipients: ['各示例单位'] },
    beginNoticeCorrection: { reason: '示例：场地检修', lastDay: addDays(on, drawn % 9), place: `示例基地${drawn % 4}` },
    withdrawNoticeCorrection: { reason: '示例：原定场地可用' },
    draftNoticeCorrection: { on, text: corrected },
    amendNoticeCorrection: { on, text: corrected },
    checkNoticeCorrection: { on },
    countersignNoticeCorrection: { on, organizationId: 'B2' },
    signNoticeCorrection: { on },
    numberNoticeCorrection: { on, number: `示工发〔${on.slice(0, 4)}〕${31 + (state.noticeCorrections ?? []).length}号` },
    proofreadNoticeCorrection: { on },
    printNoticeCorrection: { on },
    sealNoticeCorrection: { on, organizationId: unsealed(correction) },
    distributeNoticeCorrection: { on, recipients: ['各示例单位'] },
  };
}

const unsealed = (document: DocumentState | undefined): string =>
  document?.issuers.find((issuer) => !document.seals.some((seal) => seal.organizationId === issuer.organizationId))?.organizationId ?? 'X9';
