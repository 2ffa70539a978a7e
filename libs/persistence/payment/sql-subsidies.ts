import type { SqlRunner } from '@jiangcheng/audit/access-event';
import type { ConfirmedContest, NewSubsidy, PaymentTransaction } from '@jiangcheng/casework/ports/payments';
import type { Subsidy } from '@jiangcheng/domain/payment/subsidy';
import type { Keyring } from '@jiangcheng/protection/keyring';
import { AccountFields, stepSql, type AccountColumns } from './account-fields.ts';

type Settling = Parameters<PaymentTransaction['settleSubsidy']>;
type Row = Omit<Subsidy, 'account'> & AccountColumns;

const SELECT = `
  select s.id, s.contest_id as "contestId", (c.state->>'tradeNo')::int as "tradeNo", c.title as trade, s.organization_id as "organizationId",
    o.name as organization, s.status, jsonb_build_object('people', s.people, 'days', s.days, 'sessions', s.sessions) as scale,
    s.budget::text as budget, s.final_account::text as "finalAccount", s.proposed::text as proposed, s.account_cipher, s.account_mask, s.bank_name,
    null::float8 as account_given_at, ${stepSql('s.filed_by', 's.filed_at')} as filed, ${stepSql('s.checked_by', 's.checked_at')} as checked,
    case when s.decision is not null then s.decision || jsonb_build_object('enteredBy',
      (select p.name from app.account a join app.person p on p.id = a.person_id where a.id = s.settled_by)) end as decision, s.refusal
  from app.subsidy s join app.work_case c on c.id = s.contest_id join app.organization o on o.id = s.organization_id
  where s.case_id = $1 order by (c.state->>'tradeNo')::int, s.id`;

const IS_CONFIRMED = `exists (select from app.score_report r where r.case_id = c.id and r.review = 'CONFIRMED')`;

/** 竞赛补助 in PostgreSQL; the organizer's account is encrypted. */
export class SqlSubsidies {
  private readonly fields: AccountFields;

  constructor(
    private readonly sql: SqlRunner,
    keyring: Keyring,
  ) {
    this.fields = new AccountFields(keyring, 'subsidy');
  }

  async read(caseId: string): Promise<Subsidy[]> {
    const rows = (await this.sql.query(SELECT, [caseId])) as Row[];
    return rows.map(({ account_cipher, account_mask, bank_name, account_given_at, ...subsidy }) => ({
      ...subsidy,
      account: this.fields.open(subsidy.id, { account_cipher, account_mask, bank_name, account_given_at }),
    }));
  }

  /** Null while it is not confirmed, or not of this campaign. */
  async confirmedContest(campaignId: string, contestId: string): Promise<ConfirmedContest | null> {
    const rows = (await this.sql.query(
      `select (c.state->>'tradeNo')::int as "tradeNo", c.title, c.organization_ids as organizers from app.work_case c
       where c.id = $2 and c.campaign_id = $1 and c.kind = 'contest' and ${IS_CONFIRMED}`,
      [campaignId, contestId],
    )) as ConfirmedContest[];
    return rows[0] ?? null;
  }

  /** All of a campaign that may be subsidised, whether a circular has announced them or not, by their trade. */
  async confirmedContests(campaignId: string): Promise<{ contestId: string; title: string }[]> {
    return (await this.sql.query(
      `select c.id as "contestId", c.title from app.work_case c where c.campaign_id = $1 and c.kind = 'contest' and ${IS_CONFIRMED}
       order by (c.state->>'tradeNo')::int, c.id`,
      [campaignId],
    )) as { contestId: string; title: string }[];
  }

  async insert(caseId: string, subsidy: NewSubsidy, accountId: string): Promise<void> {
    const { id, contestId, organizationId, scale, budget, finalAccount, proposed } = subsidy;
    const { account_cipher: cipher, account_mask: mask, bank_name: bankName } = this.fields.seal(id, subsidy.account);
    await this.sql.query(
      `insert into app.subsidy (id, case_id, contest_id, organization_id, people, days, sessions, budget, final_account, proposed, account_cipher,
         account_mask, bank_name, file_id, filed_by) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)`,
      [
        ...[id, caseId, contestId, organizationId, scale.people, scale.days, scale.sessions],
        ...[budget, finalAccount, proposed, cipher, mask, bankName, subsidy.fileId, accountId],
      ],
    );
  }

  async propose(id: string, proposed: string): Promise<void> {
    await this.sql.query('update app.subsidy set proposed = $2 where id = $1', [id, proposed]);
  }

  async check(id: string, accountId: string): Promise<void> {
    await this.sql.query(`update app.subsidy set status = 'CHECKED', checked_by = $2, checked_at = app.now() where id = $1`, [
      id,
      accountId,
    ]);
  }

  async settle(id: Settling[0], decision: Settling[1], { accountId, reason = null }: Settling[2]): Promise<void> {
    const { fileId = null, ...said } = decision ?? {};
    await this.sql.query(
      `update app.subsidy set status = case when $2::jsonb is null then 'REFUSED' else 'DECIDED' end, decision = $2, decision_file_id = $3,
         refusal = $4, settled_by = $5, settled_at = app.now() where id = $1`,
      [id, decision === null ? null : JSON.stringify(said), fileId, reason, accountId],
    );
  }
}
