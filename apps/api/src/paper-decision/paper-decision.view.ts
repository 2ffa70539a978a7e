import type { CaseKind } from '@jiangcheng/contracts/ids';
import { caseLink, hostingLink } from '@jiangcheng/contracts/case-link';
import type { DataSource } from 'typeorm';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { PaperDecisionQuery, paperDecisionView } from '@jiangcheng/contracts/api/paper-decision';
import { isWordAct } from '@jiangcheng/casework/approval/paper-word';
import { isRowAct } from '@jiangcheng/contracts/api/row-papers';
import type { Actor } from '@jiangcheng/domain/access/actor';
import { toIsoLocal } from '@jiangcheng/domain/shared/instant';
import { grantsJson, mayReadSql } from '../casework/case-scope.ts';
import { cursorOf, UUID } from '../platform/checked-cursor.ts';
import { codeWords } from './code-words.ts';
import { pageOf } from '../platform/keyset.ts';
import { sentenceOf } from '../platform/messages/catalogue.ts';
import type { Locale } from '../platform/messages/locale.ts';

type View = Output<typeof paperDecisionView>;
type Row = Omit<View, 'label' | 'word' | 'href' | 'registeredAt' | 'settledAt'> & {
  caseKind: CaseKind | null;
  campaignId: string;
  regulation: string;
  edition: string;
  registeredAt: number;
  settledAt: number | null;
};

/** Of the organizations, people, experts and candidates, and of the campaign's cases, whose ids the input holds, at whatever depth. */
const NAMES = `(
  with held as (select (v #>> '{}')::uuid as id from jsonb_path_query(d.input,
    '$.** ? (@.type() == "string" && @ like_regex "^[0-9a-f]{8}-([0-9a-f]{4}-){3}[0-9a-f]{12}$")') as v)
  select coalesce(jsonb_object_agg(n.id, n.name), '{}') from (
    select o.id, o.name from app.organization o where o.id in (select id from held)
    union all select p.id, p.name from app.person p where p.id in (select id from held)
    union all select e.id, p.name from app.expert e join app.person p on p.id = e.person_id where e.id in (select id from held)
    union all select k.id, k.name from app.candidate k where k.id in (select id from held)
    union all select t.id, t.name from app.contestant t where t.id in (select id from held)
    union all select h.id, a.name || '（' || t.name || '）' from app.hosting_application h join app.organization a on a.id = h.applicant_id
      join app.trade t on t.campaign_id = h.campaign_id and t.no = h.trade_no where h.id in (select id from held)
    union all select s.id, o.name || '（' || k.title || '）' from app.subsidy s join app.organization o on o.id = s.organization_id
      join app.work_case k on k.id = s.contest_id where s.id in (select id from held)
    union all select w.id, w.title from app.work_case w where w.campaign_id = c.campaign_id and w.id in (select id from held)) n)`;

/** Of what comes before any case the campaign stands in the place of a case. */
const PLACE = `
  select w.id, w.kind, w.campaign_id, w.organization_ids, w.number, w.title from app.work_case w where w.id = d.case_id
  union all select p.id, null, p.id, '{}', p.year::text, p.title from app.campaign p where p.id = d.campaign_id`;

const SELECT = `
  select d.id, c.id as "caseId", c.kind as "caseKind", c.campaign_id as "campaignId", g.regulation, g.edition, c.number, c.title, d.kind, d.act, d.input, ${NAMES} as names, d.decider, d.decided_on as "decidedOn", d.opinion, d.reason,
    d.file_id as "fileId", d.check_code as "checkCode", rp.name as "registeredBy", d.registered_by = $2 as "ownEntry", floor(extract(epoch from d.registered_at) * 1000)::float8 as "registeredAt", d.status,
    sp.name as "settledBy", floor(extract(epoch from d.settled_at) * 1000)::float8 as "settledAt"
  from app.paper_decision d cross join lateral (${PLACE}) c join app.campaign g on g.id = c.campaign_id
    join app.account ra on ra.id = d.registered_by join app.person rp on rp.id = ra.person_id
    left join app.account sa on sa.id = d.settled_by left join app.person sp on sp.id = sa.person_id
  where ${mayReadSql('$1')}`;

/** By time of registration: ids are ordered by it. */
export async function listPaperDecisions(source: DataSource, actor: Actor, locale: Locale, query: PaperDecisionQuery) {
  const after = cursorOf(query.cursor, [UUID]);
  const rows: Row[] = await source.query(
    `${SELECT} and d.status = $3 and ($4::uuid is null or c.id = $4) and ($5::uuid is null or d.id > $5) order by d.id limit $6`,
    [grantsJson(actor), actor.accountId, query.status, query.caseId ?? null, after?.[0] ?? null, query.limit + 1],
  );
  return pageOf(
    rows,
    query.limit,
    (row) => viewOf(row, locale),
    (row) => [row.id],
  );
}

export async function readPaperDecision(source: DataSource, actor: Actor, locale: Locale, id: string): Promise<View | null> {
  const rows: Row[] = await source.query(`${SELECT} and d.id = $3`, [grantsJson(actor), actor.accountId, id]);
  return rows[0] === undefined ? null : viewOf(rows[0], locale);
}

const viewOf = ({ caseKind, campaignId, regulation, edition, ...row }: Row, locale: Locale): View => ({
  ...row,
  names: isRowAct(row.act) ? { ...codeWords({ regulation, edition }, locale), ...row.names } : row.names,
  href: caseKind === null ? hostingLink(campaignId) : caseLink(caseKind, row.caseId, campaignId),
  label: sentenceOf(`act.${row.act}`, locale),
  word: wordOf(row, locale),
  registeredAt: toIsoLocal(row.registeredAt),
  settledAt: row.settledAt === null ? null : toIsoLocal(row.settledAt),
});

/** The node of a seat is in its key. */
function wordOf({ act, input }: Pick<Row, 'act' | 'input'>, locale: Locale): View['word'] {
  if (!isWordAct(act)) return null;
  const node = (key: unknown): string => sentenceOf(`approval.node.${String(key)}`, locale);
  return { node: node(String(input['signer']).split('/')[0]), returnTo: input['to'] === undefined ? null : node(input['to']) };
}
