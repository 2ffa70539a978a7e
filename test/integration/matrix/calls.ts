// long because: it holds a body for each command of the API.
import { campaignActRoutes } from '@jiangcheng/api/src/campaign-process/act-routes';
import { campaignActInputs } from '@jiangcheng/contracts/api/campaign-process';
import { contestActInputs } from '@jiangcheng/contracts/api/contest';
import type { CampaignAct } from '@jiangcheng/domain/campaign/acts';
import { ENDED_ON, TODAY } from '../hostile/support/world.ts';
import { beside } from './beside-calls.ts';
import { dayOf } from './day-calls.ts';
import { frontOf } from './front-calls.ts';
import { hosting } from './hosting-calls.ts';
import { notices } from './notice-calls.ts';
import { pathOf } from './paths.ts';
import type { Ids } from './scene.ts';
import { SOMEBODY } from './somebody.ts';
import { collections, orgAwards } from './collection-calls.ts';
import { money } from './money-calls.ts';
import { scoring } from './scoring-calls.ts';
import { cultivations } from './cultivation-calls.ts';
import { selection } from './selection-calls.ts';

/** What is asked of a route: path with its placeholders filled, query, and a body its schema takes. */
export interface Call {
  readonly path: string;
  readonly query?: Readonly<Record<string, string>>;
  readonly body?: object;
}

const PASSWORD = 'Wrong-password-1';
/** Of a version nobody saw where it is saved: the shipped text stays for those who ask next. */
const TEMPLATE = { subject: '示例', body: '{{recipient}}\n\n{{items}}\n\n{{link}}' };

const acts = (ids: Ids) =>
  ({
    organizers: { organizers: [{ organizationId: ids.organizationId, lead: true }] },
    'chief-judge': { name: '示例裁判长', organization: '示例技师学院' },
    'upper-contest': { coHosted: false, basis: '示例', fileId: ids.fileId },
    dates: { firstDay: ENDED_ON, lastDay: TODAY },
    release: {},
    ...frontOf(ids),
    ...dayOf(ids),
    'end-declaration': { lastScoredOn: ENDED_ON },
    'end-day-confirmation': {},
    'end-day-correction': { lastScoredOn: TODAY, reason: '示例' },
    receipt: { receivedOn: TODAY, channel: 'POST', fileId: ids.fileId },
    'receipt-confirmation': {},
    originals: { receivedOn: TODAY },
    'score-report/hand-in': { draftVersion: 1 },
    'score-report/withdrawal': { reason: '示例' },
    'late-admission': { reason: '示例' },
    confirmation: {},
    return: { reasonCode: 'OTHER', text: '示例' },
    cancellation: { reason: '示例' },
  }) satisfies Record<string, object>;
export const ACT_COUNT = Object.keys(contestActInputs).length;
export const CAMPAIGN_ACT_COUNT = Object.keys(campaignActInputs).length;

