import type { EntityManager } from 'typeorm';
import type { CultivationRecord, Studio, SupportBooks } from '@jiangcheng/casework/ports/support-books';
import type { SupportEntry, SupportLedger } from '@jiangcheng/domain/cultivation/support';

/** An entry as the rules see it; a person's is known by his case. */
const ENTRY = `
  select no, source, budget_year as "budgetYear", amount::text as amount, reason, payee, made_by as "madeBy", checked_by as "checkedBy",
    to_char(stopped_on, 'YYYY-MM-DD') as "stoppedOn",
    case kind when 'STUDIO' then jsonb_build_object('kind', kind, 'studioId', studio_id)
      else jsonb_build_object('kind', kind, 'personId', case_id, 'cultivationYear', cultivation_year, 'use', use) end as purpose,
    case when paid_by is not null then jsonb_build_object('by', paid_by, 'on', paid_on, 'voucher', voucher_no) end as paid,
    case when returned_by is not null then jsonb_build_object('amount', returned_amount::text, 'by', returned_by, 'on', returned_on,
      'voucher', return_voucher) end as returned
  from app.support_entry order by no`;

/** Money, studios and records of cultivations, over one open PostgreSQL transaction. */
export class SqlSupportBooks implements SupportBooks {
  constructor(private readonly manager: EntityManager) {}

  async ledger(): Promise<SupportLedger> {
    await this.manager.query(`select pg_advisory_xact_lock(hashtext('support_ledger'))`);
    const entries: SupportEntry[] = await this.manager.query(ENTRY);
    const budgets: SupportLedger['budgets'] = await this.manager.query(
      'select source, year, amount::text as amount from app.support_budget order by year, source',
    );
    return { entries, budgets };
  }

  async save(caseId: string, entry: SupportEntry): Promise<void> {
    const { no, purpose, source, budgetYear, amount, reason, payee, madeBy, checkedBy, paid, returned } = entry;
    const [year, use, studioId] = purpose.kind === 'STUDIO' ? [null, null, purpose.studioId] : [purpose.cultivationYear, purpose.use, null];
    await this.manager.query(
      `insert into app.support_entry (no, case_id, kind, cultivation_year, use, studio_id, source, budget_year, amount, reason, made_by, checked_by,
         paid_by, paid_on, voucher_no, payee, returned_amount, returned_by, returned_on, return_voucher)
       values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20)
       on conflict (no) do update set checked_by = excluded.checked_by, paid_by = excluded.paid_by, paid_on = excluded.paid_on,
         voucher_no = excluded.voucher_no, returned_amount = excluded.returned_amount, returned_by = excluded.returned_by,
         returned_on = excluded.returned_on, return_voucher = excluded.return_voucher`,
      [
        ...[no, caseId, purpose.kind, year, use, studioId, source, budgetYear, amount, reason, madeBy, checkedBy],
        ...[paid?.by ?? null, paid?.on ?? null, paid?.voucher ?? null, payee],
        ...[returned?.amount ?? null, returned?.by ?? null, returned?.on ?? null, returned?.voucher ?? null],
      ],
    );
  }

  async setBudget({ source, year, amount }: SupportLedger['budgets'][number]): Promise<void> {
    await this.manager.query(
      `insert into app.support_budget (source, year, amount) values ($1, $2, $3)
       on conflict (source, year) do update set amount = excluded.amount`,
      [source, year, amount],
    );
  }

  studios(caseId: string): Promise<Studio[]> {
    return this.manager.query(
      `select id, name, to_char(applied_on, 'YYYY-MM-DD') as "appliedOn", to_char(recognised_on, 'YYYY-MM-DD') as "recognisedOn", reference from app.studio where case_id = $1 order by id`,
      [caseId],
    );
  }

  async addStudio(caseId: string, { id, name, appliedOn, recognisedOn, reference }: Studio, by: string): Promise<void> {
    await this.manager.query(
      'insert into app.studio (id, case_id, name, applied_on, recognised_on, reference, entered_by) values ($1, $2, $3, $4, $5, $6, $7)',
      [id, caseId, name, appliedOn, recognisedOn, reference, by],
    );
  }

  records(caseId: string): Promise<CultivationRecord[]> {
    return this.manager.query(
      `select id, kind, to_char(done_on, 'YYYY-MM-DD') as on, title, note, lasting, to_char(ended_on, 'YYYY-MM-DD') as "endedOn"
       from app.cultivation_record where case_id = $1 order by done_on desc, id desc`,
      [caseId],
    );
  }

  async addRecord(caseId: string, { id, kind, on, title, note, lasting }: CultivationRecord, by: string): Promise<void> {
    await this.manager.query(
      'insert into app.cultivation_record (id, case_id, kind, done_on, title, note, lasting, entered_by) values ($1, $2, $3, $4, $5, $6, $7, $8)',
      [id, caseId, kind, on, title, note, lasting, by],
    );
  }

  async endRecord(id: string, on: string): Promise<void> {
    await this.manager.query('update app.cultivation_record set ended_on = greatest($2::date, done_on) where id = $1', [id, on]);
  }

  async stop(caseId: string, on: string): Promise<void> {
    await this.manager.query(
      'update app.cultivation_record set ended_on = greatest($2::date, done_on) where case_id = $1 and lasting and ended_on is null',
      [caseId, on],
    );
    await this.manager.query('update app.support_entry set stopped_on = $2 where case_id = $1 and paid_by is null and stopped_on is null', [
      caseId,
      on,
    ]);
  }
}
