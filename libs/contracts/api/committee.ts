import { z } from 'zod';
import { id, instant, line, text } from './common.ts';

/** 组委会名单: who holds a post in this campaign; the office enters it, nothing of it is shipped. */
export const newCommitteeMember = z
  .strictObject({ role: z.string().max(60), name: line(50), organization: line(80), post: line(80) })
  .meta({ id: 'NewCommitteeMember' });
export const committeeRemoval = z.strictObject({ reason: text(500) }).meta({ id: 'CommitteeRemoval' });
export const committeeRoster = z
  .object({
    posts: z.array(
      z.object({
        role: z.string(),
        label: z.string(),
        clause: z.string(),
        /** How many the document lists; null where it names no number. */
        count: z.number().int().nullable(),
        members: z.array(
          z.object({ id, name: z.string(), organization: z.string(), post: z.string(), enteredBy: z.string(), enteredAt: instant }),
        ),
      }),
    ),
  })
  .meta({ id: 'CommitteeRoster' });
