import { z } from 'zod';
import { extraAwardKinds } from '@jiangcheng/domain/award/extra-award';
import { civilDate, id, instant, line, text } from './common.ts';

const given = {
  kind: z.enum(extraAwardKinds),
  name: line(100),
  /** A person with his unit, or a unit. */
  winner: line(200),
  awardedBy: line(100),
  document: line(200),
  awardedOn: civilDate,
  fileId: id,
};
/** 个人优秀奖, 团体奖: from the document of the industry's body (000-58). */
export const newExtraAward = z.strictObject(given).meta({ id: 'NewExtraAward' });
export const extraAwardWithdrawal = z.strictObject({ reason: text(500) }).meta({ id: 'ExtraAwardWithdrawal' });
export const extraAwardMoved = z.object({ awardId: id }).meta({ id: 'ExtraAwardMoved' });
/** No awards of the ten industries: no prize, no count. */
export const extraAwards = z
  .object({
    awards: z.array(z.object({ ...given, id, name: z.string(), winner: z.string(), enteredBy: z.string(), enteredAt: instant })),
    clause: z.string(),
    may: z.object({ record: z.boolean() }),
  })
  .meta({ id: 'ExtraAwards' });
