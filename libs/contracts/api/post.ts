import { z } from 'zod';
import { id, line } from './common.ts';

const seat = z.enum(['A', 'B']);

/** A post (岗位) as it is wanted, whole: its people (A角, B角) and the contests whose tasks of the office go to it. */
export const postInput = z
  .strictObject({
    name: line(60),
    members: z
      .array(z.strictObject({ personId: id, seat }))
      .min(1)
      .max(20),
    /** `tradeNo` null: every trade of the campaign that has no post of its own. */
    duties: z
      .array(z.strictObject({ campaignId: id, tradeNo: z.number().int().min(1).nullable() }))
      .max(200)
      .default([]),
  })
  .meta({ id: 'PostInput' });

export const postView = z
  .object({
    id,
    name: z.string(),
    members: z.array(z.object({ personId: id, name: z.string(), seat })),
    duties: z.array(z.object({ campaignId: id, campaign: z.string(), tradeNo: z.number().int().nullable(), trade: z.string().nullable() })),
    openTasks: z.number().int(),
  })
  .meta({ id: 'Post' });

/** Somebody of the office, or of one's own organization, to whom work may go. */
export const colleagueView = z
  .object({ personId: id, name: z.string(), organizationName: z.string().nullable() })
  .meta({ id: 'Colleague' });
