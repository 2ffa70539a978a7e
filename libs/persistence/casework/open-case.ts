import type { EntityManager } from 'typeorm';
import type { NewAuditEvent } from '@jiangcheng/casework/ports/case-changes';
import type { Actor } from '@jiangcheng/domain/access/actor';
import { initialContest, type OrganizerRef } from '@jiangcheng/domain/contest/state';
import { storyOf } from '@jiangcheng/domain/process/stories';
import { searchPieces } from '@jiangcheng/domain/shared/text';
import { newId } from '../ids.ts';
import { appendAuditEvents } from './audit-chain.ts';

/** Who opens a case, from where. */
export interface Opening {
  actor: Actor;
  stamp: { sessionId: string | null; address: string | null; requestId: string | null };
  key: string;
}

interface NewContestRow extends Opening {
  campaignId: string;
  tradeNo: number;
  /** Those whom an accepted 办赛申请 named; none where they are named later. */
  organizers?: readonly OrganizerRef[];
}

interface TradeRow {
  name: string;
  year: number;
  regulation: string;
  edition: string;
}

/** Writes a contest's case with its first audit event and the poke that is owed. A trade has one contest in a campaign. */
export async function openContestRow(
  manager: EntityManager,
  contest: NewContestRow,
): Promise<{ caseId: string } | 'CONTEST_EXISTS' | 'TRADE_UNKNOWN'> {
  const trades: TradeRow[] = await manager.query(
    'select t.name, p.year, p.regulation, p.edition from app.trade t join app.campaign p on p.id = t.campaign_id where t.campaign_id = $1 and t.no = $2',
    [contest.campaignId, contest.tradeNo],
  );
  const trade = trades[0];
  if (trade === undefined) return 'TRADE_UNKNOWN';
  const caseId = newId();
  const number = `${trade.year}-${trade.regulation}-${String(contest.tradeNo).padStart(2, '0')}`;
  const title = `${trade.year}年${trade.name}比赛`;
  const state = { ...initialContest(contest.tradeNo), organizers: contest.organizers ?? [] };
  const inserted: unknown[] = await manager.query(
    `insert into app.work_case (id, kind, number, title, campaign_id, stage, round, version, state, organization_ids, search)
     values ($1, 'contest', $2, $3, $4, 'NONE', 0, 1, $5, $6, array(select unnest($7::text[]) union
       select unnest(o.search) from app.organization o where o.id = any ($6::uuid[]))) on conflict (number) do nothing returning id`,
    [
      caseId,
      number,
      title,
      contest.campaignId,
      JSON.stringify(state),
      storyOf('contest').organizations(state),
      searchPieces(`${number} ${title}`),
    ],
  );
  if (inserted.length === 0) return 'CONTEST_EXISTS';
  const organizers = state.organizers.map(({ organizationId, lead }) => ({ organizationId, lead }));
  const opened = { clause: '000/附1/六.1', after: { number, title, organizers, tradeNo: contest.tradeNo } };
  await writeFirstEvent(manager, contest, trade, caseId, opened);
  return { caseId };
}

/** A case's first audit event and the poke that is owed for it. */
export async function writeFirstEvent(
  manager: EntityManager,
  { actor, stamp, key }: Opening,
  { regulation, edition }: Pick<TradeRow, 'regulation' | 'edition'>,
  caseId: string,
  { clause, after }: Pick<NewAuditEvent, 'clause' | 'after'>,
): Promise<void> {
  const head = await appendAuditEvents(manager, { id: caseId, auditSeq: 0, auditHead: null, regulation, edition }, [
    {
      type: 'CASE_OPENED',
      actorAccountId: actor.accountId,
      actorPersonId: actor.personId,
      actingRole: 'OFFICE',
      onBehalfOf: null,
      decidedBy: null,
      decidedOn: null,
      enteredBy: null,
      confirmedBy: null,
      sessionId: stamp.sessionId,
      address: stamp.address,
      requestId: stamp.requestId,
      idempotencyKey: key,
      before: null,
      after,
      clause,
      calendarVersion: null,
      reason: null,
      documents: [],
      workflowId: null,
      runId: null,
    },
  ]);
  await manager.query('update app.work_case set audit_seq = $2, audit_head = $3 where id = $1', [caseId, head.seq, head.hash]);
  await manager.query('insert into app.case_moved (case_id, version) values ($1, 1)', [caseId]);
}
