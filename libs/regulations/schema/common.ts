import { isCivilDate } from '@jiangcheng/domain/shared/civil-date';
import { parseLocalTime } from '@jiangcheng/domain/shared/local-time';
import { z } from 'zod';

/** Where a value stands: `000/附1/六.3`, `000/附3 #6`; or on what it rests where the document is silent: `rules §9-3`, `office §6`. */
const CLAUSE = /^(?:\d{3}\/\S.*|rules (?:§\d+(?:\.\d+)?(?:-\d+)?|C\d+)|office §\d+|domain §\d+(?:\.\d+)?|民法典 第\d+条)$/u;

export const clause = z.string().regex(CLAUSE, 'not a clause such as 000/附1/六.3, rules §9-3, office §6');
export const line = z.string().min(1).max(300);
/**
 * Marks what the document says and nobody computes with: shown beside what is computed, or kept so that an edition can be compared with
 * the next. A value that nothing reads and that is not marked fails values-read.spec.
 */
export const shown = <T extends z.ZodType>(schema: T) => schema.meta({ display: true });
export const label = shown(z.strictObject({ zh: line, en: line }));
export const note = shown(line).optional();
export const code = z.string().regex(/^[A-Z][A-Z0-9_]*$/, 'not a SCREAMING_SNAKE code');
export const civilDate = z.string().refine(isCivilDate, 'not a civil date YYYY-MM-DD');
export const yearMonth = z.string().regex(/^20\d\d-(?:0[1-9]|1[0-2])$/, 'not a month YYYY-MM');
export const localTime = z.string().refine((text) => parseLocalTime(text).ok, 'not a local time HH:MM');
/** Exact decimals are text: a float would round them before anybody sees. */
export const decimal = z.string().regex(/^(?:0|[1-9]\d*)(?:\.\d+)?$/, 'not a decimal written as text');
export const count = z.number().int().min(0);

/** One value with its clause. */
export function valued<T extends z.ZodType>(value: T) {
  return z.strictObject({ value, note, clause });
}

export type Label = z.infer<typeof label>;
