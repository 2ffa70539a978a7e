import { z } from 'zod';
import { email } from './account.ts';
import { id, line } from './common.ts';

/** A person as lists show him: with a mask in place of the phone. */
export const personView = z
  .object({
    id,
    name: z.string(),
    organizationId: id.nullable(),
    organizationName: z.string().nullable(),
    post: z.string().nullable(),
    email: z.string().nullable(),
    /** The address is known to be wrong: refused by a server, or marked by the office after a bounce. No mail goes there until it is corrected. */
    emailFault: z.enum(['REFUSED', 'BOUNCED']).nullable(),
    phoneMask: z.string().nullable(),
    /** Who is told of what is overdue with this person. */
    superior: z.object({ personId: id, name: z.string() }).nullable(),
    /** Has an account, and so signs in himself. */
    hasAccount: z.boolean(),
  })
  .meta({ id: 'Person' });
const phone = z.string().max(40);
/** Somebody without an account: a superior, somebody who is only called. */
export const newPerson = z
  .strictObject({
    name: line(50),
    organizationId: id.optional(),
    post: line(60).optional(),
    email: email.optional(),
    phone: phone.optional(),
  })
  .meta({ id: 'NewPerson' });
/** Fields left out stay; null takes the value away. An address given again counts as corrected. */
export const personChange = z
  .strictObject({
    post: line(60).nullable().optional(),
    email: email.nullable().optional(),
    phone: phone.nullable().optional(),
    superiorId: id.nullable().optional(),
  })
  .meta({ id: 'PersonChange' });
