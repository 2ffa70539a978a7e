import type { Actor, CaseScope } from '../access/actor.ts';
import { NO_NOTICE } from '../notice/standing.ts';
import type { DocumentText } from '../document/state.ts';
import type { Deciding } from '../process/deciding.ts';
import { deciding, onPaper, person } from '../process/people.fixture.ts';
import { instantOf } from '../shared/instant.ts';
import { valueOf } from '../shared/result.ts';
import type { CampaignCommand } from './commands.ts';
import type { ContestStanding } from './contests.ts';
import { decide } from './decide.ts';
import { evolve, type CampaignEvent } from './events.ts';
import type { CampaignFacts } from './facts.ts';
import { initialCampaign, nextStage, type CampaignState } from './state.ts';

export const NOW = instantOf('2026-11-16', '10:00');
export const BODIES = ['B1', 'B2', 'B3', 'B4'] as const;
export const SCOPE: CaseScope = { campaignId: 'C1', organizationIds: BODIES };

/** Made-up people around a campaign whose committee is B1 (leading) to B4. */
export const people = {
  office: person('office', '测试甲', {}),
  checker: person('checker', '测试乙', {}),
  leading: person('leading', '测试丙', { role: 'BODY', organizationId: 'B1' }),
  second: person('second', '测试丁', { role: 'BODY', organizationId: 'B2' }),
  stranger: person('stranger', '测试戊', { role: 'BODY', organizationId: 'B9' }),
  organizer: person('organizer', '测试己', { role: 'ORGANIZER', organizationId: 'O1' }),
  auditor: person('auditor', '测试庚', { role: 'AUDITOR' }),
} as const satisfies Record<string, Actor>;

export const confirmed = (tradeNo: number): ContestStanding => ({
  ...{ tradeNo, title: `示例比赛${tradeNo}`, number: `N${tradeNo}`, caseId: `K${tradeNo}` },
  ...{ stand: 'CONFIRMED', sha256: `hash of K${tradeNo}` },
});
export const standing = (tradeNo: number, stand: 'RUNNING' | 'CANCELLED'): ContestStanding => ({
  ...{ tradeNo, title: `示例比赛${tradeNo}`, number: `N${tradeNo}`, caseId: `K${tradeNo}`, stand },
});
export const unopened = (tradeNo: number): ContestStanding => ({
  ...{ tradeNo, title: `示例工种${tradeNo}`, number: null, caseId: null, stand: 'NOT_OPENED' },
});

export const FACTS: CampaignFacts = {
  contests: [confirmed(1), confirmed(2), standing(3, 'RUNNING')],
  partial: true,
  names: Object.fromEntries(BODIES.map((id) => [id, `示例单位${id}`])),
  winners: { asked: false, notice: NO_NOTICE },
  nextCorrection: 1,
  document: {
    today: '2026-11-16',
    holdMinutes: 30,
    isTaken: () => false,
    digestOf: (content) => JSON.stringify(content),
    checkCodeOf: (sha256) => `code of ${sha256.length}`,
  },
};

export { deciding, onPaper };

/** The state after an act, with the next stage open where one ended. */
export function act(state: CampaignState, command: CampaignCommand, by: Deciding = onPaper(), facts = FACTS): CampaignState {
  return opened(valueOf(decide(command, state, facts, by, NOW)).reduce(evolve, state));
}

export function opened(state: CampaignState): CampaignState {
  const next = nextStage(state);
  return next === null ? state : evolve(state, { type: 'STAGE_OPENED', at: NOW, ...next });
}

export const happened = (state: CampaignState, event: CampaignEvent): CampaignState => opened(evolve(state, event));

export const TEXT: DocumentText = {
  title: '关于示例竞赛成绩的通报',
  recipients: ['各示例单位'],
  body: ['现将成绩予以通报。'],
  attachments: ['获奖人员名单'],
  note: null,
};
const on = '2026-11-16';

type Said = readonly [CampaignCommand, Deciding];

/** The whole chain of a document as it goes without a hitch, by the word that its acts end with. */
export function chainOf(noun: 'Circular' | 'YearPlan' | 'Correction', number: string): readonly Said[] {
  const step = (verb: string, by: Deciding, input: object = {}): Said => [
    { act: `${verb}${noun}`, input: { on, ...input } } as CampaignCommand,
    by,
  ];
  const byEach = (verb: string, bodies: readonly string[]): Said[] =>
    bodies.map((organizationId) => step(verb, onPaper(), { organizationId }));
  return [
    step('draft', deciding(people.office), { text: TEXT }),
    step('check', deciding(people.checker)),
    ...byEach('countersign', BODIES.slice(1)),
    step('sign', deciding(people.leading)),
    step('number', deciding(people.office), { number }),
    ...['proofread', 'print'].map((verb) => step(verb, deciding(people.office))),
    ...byEach('seal', BODIES),
    step('distribute', deciding(people.office), { recipients: ['各示例单位'] }),
  ];
}
export const CHAIN = chainOf('Circular', '示工发〔2026〕30号');
export const said = (state: CampaignState, chain: readonly Said[]): CampaignState =>
  chain.reduce((before, [command, by]) => act(before, command, by), state);

export const FRESH = opened(initialCampaign);
export const NAMED = act(FRESH, { act: 'nameBodies', input: { organizationIds: BODIES } });
/** Contests 1 and 2 go on, 3 waits for the next round. */
export const REVIEWING = act(NAMED, { act: 'decidePartial', input: { reason: '示例比赛3推迟' } });
export const AGREED = happened(REVIEWING, { type: 'COMMITTEE_AGREED', at: NOW });
/** The same where the campaign puts up its winners. */
export const TO_NOTICE = happened(REVIEWING, { type: 'COMMITTEE_AGREED', at: NOW, publicNotice: true });
/** The circular of the first round after the first `count` steps of its chain. */
export const circularAfter = (count: number): CampaignState => said(AGREED, CHAIN.slice(0, count));

/** Where a case can stand: each stage, and its end. */
export const standings = {
  CONTESTS: NAMED,
  COMMITTEE_REVIEW: REVIEWING,
  WINNERS_NOTICE: TO_NOTICE,
  CIRCULAR: AGREED,
} as const satisfies Record<string, CampaignState>;
