import type { HostingApplication, HostingRefiling } from '../api/types.ts';

/** The dialog's fields: the leading organizer and one beside it; more are named once the contest is open. */
export interface ApplicationValues {
  tradeNo: number;
  applicantType: HostingApplication['applicantType'];
  applicantId: string;
  lead?: string | undefined;
  other?: string | undefined;
  receivedOn: string;
  note?: string | undefined;
  reason?: string | undefined;
}

export function valuesOf(application: HostingApplication | null): Partial<ApplicationValues> {
  if (application === null) return {};
  const { tradeNo, applicantType, applicantId, organizers, receivedOn, note } = application;
  const lead = organizers.find((one) => one.lead)?.organizationId;
  const other = organizers.find((one) => !one.lead)?.organizationId;
  return { tradeNo, applicantType, applicantId, lead, other, receivedOn, note: note ?? undefined };
}

/** What is left empty is left out. */
export function inputOf({
  applicantType,
  applicantId,
  lead,
  other,
  receivedOn,
  note,
  reason,
}: Omit<ApplicationValues, 'tradeNo'>): HostingRefiling {
  const organizers = [...(lead ? [{ organizationId: lead, lead: true }] : []), ...(other ? [{ organizationId: other, lead: false }] : [])];
  return { applicantType, applicantId, organizers, receivedOn, ...(note ? { note } : {}), ...(reason ? { reason } : {}) };
}

/** Names of those who are chosen already. */
export function knownOf(application: HostingApplication | null): { organizationId: string; name: string }[] {
  if (application === null) return [];
  const { applicantId, applicant, organizers, organizerNames } = application;
  return [
    { organizationId: applicantId, name: applicant },
    ...organizers.map(({ organizationId }, index) => ({ organizationId, name: organizerNames[index] ?? '' })),
  ];
}
