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
  /** The sealed application, scanned. */
  fileId: id.optional(),
};
export const newHostingApplication = z
  .strictObject({ tradeNo: z.number().int().min(1).max(99), ...applicationFields })
  .meta({ id: 'NewHostingApplication' });
/** What was returned, filed again: the trade stays. */
export const hostingRefiling = z.strictObject(applicationFields).meta({ id: 'HostingRefiling' });
/** What an authority or association files itself: received when it is filed, with its sealed paper. */
const ownFields = {
  applicantId: id,
  applicantType: z.enum(['INDUSTRY_AUTHORITY', 'ASSOCIATION']),
  organizers: organizers.default([]),
  note: text(1000).optional(),
  fileId: id,
};
export const ownHostingApplication = z
  .strictObject({ tradeNo: z.number().int().min(1).max(99), ...ownFields })
  .meta({ id: 'OwnHostingApplication' });
export const ownHostingRefiling = z.strictObject(ownFields).meta({ id: 'OwnHostingRefiling' });
/** 受理, 退回 or 不予受理; the reason is the office's. */
export const hostingDecision = z
  .strictObject({ decision: z.enum(hostingDecisions), reason: text(500).optional() })
  .meta({ id: 'HostingDecision' });
export const hostingApplicationView = z
  .object({
    id,
    campaignId: id,
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
    fileId: id.nullable(),
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
export const newHostingBan = z.strictObject({ organizationId: id, decision: line(120), reason: text(500) });
export const hostingBanView = z
  .object({
    id,
    organizationId: id,
    organization: z.string(),
    decision: z.string(),
    decidedOn: z.string(),
    until: z.string(),
    reason: z.string(),
    /** The document, scanned. */
    fileId: id.nullable(),
    inForce: z.boolean(),
    enteredBy: z.string(),
    enteredAt: instant,
  })
  .meta({ id: 'HostingBan' });
/** What somebody may apply for, by campaign, and what his organizations have applied for. */
export const ownHosting = z
  .object({
    organizations: z.array(z.object({ organizationId: id, name: z.string() })),
    offers: z.array(
      z.object({
        campaignId: id,
        title: z.string(),
        from: z.string().nullable(),
        until: z.string().nullable(),
        /** Trades that have no contest and no application that waits. */
        trades: z.array(z.object({ no: z.number().int(), name: z.string() })),
      }),
    ),
    applications: z.array(hostingApplicationView),
    /** What bars these organizations now (000/附1/八.2). */
    bans: z.array(hostingBanView),
  })
  .meta({ id: 'OwnHosting' });
