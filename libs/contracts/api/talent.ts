import { z } from 'zod';
import { id } from './common.ts';
import { moneyAction } from './payment.ts';

const group = z.enum(['WORKER', 'STUDENT']);

/** What narrows 青年技能人才数据库; `q` is a piece of a name or a unit, `stage` NONE who is placed nowhere. */
export const talentQuery = z.strictObject({
  tradeNo: z.coerce.number().int().min(1).max(999).optional(),
  group: group.optional(),
  stage: z.string().max(40).optional(),
  honour: z.string().max(40).optional(),
  q: z.string().max(100).optional(),
});
export type TalentQuery = z.infer<typeof talentQuery>;
export const talentPlace = z
  .strictObject({ contestId: id, entry: z.string().max(100), stage: z.string().max(40) })
  .meta({ id: 'TalentPlace' });
export const talentPlaced = z.object({ stage: z.string() }).meta({ id: 'TalentPlaced' });

const named = z.object({ key: z.string(), label: z.string() });
export const talentView = z
  .object({
    contestId: id,
    tradeNo: z.number().int(),
    title: z.string(),
    entry: z.string(),
    name: z.string(),
    unit: z.string(),
    group,
    rank: z.number().int(),
    circularNumber: z.string(),
    bornOn: z.string().nullable(),
    honours: z.array(named),
    certificate: z.string().nullable(),
    /** Null while he is placed nowhere; `staged` says whether the document knows stages for his group. */
    stage: named.nullable(),
    staged: z.boolean(),
  })
  .meta({ id: 'Talent' });
/** 青年技能人才数据库 of a campaign: what its circulars rank and nothing else (003/六.3). */
export const talentPool = z
  .object({
    clause: z.string(),
    stages: z.array(named),
    honours: z.array(named),
    trades: z.array(z.object({ no: z.number().int(), title: z.string() })),
    /** Of the whole database, whatever narrows the list. */
    total: z.number().int(),
    talents: z.array(talentView),
    actions: z.array(moneyAction),
  })
  .meta({ id: 'TalentPool' });
