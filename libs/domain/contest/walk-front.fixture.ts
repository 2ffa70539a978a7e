import type { Actor } from '../access/actor.ts';
import { TEXT } from '../document/document.fixture.ts';
import { documentRefusals } from '../document/refusals.ts';
import { PLAN } from '../sub-plan/sub-plan.fixture.ts';
import { actRow, isDayAct, noticeChain, type ContestAct, type NoticeAct, type Who } from './acts.ts';
import type { ContestInputs } from './commands.ts';
import { people } from './contest.fixture.ts';
import type { ContestFacts } from './facts.ts';
import type { ContestState } from './state.ts';

type FrontAct = 'nameAuthority' | 'writePlan' | 'submitPlan' | 'countersignPlan' | 'returnPlan' | NoticeAct;

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
  const actors = noticeChain.includes(act) || eased.includes(act) ? usual[actRow(act).who] : undefined;
  return who % 5 === 0 ? null : (actors?.[who % actors.length] ?? null);
}

/** Of the steps of the notice those that the chain has come to; what goes back comes only now and then, or it would never end. Few contests are cancelled. */
export function isLikely(act: ContestAct, { notice }: ContestState, drawn: number): boolean {
  if (act === 'amendNotice' || act === 'returnPlan' || act === 'withdraw') return drawn % 6 === 0;
  if (act === 'cancel') return drawn % 16 === 9;
  if (act === 'recordUpper') return drawn % 18 === 1;
  if (isDayAct(act)) return drawn % 6 === 1;
  return !noticeChain.includes(act) || (notice !== undefined && documentRefusals(noticeChain.stepOf(act), notice).length === 0);
}

/** An input for each act of the front; `drawn` now and then makes it one that is refused. */
export function frontInputs({ plan, notice }: ContestState, { today: on }: ContestFacts, drawn: number): Pick<ContestInputs, FrontAct> {
  const version = plan?.version ?? 0;
  const unsealed = notice?.issuers.find((issuer) => !notice.seals.some((seal) => seal.organizationId === issuer.organizationId));
  const text = { ...TEXT, body: [`第${notice?.written.length ?? 0}稿。`] };
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
    sealNotice: { on, organizationId: unsealed?.organizationId ?? 'X9' },
    distributeNotice: { on, recipients: ['各示例单位'] },
  };
}
