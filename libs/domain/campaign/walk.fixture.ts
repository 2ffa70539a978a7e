import type { DocumentText } from '../document/state.ts';
import type { Deciding } from '../process/deciding.ts';
import { currentStage } from '../process/story.ts';
import type { Step } from '../process/walks.fixture.ts';
import { actRow, campaignActs, type CampaignAct } from './acts.ts';
import { FACTS, NOW, TEXT, confirmed, deciding, onPaper, people, standing, unopened } from './campaign.fixture.ts';
import type { CampaignCommand, CampaignInputs } from './commands.ts';
import type { ContestStanding } from './contests.ts';
import { actRefusals, decide } from './decide.ts';
import { NO_NOTICE } from '../notice/standing.ts';
import { gateEvent } from './decide-gate.ts';
import { noticedEvent } from './decide-winners-notice.ts';
import { evolve, type CampaignEvent } from './events.ts';
import { circularOf, circulationOf, initialCampaign, nextStage, type CampaignState } from './state.ts';

export interface Walk {
  state: CampaignState;
  events: readonly CampaignEvent[];
  contests: readonly ContestStanding[];
  refused: boolean;
}

export const begin: Walk = {
  state: initialCampaign,
  events: [],
  contests: [confirmed(1), standing(2, 'RUNNING'), standing(3, 'RUNNING'), unopened(4)],
  refused: false,
};

/** A waking opens what follows or closes the gate; the world moves a contest; somebody acts. */
export function step(walk: Walk, drawn: Step): Walk {
  if (drawn.likely % 4 === 0) return attended(walk);
  if (drawn.likely % 9 === 0) return { ...walk, contests: moved(walk.contests, drawn.input), refused: false };
  const facts = { ...FACTS, contests: walk.contests, winners: { asked: drawn.input % 2 === 0, notice: NO_NOTICE } };
  const acts = chosenFrom(walk, drawn);
  const act = acts[drawn.move % acts.length] ?? 'nameBodies';
  const result = decide({ act, input: inputs(walk.state, drawn.input)[act] } as CampaignCommand, walk.state, facts, by(act), NOW);
  return result.ok ? after(walk, result.value) : { ...walk, refused: true };
}

const after = (walk: Walk, happened: readonly CampaignEvent[]): Walk => ({
  ...walk,
  refused: false,
  events: [...walk.events, ...happened],
  state: happened.reduce(evolve, walk.state),
  contests: happened.reduce(reopened, walk.contests),
});

/** A report that goes back is under way again. */
const reopened = (contests: readonly ContestStanding[], event: CampaignEvent): readonly ContestStanding[] =>
  event.type === 'REPORT_SENT_BACK'
    ? contests.map((contest) => (contest.caseId === event.contestId ? standing(contest.tradeNo, 'RUNNING') : contest))
    : contests;

function attended(walk: Walk): Walk {
  const next = nextStage(walk.state);
  if (next !== null) return after(walk, [{ type: 'STAGE_OPENED', at: NOW, ...next }]);
  const gate = gateEvent(walk.state, walk.contests, NOW) ?? noticedEvent(walk.state, NO_NOTICE, NOW);
  return gate === null ? walk : after(walk, [gate]);
}

/** A contest is confirmed or cancelled. */
function moved(contests: readonly ContestStanding[], drawn: number): ContestStanding[] {
  const running = contests.filter(({ stand }) => stand === 'RUNNING');
  const chosen = running[drawn % Math.max(1, running.length)];
  return contests.map((contest) => {
    if (contest !== chosen) return contest;
    return drawn % 3 === 0 ? standing(contest.tradeNo, 'CANCELLED') : confirmed(contest.tradeNo);
  });
}

/** Mostly acts that nothing stands in the way of. */
function chosenFrom({ state, contests }: Walk, { likely }: Step): readonly CampaignAct[] {
  const stage = currentStage(state);
  if (stage === null || stage.outcome !== null || likely % 11 === 0) return campaignActs;
  const open = campaignActs.filter((act) => actRefusals(act, state, { ...FACTS, contests }).length === 0);
  const seldom = ['amendCircular', 'amendYearPlan', 'leaveOut', 'nameBodies', ...(likely % 3 === 2 ? [] : ['object'])];
  const onwards = open.filter((act) => !seldom.includes(act) || state.bodies.length === 0);
  return likely % 5 === 1 || onwards.length === 0 ? open : onwards;
}

const by = (act: CampaignAct): Deciding => {
  if (actRow(act).who === 'COMMITTEE') return onPaper();
  if (/^(check|sign)(Circular|YearPlan)$/.test(act)) return deciding(people.checker);
  return deciding(people.office);
};

/** An input for each act; `drawn` picks among what there is and, now and then, something that is refused. */
function inputs(state: CampaignState, drawn: number): CampaignInputs {
  const on = '2026-11-16';
  const contestId = circulationOf(state)?.contests[drawn % 3]?.caseId ?? 'K9';
  const document = circularOf(state)?.document;
  const unsealed = document?.issuers.find((issuer) => !document.seals.some((seal) => seal.organizationId === issuer.organizationId));
  const text: DocumentText = { ...TEXT, body: [`第${document?.written.length ?? 0}稿。`] };
  return {
    nameBodies: { organizationIds: ['B1', 'B2'] },
    cancelTrade: { tradeNo: 3 + (drawn % 3), reason: '报名不足' },
    decidePartial: { reason: '推迟' },
    draftYearPlan: { on, text },
    amendYearPlan: { on, text },
    checkYearPlan: { on },
    countersignYearPlan: { on, organizationId: 'B2' },
    signYearPlan: { on },
    numberYearPlan: { on, number: '示工发〔2026〕1号' },
    proofreadYearPlan: { on },
    printYearPlan: { on },
    sealYearPlan: { on, organizationId: drawn % 2 === 0 ? 'B1' : 'B2' },
    distributeYearPlan: { on, recipients: ['各示例单位'] },
    countersign: { organizationId: 'B1' },
    object: { contestId, organizationId: drawn % 5 === 0 ? 'B9' : 'B2', reason: '成绩有误' },
    settle: {
      objectionId: state.objections.find(({ settled }) => settled === null)?.id ?? '1',
      outcome: drawn % 3 === 1 ? 'CORRECTED' : 'UNFOUNDED',
      reason: '示例',
      correctionDays: 3,
    },
    leaveOut: { contestId, reason: '复核' },
    returnReport: { contestId, reason: '撤下', correctionDays: 3 },
    renewWinnersNotice: { reason: '更正' },
    draftCircular: { on, text },
    amendCircular: { on, text },
    checkCircular: { on },
    countersignCircular: { on, organizationId: 'B2' },
    signCircular: { on },
    numberCircular: { on, number: '示工发〔2026〕30号' },
    proofreadCircular: { on },
    printCircular: { on },
    sealCircular: { on, organizationId: unsealed?.organizationId ?? 'B9' },
    distributeCircular: { on, recipients: ['各示例单位'] },
    beginCorrection: { contestId, reason: '登分有误', entries: [] },
    beginPlanCorrection: { reason: '日期有误' },
    withdrawCorrection: { reason: '无须更正' },
    draftCorrection: { on, text },
    amendCorrection: { on, text },
    checkCorrection: { on },
    countersignCorrection: { on, organizationId: 'B2' },
    signCorrection: { on },
    numberCorrection: { on, number: '示工发〔2026〕31号' },
    proofreadCorrection: { on },
    printCorrection: { on },
    sealCorrection: { on, organizationId: 'B1' },
    distributeCorrection: { on, recipients: ['各示例单位'] },
  };
}