const END = 'campaigns/{id}/process';
/** The end of the campaign: its bodies are named and its gate is closed, so that nothing beyond that goes through. */
const endOfCampaign = ({ bodyId, caseId }: Ids): Record<string, object> => {
  const on = TODAY;
  const text = { title: '示例通报', recipients: ['各示例单位'], body: ['现予通报。'] };
  const acts: Readonly<Record<CampaignAct, object>> = {
    nameBodies: { organizationIds: [bodyId] },
    cancelTrade: { tradeNo: 19, reason: '示例' },
    decidePartial: { reason: '示例' },
    countersign: { organizationId: bodyId },
    object: { contestId: caseId, organizationId: bodyId, reason: '示例' },
    settle: { objectionId: '1', outcome: 'UNFOUNDED', reason: '示例' },
    leaveOut: { contestId: caseId, reason: '示例' },
    returnReport: { contestId: caseId, reason: '示例', correctionDays: 3 },
    renewWinnersNotice: { reason: '示例' },
    draftYearPlan: { on, text },
    amendYearPlan: { on, text },
    checkYearPlan: { on },
    countersignYearPlan: { on, organizationId: bodyId },
    signYearPlan: { on },
    numberYearPlan: { on, number: '示工发〔2026〕1号' },
    proofreadYearPlan: { on },
    printYearPlan: { on },
    sealYearPlan: { on, organizationId: bodyId },
    distributeYearPlan: { on, recipients: ['各示例单位'] },
    draftCircular: { on, text },
    amendCircular: { on, text },
    checkCircular: { on },
    countersignCircular: { on, organizationId: bodyId },
    signCircular: { on },
    numberCircular: { on, number: '示工发〔2026〕8号' },
    proofreadCircular: { on },
    printCircular: { on },
    sealCircular: { on, organizationId: bodyId },
    distributeCircular: { on, recipients: ['各示例单位'] },
    beginCorrection: { contestId: caseId, reason: '示例', entries: [{ key: SOMEBODY, theory: '1', practice: '1', status: 'PRESENT' }] },
    beginPlanCorrection: { reason: '示例' },
    withdrawCorrection: { reason: '示例' },
    draftCorrection: { on, text },
    amendCorrection: { on, text },
    checkCorrection: { on },
    countersignCorrection: { on, organizationId: bodyId },
    signCorrection: { on },
    numberCorrection: { on, number: '示工发〔2026〕9号' },
    proofreadCorrection: { on },
    printCorrection: { on },
    sealCorrection: { on, organizationId: bodyId },
    distributeCorrection: { on, recipients: ['各示例单位'] },
  };
  const routes = Object.entries(acts).map(([act, body]) => [`POST ${END}/${campaignActRoutes[act as CampaignAct]}`, body] as const);
  return { [`POST ${END}`]: {}, ...Object.fromEntries(routes) };
};

const report = (ids: Ids): Record<string, object> => ({
  // Of a version nobody saw: the sheet and its winners stay for those who ask next.
  'PUT score-report/draft': { version: 99, entries: [] },
  'POST score-report/draft/take-over': {},
  'POST score-report/import': { version: 99, csv: '姓名,单位,理论成绩,实操成绩\n示例,示例单位,1,1' },
  'POST score-report/checked-in': { version: 99 },
  'PUT score-report/winners/{entryKey}': { version: 1, phone: '13900000000' },
  'POST score-report/winners/{entryKey}/reveal': { field: 'phone', reason: '示例' },
  'POST score-report/prints': { kind: 'SCORE_SUMMARY' },
  'POST prints/{printId}/signed': { checkCode: 'X', fileId: ids.fileId, seals: [] },
});

const TEAM = 'contests/{id}/teams/{organizationId}';
const entries = (ids: Ids): Record<string, object> => {
  const person = { version: 0, name: '示例选手', employer: '示例单位', declared: {} };
  const on = { version: 0, contestantId: ids.entryKey, rule: 'ENROLLED_STUDENT', reason: '示例' };
  return {
    'POST contests/{id}/entries/waiver': { reason: '示例' },
    'POST contests/{id}/extra-awards/{awardId}/withdrawal': { reason: '示例' },
    'POST contests/{id}/extra-awards': {
      ...{ kind: 'PERSONAL', name: '示例', winner: '示例', awardedBy: '示例', document: '示例', awardedOn: TODAY, fileId: ids.fileId },
    },
    'POST contests/{id}/subsidies': {
      organizationId: ids.organizationId,
      scale: { people: 1, days: 1, sessions: 1 },
      ...{ budget: '1', finalAccount: '1', account: '622200000000000000', bankName: '示例银行', fileId: ids.fileId },
    },
    [`PUT ${TEAM}`]: { version: 0, leaderName: '示例领队' },
    [`POST ${TEAM}/filing`]: { version: 0 },
    [`POST ${TEAM}/withdrawal`]: { version: 0, reason: '示例' },
    [`POST ${TEAM}/acceptance`]: { version: 0 },
    [`POST ${TEAM}/return`]: { version: 0, reason: '示例' },
    [`POST ${TEAM}/rejection`]: on,
    [`POST ${TEAM}/exception`]: on,
    [`POST ${TEAM}/check-in`]: { contestantIds: [ids.entryKey], present: true },
    [`POST ${TEAM}/contestants`]: person,
    [`POST ${TEAM}/contestants/import`]: { version: 0, csv: '姓名,所在单位\n示例选手,示例单位' },
    [`PUT ${TEAM}/contestants/{contestantId}`]: person,
    [`POST ${TEAM}/contestants/{contestantId}/removal`]: { version: 0 },
  };
};

