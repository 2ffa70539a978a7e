import { z } from 'zod';
import { clause, code, label, line } from './common.ts';

/** collections.yaml: what many units hand in by one day (003/七.1), where a document asks for it. */
export const collectionsSchema = z.strictObject({
  collections: z
    .array(
      z.strictObject({
        key: code,
        title: line,
        /** Whom the document names, in its own words. */
        units: line,
        /** Key of the window's end in deadlines.yaml. */
        deadline: code,
        /** `declarable`: a unit may state in words that it has nothing of this kind. `form`: the page's own form stands for it. */
        items: z
          .array(z.strictObject({ key: code, label, declarable: z.boolean(), form: z.literal('ORG_AWARD').optional(), clause }))
          .min(1),
        clause,
      }),
    )
    .min(1),
});
