import { z } from 'zod';
import { id, line } from './common.ts';

export const organizationKinds = [
  'CITY_UNION',
  'GOVERNMENT',
  'BANNER_UNION',
  'ASSOCIATION',
  'ENTERPRISE',
  'INSTITUTION',
  'DEPARTMENT',
  'OTHER',
] as const;
export const newOrganization = z
  .strictObject({
    name: line(80),
    kind: z.enum(organizationKinds).default('OTHER'),
    aliases: z.array(line(80)).max(20).default([]),
    uscc: z.string().max(30).optional(),
  })
  .meta({ id: 'NewOrganization' });
export const organizationChange = z
  .strictObject({
    aliases: z.array(line(80)).max(20).optional(),
    uscc: z.string().max(30).optional(),
    kind: z.enum(organizationKinds).optional(),
    /** Who is told of what is overdue with it; null for nobody. */
    superiorId: id.nullable().optional(),
  })
  .meta({ id: 'OrganizationChange' });
export const organizationView = z
  .object({
    id,
    name: z.string(),
    kind: z.enum(organizationKinds),
    aliases: z.array(z.string()),
    uscc: z.string().nullable(),
    superior: z.object({ personId: id, name: z.string() }).nullable(),
    warnings: z.array(z.string()),
  })
  .meta({ id: 'Organization' });
/** Somebody who can act for the organization: an account with the role ORGANIZER for it. */
export const organizationPerson = z
  .object({
    accountId: id,
    personId: id,
    name: z.string(),
    post: z.string().nullable(),
    email: z.string().nullable(),
    phoneMask: z.string().nullable(),
    status: z.enum(['INVITED', 'ACTIVE', 'DISABLED']),
  })
  .meta({ id: 'OrganizationPerson' });
