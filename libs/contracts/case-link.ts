import type { CaseKind } from './ids.ts';

const pages: Readonly<Record<CaseKind, (caseId: string, campaignId: string) => string>> = {
  contest: (caseId) => `/contests/${caseId}`,
  /** The end of a campaign stands on the campaign's own page. */
  campaign: (_caseId, campaignId) => `/campaigns/${campaignId}?tab=process`,
  collection: (caseId) => `/collections/${caseId}`,
  selection: (_caseId, campaignId) => `/selections/${campaignId}`,
  notice: (caseId) => `/notices/${caseId}`,
  objection: (caseId) => `/objections/${caseId}`,
  cultivation: (caseId) => `/cultivations/${caseId}`,
  'org-award': (caseId) => `/org-awards/${caseId}`,
};

/** What follows from a campaign's circulars in money. */
export const paymentsLink = (campaignId: string): string => `/campaigns/${campaignId}?tab=payments`;

/** The applications to host of a campaign: they come before any case. */
export const hostingLink = (campaignId: string): string => `/campaigns/${campaignId}?tab=hosting`;

/** Path of a case in the console, for every link to it: tasks, mails, calendars, lists. */
export const caseLink = (kind: CaseKind, caseId: string, campaignId: string): string => pages[kind](caseId, campaignId);
