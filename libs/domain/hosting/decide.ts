import { checkOrganizers } from '../contest/decide-preparation.ts';
import type { Refusal } from '../shared/result.ts';
import type { ApplicationStatus, HostingApplication, HostingDecision, HostingFacts } from './application.ts';
import { banRefusals } from './ban.ts';

const clause = '000/附1/六.1';

/**
 * Why an application may not be filed: RECEIPT_IN_FUTURE, CONTEST_EXISTS, APPLICATION_WAITING, ORGANIZER_BANNED on the day of receipt,
 * NOT_OWN_TRADE and OWN_NEEDS_REASON for 免申请, and what the organizers lack among themselves.
 */
export function filingRefusals(application: HostingApplication, facts: HostingFacts): Refusal[] {
  const { receivedOn, organizers } = application;
  return [
    ...(receivedOn > facts.today ? [{ code: 'RECEIPT_IN_FUTURE', field: 'receivedOn' }] : []),
    ...takenRefusals(facts),
    ...(facts.otherWaiting ? [{ code: 'APPLICATION_WAITING', field: 'tradeNo', clause }] : []),
    ...banRefusals(facts.bans, receivedOn),
    ...ownRefusals(application, facts),
    ...(organizers.length === 0 ? [] : checkOrganizers({ organizers })),
  ];
}

const takenRefusals = ({ hasContest }: HostingFacts): Refusal[] =>
  hasContest ? [{ code: 'CONTEST_EXISTS', field: 'tradeNo', clause }] : [];

function ownRefusals({ applicantType, reason }: HostingApplication, { isOwn }: HostingFacts): Refusal[] {
  if (applicantType !== 'OWN') return [];
  return [
    ...(isOwn ? [] : [{ code: 'NOT_OWN_TRADE', field: 'applicantId', clause }]),
    ...(reason === null ? [{ code: 'OWN_NEEDS_REASON', field: 'reason', clause }] : []),
  ];
}

/**
 * Why the office may not decide so: APPLICATION_DECIDED, DECISION_NEEDS_REASON for a return or rejection; and for an acceptance
 * CONTEST_EXISTS, ORGANIZER_BANNED today, OUTSIDE_WINDOW_NEEDS_REASON ("年初" names no day: outside the window a reason is enough).
 */
export function decisionRefusals(
  decision: HostingDecision,
  reason: string | null,
  application: HostingApplication & { status: ApplicationStatus },
  facts: HostingFacts,
): Refusal[] {
  if (application.status !== 'FILED') return [{ code: 'APPLICATION_DECIDED', clause }];
  if (decision !== 'ACCEPT') return reason === null ? [{ code: 'DECISION_NEEDS_REASON', field: 'reason', clause }] : [];
  const unreasoned = isOutsideWindow(application, facts) && reason === null;
  return [
    ...takenRefusals(facts),
    ...banRefusals(facts.bans, facts.today),
    ...(unreasoned ? [{ code: 'OUTSIDE_WINDOW_NEEDS_REASON', field: 'reason', clause }] : []),
  ];
}

export const isOutsideWindow = (
  { receivedOn }: Pick<HostingApplication, 'receivedOn'>,
  { window: { from, until } }: Pick<HostingFacts, 'window'>,
): boolean => (from !== null && receivedOn < from) || (until !== null && receivedOn > until);
