import { z } from 'zod';
import { email } from './account.ts';
import { id, instant, line } from './common.ts';

/** 联系人 of an organizer or of the office, as it names one; it takes the place of the one before. */
export const newContact = z
  .strictObject({
    organization: line(100),
    name: line(50),
    phone: z.string().max(40),
    email: email.optional(),
    address: line(200).optional(),
    postcode: z.string().max(10).optional(),
  })
  .meta({ id: 'NewContact' });
export const contactReveal = z.strictObject({ reason: line(200) }).meta({ id: 'ContactReveal' });
export const contactPhone = z.object({ phone: z.string() }).meta({ id: 'ContactPhone' });
/** Who names a contact, in the document's order, and who has named none yet (003/七.2). */
export const contactRoster = z
  .object({
    missing: z.number().int(),
    holders: z.array(
      z.object({
        organization: z.string(),
        clause: z.string(),
        /** Whether the document lists address and postcode too. */
        address: z.boolean(),
        contact: z
          .object({
            id,
            name: z.string(),
            phoneMask: z.string(),
            email: z.string().nullable(),
            address: z.string().nullable(),
            postcode: z.string().nullable(),
            enteredBy: z.string(),
            enteredAt: instant,
          })
          .nullable(),
      }),
    ),
  })
  .meta({ id: 'ContactRoster' });
