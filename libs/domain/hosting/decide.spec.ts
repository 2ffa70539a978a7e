import { describe, expect, it } from '@jest/globals';
import type { HostingApplication, HostingBan, HostingDecision, HostingFacts, ApplicationStatus } from './application.ts';
import { banUntil } from './ban.ts';
import { decisionRefusals, filingRefusals } from './decide.ts';

const application: HostingApplication & { status: ApplicationStatus } = {
  tradeNo: 7,
  applicantId: 'O1',
  applicantType: 'ASSOCIATION',
  organizers: [{ organizationId: 'O2', lead: true }],
  receivedOn: '2025-02-10',
  reason: null,
  status: 'FILED',
};
const facts: HostingFacts = {
  today: '2025-03-01',
  window: { from: '2025-01-01', until: '2025-03-31' },
  bans: [],
  hasContest: false,
  otherWaiting: false,
  isOwn: false,
};
const ban: HostingBan = {
  organizationId: 'O2',
  organization: '示例单位',
  decision: '示工发〔2023〕3号',
  decidedOn: '2023-02-10',
  until: banUntil('2023-02-10', 2),
};
const said = (refusals: readonly { code: string; field?: string }[]): string[] =>
  refusals.map(({ code, field }) => (field === undefined ? code : `${code} ${field}`));

describe('a ban of two years', () => {
  it.each([
    ['2023-02-10', '2025-02-10'],
    ['2024-02-29', '2026-02-28'],
  ])('pronounced on %s has %s as its last day', (on, until) => {
    expect(banUntil(on, 2)).toBe(until);
  });
});

describe('an application to host', () => {
  it.each<[string, Partial<HostingApplication>, Partial<HostingFacts>, string[]]>([
    ['of an association', {}, {}, []],
    ['of an industry authority', { applicantType: 'INDUSTRY_AUTHORITY' }, {}, []],
    ['whose organizers are announced later (另行通知)', { organizers: [] }, {}, []],
    ['received today', { receivedOn: '2025-03-01' }, {}, []],
    ['received tomorrow', { receivedOn: '2025-03-02' }, {}, ['RECEIPT_IN_FUTURE receivedOn']],
    ['for a trade that has its contest', {}, { hasContest: true }, ['CONTEST_EXISTS tradeNo']],
    ['beside one that waits', {}, { otherWaiting: true }, ['APPLICATION_WAITING tradeNo']],
    ['on the last day of a ban', {}, { bans: [ban] }, ['ORGANIZER_BANNED']],
    ['on the day after a ban', { receivedOn: '2025-02-11' }, { bans: [ban] }, []],
    ['from before a ban', { receivedOn: '2023-02-09' }, { bans: [ban] }, []],
    ['of the office itself, with its reason', { applicantType: 'OWN', reason: '本会主办' }, { isOwn: true }, []],
    ['of the office itself, without reason', { applicantType: 'OWN' }, { isOwn: true }, ['OWN_NEEDS_REASON reason']],
    ['of another that calls itself the office', { applicantType: 'OWN', reason: '本会主办' }, {}, ['NOT_OWN_TRADE applicantId']],
    [
      'with one organizer twice',
      { organizers: [application.organizers[0]!, application.organizers[0]!] },
      {},
      ['ORGANIZER_TWICE organizers'],
    ],
    ['with no leading organizer', { organizers: [{ organizationId: 'O2', lead: false }] }, {}, ['ONE_LEAD_ORGANIZER organizers']],
  ])('%s', (_what, change, other, expected) => {
    expect(said(filingRefusals({ ...application, ...change }, { ...facts, ...other }))).toEqual(expected);
  });

  it('of a banned organizer is refused with the decision and the last day of the ban', () => {
    expect(filingRefusals(application, { ...facts, bans: [ban] })).toEqual([
      {
        code: 'ORGANIZER_BANNED',
        clause: '000/附1/八.2',
        params: { organization: '示例单位', decision: '示工发〔2023〕3号', until: '2025-02-10' },
      },
    ]);
  });
});

describe('the decision on it', () => {
  it.each<[HostingDecision, string | null, Partial<typeof application>, Partial<HostingFacts>, string[]]>([
    ['ACCEPT', null, {}, {}, []],
    ['RETURN', '材料不全', {}, {}, []],
    ['REJECT', '不符合条件', {}, {}, []],
    ['RETURN', null, {}, {}, ['DECISION_NEEDS_REASON reason']],
    ['REJECT', null, {}, {}, ['DECISION_NEEDS_REASON reason']],
    ['ACCEPT', null, { status: 'ACCEPTED' }, {}, ['APPLICATION_DECIDED']],
    ['ACCEPT', null, { status: 'RETURNED' }, {}, ['APPLICATION_DECIDED']],
    ['RETURN', '材料不全', { status: 'REJECTED' }, {}, ['APPLICATION_DECIDED']],
    ['ACCEPT', null, {}, { hasContest: true }, ['CONTEST_EXISTS tradeNo']],
    ['ACCEPT', null, {}, { bans: [{ ...ban, until: '2025-03-01' }] }, ['ORGANIZER_BANNED']],
    ['ACCEPT', null, {}, { bans: [{ ...ban, until: '2025-02-28' }] }, []],
    ['REJECT', '停办期内', {}, { bans: [{ ...ban, until: '2025-03-01' }] }, []],
    ['ACCEPT', null, { receivedOn: '2025-04-01' }, {}, ['OUTSIDE_WINDOW_NEEDS_REASON reason']],
    ['ACCEPT', null, { receivedOn: '2024-12-31' }, {}, ['OUTSIDE_WINDOW_NEEDS_REASON reason']],
    ['ACCEPT', '行业换届', { receivedOn: '2025-04-01' }, {}, []],
    ['ACCEPT', null, { receivedOn: '2025-04-01' }, { window: { from: null, until: null } }, []],
  ])('%s for the reason %s', (decision, reason, change, other, expected) => {
    expect(said(decisionRefusals(decision, reason, { ...application, ...change }, { ...facts, ...other }))).toEqual(expected);
  });
});
