import type { HostingApplication, HostingRefiling } from '../api/types.ts';

/** An application names ten organizers at the most, one of which leads. */
export const MAX_OTHERS = 9;

/** As the dialogs hold organizers: the one that leads, and those beside it. */
export interface OrganizerValues {
  lead?: string | undefined;
  others?: string[] | undefined;
}

/** The fields of the office's dialog. */
export interface ApplicationValues extends OrganizerValues {
  tradeNo: number;
  applicantType: HostingApplication['applicantType'];
  applicantId: string;
  receivedOn: string;
  note?: string | undefined;
  reason?: string | undefined;
}

export function valuesOf(application: HostingApplication | null): Partial<ApplicationValues> {
  if (application === null) return {};
  const { tradeNo, applicantType, applicantId, organizers, receivedOn, note } = application;
  return { tradeNo, applicantType, applicantId, ...organizerValuesOf(organizers), receivedOn, note: note ?? undefined };
}

type Organizers = HostingApplication['organizers'];

export const organizerValuesOf = (organizers: Organizers): OrganizerValues => ({
  lead: organizers.find(({ lead }) => lead)?.organizationId,
  others: organizers.filter(({ lead }) => !lead).map(({ organizationId }) => organizationId),
});

/** The leading one first; who leads is not named a second time beside itself. */
export const organizersOf = ({ lead, others = [] }: OrganizerValues): Organizers => [
  ...(lead ? [{ organizationId: lead, lead: true }] : []),
  ...others.filter((other) => other !== lead).map((organizationId) => ({ organizationId, lead: false })),
];

/** What is left empty is left out. */
export function inputOf({ lead, others, note, reason, ...fields }: Omit<ApplicationValues, 'tradeNo'>): HostingRefiling {
  return { ...fields, organizers: organizersOf({ lead, others }), ...(note ? { note } : {}), ...(reason ? { reason } : {}) };
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
