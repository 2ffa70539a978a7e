import type { OrganizerRef } from '../contest/state.ts';
import type { CivilDate } from '../shared/civil-date.ts';

/** Who applies to host (000-30): an industry authority or an association; OWN is the office's own trade, which needs no application (免申请). */
export const applicantTypes = ['INDUSTRY_AUTHORITY', 'ASSOCIATION', 'OWN'] as const;
export type ApplicantType = (typeof applicantTypes)[number];

export const hostingDecisions = ['ACCEPT', 'RETURN', 'REJECT'] as const;
export type HostingDecision = (typeof hostingDecisions)[number];

export const applicationStatuses = ['FILED', 'RETURNED', 'ACCEPTED', 'REJECTED'] as const;
export type ApplicationStatus = (typeof applicationStatuses)[number];

/** What an application says. `organizers` may be none yet (另行通知). */
export interface HostingApplication {
  tradeNo: number;
  applicantId: string;
  applicantType: ApplicantType;
  organizers: readonly OrganizerRef[];
  /** 收件日期: the day that decides whether it came within the window. */
  receivedOn: CivilDate;
  reason: string | null;
}

/** 通报: until the last day, inclusive, the organization may not apply (000-62). */
export interface HostingBan {
  organizationId: string;
  organization: string;
  decision: string;
  decidedOn: CivilDate;
  until: CivilDate;
}

/** First and last day for applications; null where the campaign names none (“年初”). */
export interface ApplicationWindow {
  from: CivilDate | null;
  until: CivilDate | null;
}

export interface HostingFacts {
  today: CivilDate;
  window: ApplicationWindow;
  /** Bans of the applicant and the organizers. */
  bans: readonly HostingBan[];
  /** The trade has its contest already. */
  hasContest: boolean;
  /** Another application of the trade waits for its decision. */
  otherWaiting: boolean;
  /** The applicant is the office's own house. */
  isOwn: boolean;
}