const LOCAL_DAY = {
  kind: 'LOCAL',
  documentNo: '示例政办〔2026〕8号',
  dayKind: 'LOCAL_OFF',
  name: '示例纪念日',
  from: '2026-08-10',
  to: '2026-08-10',
  reason: '示例',
};
const CLOCK = { reason: '示例', authority: '示例决定' };

const others = (ids: Ids): Record<string, object> => ({
  'POST session': { login: 'nobody.here', password: PASSWORD },
  // Too simple: these people have no password that could be changed.
  'POST session/password': { current: PASSWORD, next: 'x' },
  'POST invitations/lookup': { token: 'x'.repeat(43) },
  'POST invitations/acceptance': { token: 'x'.repeat(43), password: PASSWORD },
  'POST accounts': { login: 'example.new', name: '示例新人' },
  'POST accounts/{id}/grants': { role: 'AUDITOR' },
  'POST accounts/{id}/password-reset': {},
  'POST accounts/{id}/unlock': {},
  'POST accounts/{id}/disable': {},
  'POST accounts/{id}/enable': {},
  'POST organizations': { name: '示例单位' },
  'PATCH organizations/{id}': { aliases: ['示例别名'] },
  'POST calendars/{year}/preview': { change: LOCAL_DAY },
  'POST calendars/{year}/changes': { change: LOCAL_DAY, expectedVersion: null },
  // No table: what it says to whom is asked elsewhere.
  'POST earlier-winners/import': {},
  'POST editions': { regulation: '000', basedOn: '2025', edition: '2031', reason: '示例' },
  // Of an edition that nobody has: whoever may ask at all is told that there is none.
  'POST editions/{regulation}/{edition}/values': { version: 1, path: 'scoring.minFinalists.value', value: 20, clause: '示例' },
  'POST editions/{regulation}/{edition}/publication': { version: 1 },
  'POST editions/{regulation}/{edition}/approvals/{approval}/nodes/{node}': {
    ...{ version: 1, rule: { kind: 'ALL' }, seats: [{ role: 'OFFICE' }], clause: '示例' },
  },
  'POST editions/{regulation}/{edition}/trades': { version: 1, cells: { name: '示例工种' }, clause: '示例' },
  'POST editions/{regulation}/{edition}/trades/{no}/removal': { version: 1, reason: '示例', clause: '示例' },
  'POST editions/{regulation}/{edition}/trades/{no}/restoration': { version: 1 },
  'POST people': { name: '示例人员' },
  'PATCH people/{id}': { post: '示例岗位' },
  'POST cases/{id}/archive': { decision: '示例' },
  'POST cases/{id}/archive/items': { item: 'COMMENTARY', reason: '示例' },
  'POST cases/{id}/urges': {},
  'POST cases/{id}/office-urges': { taskId: ids.taskId },
  'POST cases/{id}/calls': { channel: 'WECHAT', calledName: '示例联系人', answer: '示例' },
  'POST mails/{id}/bounce': {},
  'POST mail-templates/{kind}/{locale}/preview': TEMPLATE,
  'POST mail-templates/{kind}/{locale}/versions': { ...TEMPLATE, version: 99 },
  'POST mail-templates/{kind}/{locale}/restoration': { version: 99, restore: 0 },
  'POST mail-templates/{kind}/{locale}/test': TEMPLATE,
  'PUT overdue-copies': { postId: null },
  'PUT reminder-hours': { opens: '08:30', closes: '18:00' },
  'POST calendar-feeds': {},
  'POST campaigns': { regulation: '000', edition: '2025', year: 2030 },
  'POST campaigns/{id}/values/{valueId}/confirmation': { value: '示例', reason: '示例' },
  'POST campaigns/{id}/settings/{key}': { value: 'REFUSE', reason: '示例' },
  ...hosting(ids),
  ...beside(ids),
  'POST contests': { campaignId: ids.campaignId, tradeNo: 22 },
  'POST tasks/{id}/claim': {},
  'POST tasks/{id}/release': {},
  'POST tasks/{id}/take-over': { reason: '示例' },
  'POST posts': { name: '示例岗', members: [{ personId: ids.personId, seat: 'A' }] },
  'PUT posts/{id}': { name: '示例岗', members: [{ personId: ids.personId, seat: 'A' }] },
  'POST posts/{id}/closure': {},
  'POST delegations': { deputyId: ids.personId, fromOn: TODAY, toOn: TODAY, reason: '示例' },
  'POST delegations/{id}/revocation': {},
  // To nobody: everything stays with whom it is.
  'POST handovers/preview': { toId: ids.accountId },
  'POST handovers': { toId: ids.accountId, reason: '示例', seen: '0'.repeat(64) },
  'POST tasks/{id}/decision': { verb: 'RETURN', reasonCode: 'OTHER', text: '示例', round: 1 },
  // To nobody: the review stays for those who ask next.
  'POST tasks/{id}/verbs': { verb: 'transfer', to: ids.accountId },
  'POST task-batches': { tasks: [ids.taskId], act: { verb: 'transfer', to: ids.accountId } },
  'POST approvals/{id}/copy-urges': {},
  'POST approvals/{id}/verbs': { verb: 'markRead' },
  'POST paper-decisions': {
    caseId: ids.caseId,
    kind: 'PAPER',
    act: 'return',
    input: { reasonCode: 'OTHER', text: '示例' },
    decider: { name: '示例主任', post: '主任', body: '示例办公室' },
    decidedOn: TODAY,
    fileId: ids.fileId,
  },
  'POST cases/{id}/deadlines/{deadlineId}/suspension': { on: TODAY, ...CLOCK },
  'POST cases/{id}/deadlines/{deadlineId}/resumption': { on: TODAY, ...CLOCK },
  'POST cases/{id}/deadlines/{deadlineId}/extension': { days: 3, ...CLOCK },
  'POST paper-decisions/{id}/settlement': { verdict: 'REJECT', reason: '示例' },
});

