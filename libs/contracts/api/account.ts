import { z } from 'zod';
import { id, instant, line } from './common.ts';
import { grantView, login, role } from './session.ts';

export const email = z
  .email()
  .max(254)
  .refine((s) => !/[\r\n,;<>"()]/.test(s), { error: 'MAIL_ADDRESS_INVALID' });
export const newGrant = z.strictObject({ role, organizationId: id.optional(), campaignId: id.optional() }).meta({ id: 'NewGrant' });
/** An invitation: the person gets a one-time link (by mail where there is an address) and chooses the password alone. */
export const newAccount = z
  .strictObject({
    login,
    name: line(50),
    email: email.optional(),
    phone: z.string().max(40).optional(),
    organizationId: id.optional(),
    post: line(60).optional(),
    grants: z.array(newGrant).max(50).default([]),
  })
  .meta({ id: 'NewAccount' });
export const accountView = z
  .object({
    id,
    login: z.string(),
    name: z.string(),
    email: z.string().nullable(),
    phoneMask: z.string().nullable(),
    organizationId: id.nullable(),
    organizationName: z.string().nullable(),
    post: z.string().nullable(),
    status: z.enum(['INVITED', 'ACTIVE', 'DISABLED']),
    lockedUntil: instant.nullable(),
    grants: z.array(grantView),
  })
  .meta({ id: 'Account' });
/** Shown once to the administrator who made it; it is also mailed where the person has an address. */
export const oneTimeLink = z.object({ accountId: id, link: z.string(), expiresAt: instant }).meta({ id: 'OneTimeLink' });
