import { wholeWords } from '@jiangcheng/domain/shared/text';

/** Case and form as the application folds them (libs/domain/shared/text): the database itself is created with the C locale. */
const folded = (text: string): string => `lower(normalize(${text}, NFC) collate "pg_c_utf8")`;

/**
 * SQL condition that a text contains each asked word as a whole, after the index found its pieces: pieces of two characters say nothing of their
 * order. `patterns` is the parameter with wordPatterns.
 */
const contains = (text: string, patterns: string): string =>
  `(cardinality(${patterns}::text[]) = 0 or ${folded(text)} like all (${patterns}::text[]))`;

/** Whether row `p` of app.person is one that a search means. `pieces` and `patterns` are parameters. */
export const personMatches = (pieces: string, patterns: string): string =>
  `(p.search @> ${pieces}::text[] and ${contains(
    `p.name || ' ' || coalesce((select string_agg(l.login, ' ') from app.account l where l.person_id = p.id), '')`,
    patterns,
  )})`;

/** The same of row `c` of app.work_case, by number, title and the names of its organizers. */
export const caseMatches = (pieces: string, patterns: string): string =>
  `(c.search @> ${pieces}::text[] and ${contains(
    `c.number || ' ' || c.title || coalesce((select string_agg(' ' || n.name || ' ' || array_to_string(n.aliases, ' '), '')
      from app.organization n where n.id = any (c.organization_ids)), '')`,
    patterns,
  )})`;

/** The same of a row of app.organization, by its names. */
export const organizationMatches = (pieces: string, patterns: string): string =>
  `(search @> ${pieces}::text[] and ${contains(`name || ' ' || array_to_string(aliases, ' ')`, patterns)})`;

/** The words of a search that are longer than a piece, as patterns of LIKE. */
export const wordPatterns = (q: string): string[] => wholeWords(q).map((word) => `%${word.replace(/[\\%_]/g, String.raw`\$&`)}%`);