const queries = (ids: Ids): Record<string, Record<string, string>> => ({
  'GET deadlines/groups': { by: 'ORGANIZATION' },
  'GET support-ledger': { year: '2025', campaignId: ids.roundId },
  'GET support-ledger/xlsx': { year: '2025', campaignId: ids.roundId },
  'GET working-days': { from: TODAY, count: '10' },
  'GET working-days/between': { from: ENDED_ON, to: TODAY },
  'POST files': { name: 'scan.pdf', purpose: 'PAPER_DECISION', caseId: ids.caseId },
});

/** Bodies by method and path below /api/v1, as the document writes it. */
export function bodiesOf(ids: Ids): ReadonlyMap<string, object> {
  const below = 'contests/{id}/';
  const fromActs = Object.entries(acts(ids)).map(([route, body]) => [`POST ${below}${route}`, body] as const);
  const fromReport = Object.entries(report(ids)).map(([route, body]) => [route.replace(' ', ` ${below}`), body] as const);
  const ofMoney = Object.entries(money(ids)).map(([route, body]) => [`POST campaigns/{id}/${route}`, body] as const);
  return new Map<string, object>([
    ...fromActs,
    ...fromReport,
    ...ofMoney,
    ...Object.entries(entries(ids)),
    ...Object.entries(endOfCampaign(ids)),
    ...Object.entries(notices(ids)),
    ...Object.entries(selection(ids)),
    ...Object.entries(cultivations(ids)),
    ...Object.entries(scoring(ids)),
    ...Object.entries(collections(ids)),
    ...Object.entries(orgAwards(ids)),
    ...Object.entries(others(ids)),
  ]);
}

export function callOf(method: string, template: string, ids: Ids): Call {
  const key = `${method} ${template.replace('/api/v1/', '')}`;
  const query = queries(ids)[key];
  const body = bodiesOf(ids).get(key);
  return { path: pathOf(template, ids), ...(query === undefined ? {} : { query }), ...(body === undefined ? {} : { body }) };
}
