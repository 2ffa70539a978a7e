import { grounded, type Ground } from '@jiangcheng/casework/process/ground';
import type { LockedCase } from '@jiangcheng/casework/ports/case-store';
import type { CaseProgress } from '@jiangcheng/contracts/api/case';
import type { Actor } from '@jiangcheng/domain/access/actor';
import { toIsoLocal } from '@jiangcheng/domain/shared/instant';
import type { Refusal } from '@jiangcheng/domain/shared/result';
import type { DataSource } from 'typeorm';
import { sentenceOf } from '../platform/messages/catalogue.ts';
import type { Locale } from '../platform/messages/locale.ts';
import { refusalViewOf } from '../platform/refusal-view.ts';

/** What stands around a case on its page: decisions from paper that wait, open incidents. */
export interface Surroundings {
  paperDecisions: { id: string; act: string; kind: 'PAPER' | 'BACKFILL'; registeredBy: string; ownEntry: boolean; registeredAt: number }[];
  incidents: { kind: string; at: number }[];
}

export async function surroundingsOf(source: DataSource, { accountId }: Actor, caseId: string): Promise<Surroundings> {
  const paperDecisions: Surroundings['paperDecisions'] = await source.query(
    `select d.id, d.act, d.kind, p.name as "registeredBy", d.registered_by = $2 as "ownEntry", floor(extract(epoch from d.registered_at) * 1000)::float8 as "registeredAt"
     from app.paper_decision d join app.account a on a.id = d.registered_by join app.person p on p.id = a.person_id
     where d.case_id = $1 and d.status = 'PENDING' order by d.registered_at`,
    [caseId, accountId],
  );
  const incidents: Surroundings['incidents'] = await source.query(
    'select kind, floor(extract(epoch from at) * 1000)::float8 as at from app.incident where case_id = $1 and resolved_at is null order by at',
    [caseId],
  );
  return { paperDecisions, incidents };
}

/** An act with what stands against it, and where it is carried out. */
export interface ActOnPage {
  act: string;
  allowed: boolean;
  refusals: readonly Refusal[];
  /** What the act comes to, to be read before it is done. */
  notes?: readonly Refusal[];
  clause: string | null;
  paper: boolean;
  href: string;
  schemaHref: string | null;
}

/** An act and what stands against it, on the case's own ground. */
export const onOwnGround = (ground: Ground, { clause, refusals, notes = [], ...action }: ActOnPage): ActOnPage => ({
  ...action,
  clause: clause === null ? null : ground(clause),
  refusals: grounded(ground, refusals),
  notes: grounded(ground, notes),
});

/** How far a case has come, of any kind. */
export const caseProgressOf = (
  found: LockedCase,
  actions: readonly ActOnPage[],
  { paperDecisions, incidents }: Surroundings,
  locale: Locale,
): CaseProgress => ({
  stages: found.state.stages.map(({ stage, round, openedAt, closedAt, outcome }) => ({
    stage,
    label: sentenceOf(`stage.${stage}`, locale),
    round,
    openedAt: toIsoLocal(openedAt),
    closedAt: closedAt === null ? null : toIsoLocal(closedAt),
    outcome,
  })),
  actions: actions.map((action) => actionOf(action, locale)),
  paperDecisions: paperDecisions.map((d) => ({
    ...d,
    label: sentenceOf(`act.${d.act}`, locale),
    registeredAt: toIsoLocal(d.registeredAt),
  })),
  incidents: incidents.map(({ kind, at }) => ({ kind, at: toIsoLocal(at) })),
  approvalId: found.approval?.id ?? null,
  catchingUp: found.opening,
});

const actionOf = ({ refusals, notes = [], ...action }: ActOnPage, locale: Locale): CaseProgress['actions'][number] => ({
  ...action,
  label: sentenceOf(`act.${action.act}`, locale),
  refusals: refusals.map((refusal) => reasonOf(refusal, locale)),
  notes: notes.map((note) => reasonOf(note, locale)),
});

/** A reason why not; a stage named in it is named in words. */
export const reasonOf = (refusal: Refusal, locale: Locale) => refusalViewOf(refusal, locale, worded(refusal.params, locale));

const worded = (params: Record<string, string | number> | undefined, locale: Locale): Record<string, string | number> =>
  params?.['stage'] === undefined ? (params ?? {}) : { ...params, stage: sentenceOf(`stage.${params['stage']}`, locale) };
