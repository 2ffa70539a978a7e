import { z } from 'zod';

/** Civil date `YYYY-MM-DD`; whether the day exists is checked by z.iso.date. */
export const civilDate = z.iso.date().refine((d) => d >= '1900-01-01' && d <= '2100-12-31', { error: 'DATE_OUT_OF_RANGE' });
/** Instant in ISO 8601 with offset. */
export const instant = z.iso.datetime({ offset: true });
export const id = z.uuid();

/** Free text of a person: well-formed, without NUL and control characters (line breaks and tabs stay), trimmed, NFC. */
export const text = (max: number) =>
  z
    .string()
    .max(max * 4, { error: 'TEXT_TOO_LONG' })
    .refine((s) => !/\p{Cs}/u.test(s), { error: 'TEXT_NOT_WELL_FORMED' })
    .refine((s) => !/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]/.test(s), {
      error: 'TEXT_HAS_INVISIBLE',
    })
    .refine((s) => s.trim().length > 0, { error: 'TEXT_EMPTY' })
    .refine((s) => [...s].length <= max, { error: 'TEXT_TOO_LONG' });

/** One line: a name, a title. */
export const line = (max: number) => text(max).refine((s) => !/[\r\n\t]/.test(s), { error: 'TEXT_HAS_LINE_BREAK' });

/** A list's query: keyset pages, at most 200 a page. `q` searches Chinese text by its one- and two-character pieces. */
export const listQuery = z.strictObject({
  cursor: z.string().max(400).optional(),
  limit: z.coerce.number().int().min(1).max(200).default(50),
  q: z.string().max(100).optional(),
});
export type ListQuery = z.infer<typeof listQuery>;
/** A whole number in the path, from 1 to 200. */
export const ordinalParam = listQuery.shape.limit.unwrap();
/** A list that is not searched. */
export const pageQuery = listQuery.omit({ q: true });

export const page = <T extends z.ZodType>(item: T) => z.object({ items: z.array(item), nextCursor: z.string().nullable() });

/** One reason why not: stable code, the clause it rests on, the field it concerns, numbers or words for the sentence. */
export const refusal = z
  .object({
    code: z.string(),
    message: z.string(),
    clause: z.string().nullable(),
    field: z.string().nullable(),
    params: z.record(z.string(), z.union([z.string(), z.number()])).nullable(),
  })
  .meta({ id: 'Refusal' });

/** RFC 9457 problem. `errors` names each thing that is missing or wrong, one by one. */
export const problem = z
  .object({
    type: z.string(),
    title: z.string(),
    status: z.number().int(),
    code: z.string(),
    detail: z.string().optional(),
    clause: z.string().optional(),
    requestId: z.string().optional(),
    errors: z.array(refusal).optional(),
  })
  .meta({ id: 'Problem' });

export const idParam = z.uuid();
export const ok = z.object({ ok: z.literal(true) }).meta({ id: 'Ok' });
/** What every act on a case answers: where the case now stands. */
export const actAnswer = z
  .object({ caseId: id, version: z.number().int(), stage: z.string(), round: z.number().int(), auditSeq: z.number().int() })
  .meta({ id: 'ActAnswer' });
export type ActAnswer = z.infer<typeof actAnswer>;
