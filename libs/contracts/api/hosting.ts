import { z } from 'zod';
import { applicantTypes, applicationStatuses, hostingDecisions } from '@jiangcheng/domain/hosting/application';
import { civilDate, id, instant, line, text } from './common.ts';

const organizers = z.array(z.strictObject({ organizationId: id, lead: z.boolean() })).max(10);

/** 办赛申请 as the office registers it; `organizers` may be empty (另行通知). OWN is a trade of the office itself (免申请), with its reason. */
const applicationFields = {
  applicantId: id,
  applicantType: z.enum(applicantTypes),
  organizers: organizers.default([]),
  receivedOn: civilDate,
  note: text(1000).optional(),
  reason: text(500).optional(),
};
export const newHostingApplication = z
  .strictObject({ tradeNo: z.number().int().min(1).max(99), ...applicationFields })
  .meta({ id: 'NewHostingApplication' });
/** What was returned, filed again: the trade stays. */
export const hostingRefiling = z.strictObject(applicationFields).meta({ id: 'HostingRefiling' });
/** 受理, 退回 or 不予受理; the reason is the office's. */
export const hostingDecision = z
  .strictObject({ decision: z.enum(hostingDecisions), reason: text(500).optional() })
  .meta({ id: 'HostingDecision' });
export const hostingApplicationView = z
  .object({
    id,
    tradeNo: z.number().int(),
    trade: z.string(),
    applicantId: id,
    applicant: z.string(),
    applicantType: z.enum(applicantTypes),
    organizers: z.array(z.object({ organizationId: id, lead: z.boolean() })),
    organizerNames: z.array(z.string()),
    receivedOn: z.string(),
    outsideWindow: z.boolean(),
    note: z.string().nullable(),
    round: z.number().int(),
    status: z.enum(applicationStatuses),
    reason: z.string().nullable(),
    caseId: id.nullable(),
    filedBy: z.string(),
    filedAt: instant,
    decidedBy: z.string().nullable(),
    decidedAt: instant.nullable(),
  })
  .meta({ id: 'HostingApplication' });
/** 通报 of an organizer, by its decision: from that day it may not apply for the years that the regulation names (000/附1/八.2). */
export const newHostingBan = z
  .strictObject({ organizationId: id, decision: line(120), decidedOn: civilDate, reason: text(500) })
  .meta({ id: 'NewHostingBan' });
export const hostingBanView = z
  .object({
    id,
    organizationId: id,
    organization: z.string(),
    decision: z.string(),
    decidedOn: z.string(),
    until: z.string(),
    reason: z.string(),
    enteredBy: z.string(),
    enteredAt: instant,
  })
  .meta({ id: 'HostingBan' });
