import { z } from 'zod';
import { id, instant, line, text } from './common.ts';
import { deletedFile } from './file.ts';

const settled = z.object({ fileId: id.nullable(), reason: z.string().nullable(), by: z.string(), at: instant });
export const archiveView = z
  .object({
    caseId: id,
    href: z.string(),
    number: z.string(),
    title: z.string(),
    /** Whether the case still goes on: then nothing can be archived yet. */
    open: z.boolean(),
    items: z.array(
      z.object({
        item: z.string(),
        label: z.string(),
        clause: z.string(),
        state: z.enum(['PRESENT', 'SUPPLIED', 'WAIVED', 'MISSING']),
        count: z.number().int(),
        settled: settled.nullable(),
      }),
    ),
    /** Papers of the case (of a campaign: of its contests) that are deleted: their bytes are gone, their hashes are not. */
    deletedFiles: z.array(z.object({ fileId: id, name: z.string(), purpose: z.string(), sha256: z.string(), deleted: deletedFile })),
    archived: z.object({ decision: z.string(), by: z.string(), at: instant }).nullable(),
    may: z.object({ settle: z.boolean(), archive: z.boolean(), download: z.boolean() }),
  })
  .meta({ id: 'Archive' });
/** Either a paper (an uploaded file) or the reason why the file goes without it. */
export const settledItem = z
  .strictObject({ item: line(40), fileId: id.optional(), reason: text(500).optional() })
  .meta({ id: 'SettledArchiveItem' });
export const archiving = z.strictObject({ decision: text(500) }).meta({ id: 'Archiving' });
