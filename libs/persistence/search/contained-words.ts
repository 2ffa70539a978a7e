import { queryPieces, wholeWords } from '@jiangcheng/domain/shared/text';

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

/** The same of row `h` of app.hosting_application, by campaign, trade and organizations: `organizations` is SQL of the ids it names, and the patterns hold the pieces too. */
export const applicationMatches = (organizations: string, patterns: string): string =>
  contains(
    `(select hc.title || ' ' || ht.name || ' ' || string_agg(n.name || ' ' || array_to_string(n.aliases, ' '), ' ')
      from app.campaign hc join app.trade ht on ht.campaign_id = hc.id, app.organization n
      where hc.id = h.campaign_id and ht.no = h.trade_no and n.id in (${organizations}) group by hc.title, ht.name)`,
    patterns,
  );

/** The words of a search that are longer than a piece, as patterns of LIKE. */
export const wordPatterns = (q: string): string[] => wholeWords(q).map(pattern);

/** Its pieces as patterns, for what no index of pieces finds. */
export const piecePatterns = (q: string): string[] => queryPieces(q).map(pattern);

const pattern = (text: string): string => `%${text.replace(/[\\%_]/g, String.raw`\$&`)}%`;
