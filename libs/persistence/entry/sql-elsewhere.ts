import type { SqlRunner } from '@jiangcheng/audit/access-event';
import type { OtherEntry } from '@jiangcheng/domain/entry/records';
import type { ContestantRecord } from '@jiangcheng/domain/entry/records';
import type { PriorResult } from '@jiangcheng/domain/entry/rules';
import type { Keyring } from '@jiangcheng/protection/keyring';
import { ContestantFields } from './contestant-fields.ts';

/** Where else a person counts, and what he won before: found by keyed indexes, without opening a number. */
export class SqlElsewhere {
  private readonly fields: ContestantFields;

  constructor(
    private readonly sql: SqlRunner,
    keyring: Keyring,
  ) {
    this.fields = new ContestantFields(keyring);
  }

  /** Other contestants who are the same person and count: in other contests of the same campaign, or in another team of this one. */
  async otherEntries(contestants: readonly ContestantRecord[]): Promise<OtherEntry[]> {
    if (contestants.length === 0) return [];
    return (await this.sql.query(OTHER_ENTRIES, [contestants.map(({ id }) => id)])) as OtherEntry[];
  }

  async priorResults(contestants: readonly ContestantRecord[]): Promise<ReadonlyMap<string, PriorResult[]>> {
    const asked = contestants.map(({ id, name, idNumber }) => ({ id, name, index: this.fields.idIndex(idNumber?.value) }));
    const rows = (await this.sql.query(PRIOR_RESULTS, [JSON.stringify(asked)])) as (PriorResult & { id: string })[];
    const found = new Map<string, PriorResult[]>();
    for (const { id, ...prior } of rows) found.set(id, [...(found.get(id) ?? []), prior]);
    return found;
  }
}

const OTHER_ENTRIES = `
  select k.id as "contestantId", o.case_id as "caseId", o.organization_id as "organizationId", u.name as unit, c.title as contest
  from app.contestant k join app.work_case mine on mine.id = k.case_id
  join app.contestant o on o.counted and o.id <> k.id and (o.id_number_index = k.id_number_index
    or (o.person_index = k.person_index and (o.id_number_index is null or k.id_number_index is null)))
  join app.work_case c on c.id = o.case_id and c.campaign_id = mine.campaign_id
  join app.organization u on u.id = o.organization_id
  where k.id = any ($1::uuid[]) order by c.number, u.name, o.id`;

/** By ID number where both have one; a name alone is a namesake until a person has looked. */
const PRIOR_RESULTS = `
  select a.id, w.year, w.level, w.trade, w.rank, coalesce(w.id_number_index = a.index, false) as certain
  from jsonb_to_recordset($1::jsonb) as a (id uuid, name text, index text)
  join app.earlier_winner w on w.id_number_index = a.index or (w.name = a.name and (w.id_number_index is null or a.index is null))
  order by w.year desc, w.id`;
