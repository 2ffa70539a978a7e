import { z } from 'zod';
import { id, instant, line } from './common.ts';

export const roles = ['OFFICE', 'OFFICE_HEAD', 'ORGANIZER', 'TEAM_UNIT', 'BODY', 'EXPERT', 'AUDITOR', 'SYS_ADMIN'] as const;
export const role = z.enum(roles);
export type Role = z.infer<typeof role>;

/** A sign-in name: 3–40 ASCII letters, digits, dot, dash, underscore; full-width look-alikes are refused. */
export const login = z.string().regex(/^[a-z0-9][a-z0-9._-]{2,39}$/, { error: 'LOGIN_FORM' });
/** 10–128 characters of at least three of: lower case, upper case, digit, other (domain.md §6.2). */
export const newPassword = z
  .string()
  .min(10, { error: 'PASSWORD_TOO_SHORT' })
  .max(128, { error: 'PASSWORD_TOO_LONG' })
  .refine((p) => [/[a-z]/, /[A-Z]/, /[0-9]/, /[^a-zA-Z0-9]/].filter((c) => c.test(p)).length >= 3, { error: 'PASSWORD_TOO_SIMPLE' });

export const signIn = z.strictObject({ login: z.string().max(200), password: z.string().max(200) }).meta({ id: 'SignIn' });
/** The first person of an installation, by the one-time link of the first start. */
export const acceptInvitation = z
  .strictObject({ token: z.string().min(20).max(100), login: login.optional(), name: line(50).optional(), password: newPassword })
  .meta({ id: 'AcceptInvitation' });
export const invitationLookup = z.strictObject({ token: z.string().min(20).max(100) }).meta({ id: 'InvitationLookup' });
export const invitationView = z
  .object({
    purpose: z.enum(['FIRST_ACCOUNT', 'INVITATION', 'PASSWORD_RESET']),
    login: z.string().nullable(),
    name: z.string().nullable(),
    expiresAt: instant,
  })
  .meta({ id: 'Invitation' });
export const grantView = z
  .object({ id, role, organizationId: id.nullable(), organizationName: z.string().nullable(), campaignId: id.nullable() })
  .meta({ id: 'Grant' });
export const sessionView = z
  .object({
    accountId: id,
    personId: id,
    login: z.string(),
    name: z.string(),
    grants: z.array(grantView),
    expiresAt: instant,
    testClock: z.boolean(),
    now: instant,
  })
  .meta({ id: 'Session' });
export type SessionView = z.infer<typeof sessionView>;
export const changePassword = z.strictObject({ current: z.string().max(200), next: newPassword }).meta({ id: 'ChangePassword' });
