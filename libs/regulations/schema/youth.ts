import { z } from 'zod';
import { civilDate, clause, code, label, line } from './common.ts';

const named = z.array(z.strictObject({ key: code, label })).min(1);

/** youth.yaml: what a document of the Youth League asks for beside its contests (003/六.3, 003/七.2, 003/附3), where it asks for it. */
export const youthSchema = z.strictObject({
  contacts: z.strictObject({
    /** Who names a contact, in the document's words; `address`: whether it lists address and postcode too. */
    holders: z.array(z.strictObject({ organization: line, address: z.boolean(), clause })).min(1),
    /** Those that the document leaves to a later notice. */
    others: z.strictObject({ address: z.boolean(), clause }),
  }),
  talents: z.strictObject({ stages: named, stagedGroups: z.array(z.enum(['WORKER', 'STUDENT'])).min(1), clause }),
  showcase: z.strictObject({
    theme: line,
    /** That it goes on all through the year of the campaign. */
    wholeYear: clause,
    born: z.strictObject({ onOrAfter: civilDate, clause }),
    forms: named,
    shownAs: clause,
    recommended: clause,
    clause,
  }),
});
