import type { LockedContest } from '@jiangcheng/casework/ports/case-store';
import type { ContestView } from '@jiangcheng/contracts/api/contest';
import type { Calendar } from '@jiangcheng/domain/calendar/calendar';
import { actRow } from '@jiangcheng/domain/contest/acts';
import type { AvailableAction } from '@jiangcheng/domain/contest/available-actions';
import { currentStage } from '@jiangcheng/domain/process/story';
import { reportRound, sealingOrganizers } from '@jiangcheng/domain/contest/state';
import { toIsoLocal } from '@jiangcheng/domain/shared/instant';
import type { Refusal } from '@jiangcheng/domain/shared/result';
import { sentenceOf } from '../platform/messages/catalogue.ts';
import type { Locale } from '../platform/messages/locale.ts';
import { actRoutes } from './act-routes.ts';
import type { Surroundings } from './contest-surroundings.ts';
import { deadlineViewOf } from '../deadline/deadline.view.ts';
import type { LedgerNames } from '../deadline/ledger.view.ts';
import type { Actor } from '@jiangcheng/domain/access/actor';

export interface ContestPage {
  found: LockedContest;
  actions: readonly AvailableAction[];
  surroundings: Surroundings;
  calendar: Calendar;
  names: LedgerNames;
  actor: Actor;
  locale: Locale;
}

/** The page of a contest, out of what was read. */
export function contestViewOf(page: ContestPage): ContestView {
  const { found, locale, surroundings } = page;
  const { state } = found;
  const stage = currentStage(state);
  const deadlines = found.deadlines.map((d) => deadlineViewOf(d, page));
  const running = deadlines.find((d) => d.status === 'RUNNING');
  return {
    caseId: found.id,
    number: found.number,
    title: found.title,
    campaignId: found.scope.campaignId,
    tradeNo: state.tradeNo,
    stage: stage?.stage ?? 'NONE',
    stageLabel: sentenceOf(`stage.${stage?.stage ?? 'NONE'}`, locale),
    round: stage?.round ?? 0,
    status: found.status,
    organizers: state.organizers.map((o) => surroundings.organizationNames.get(o.organizationId) ?? ''),
    dueAt: running?.dueAt ?? null,
    overdue: running?.overdue ?? false,
    version: found.version,
    regulation: `${found.regulation}/${found.edition}`,
    backfilled: state.backfilled,
    organizerList: organizerListOf(page),
    chiefJudge: state.chiefJudge,
    firstDay: state.firstDay,
    lastDay: state.lastDay,
    ended: state.ended && { on: state.ended.on, declaredOn: toIsoLocal(state.ended.declaredAt), confirmed: state.ended.confirmed },
    receipt: receiptOf(found),
    originalsReceivedOn: state.originalsReceivedOn,
    deadlines,
    stages: stagesOf(page),
    actions: page.actions.map((action) => actionOf(action, found.id, locale)),
    paperDecisions: surroundings.paperDecisions.map((d) => ({
      ...d,
      label: sentenceOf(`act.${d.act}`, locale),
      registeredAt: toIsoLocal(d.registeredAt),
    })),
    incidents: surroundings.incidents.map(({ kind, at }) => ({ kind, at: toIsoLocal(at) })),
    approvalId: found.approval?.id ?? null,
    catchingUp: found.opening,
  };
}

function organizerListOf({ found: { state }, surroundings }: ContestPage): ContestView['organizerList'] {
  const sealing = sealingOrganizers(state);
  return state.organizers.map(({ organizationId, lead }) => ({
    organizationId,
    name: surroundings.organizationNames.get(organizationId) ?? '',
    lead,
    seals: sealing.includes(organizationId),
  }));
}

function receiptOf({ state }: LockedContest): ContestView['receipt'] {
  const receipt = state.receipts.find((r) => r.round === reportRound(state));
  if (receipt === undefined) return null;
  const { receivedOn, channel, confirmed, fileId } = receipt;
  return { receivedOn, channel, confirmed, fileId };
}

const stagesOf = ({ found, locale }: ContestPage): ContestView['stages'] =>
  found.state.stages.map(({ stage, round, openedAt, closedAt, outcome }) => ({
    stage,
    label: sentenceOf(`stage.${stage}`, locale),
    round,
    openedAt: toIsoLocal(openedAt),
    closedAt: closedAt === null ? null : toIsoLocal(closedAt),
    outcome,
  }));

function actionOf({ act, allowed, refusals, notes }: AvailableAction, caseId: string, locale: Locale): ContestView['actions'][number] {
  const row = actRow(act);
  const base = `/api/v1/contests/${caseId}`;
  return {
    act,
    label: sentenceOf(`act.${act}`, locale),
    allowed,
    refusals: refusals.map((refusal) => said(refusal, locale)),
    notes: notes.map((note) => said(note, locale)),
    clause: row.clause,
    paper: row.paper,
    href: `${base}/${actRoutes[act]}`,
    schemaHref: row.page ? null : `${base}/actions/${act}/schema`,
  };
}

const said = ({ code, clause, field, params }: Refusal, locale: Locale): ContestView['actions'][number]['refusals'][number] => ({
  code,
  message: sentenceOf(code, locale, worded(params, locale)),
  clause: clause ?? null,
  field: field ?? null,
  params: params ?? null,
});

/** A stage named in a sentence is named in words. */
const worded = (params: Record<string, string | number> | undefined, locale: Locale): Record<string, string | number> =>
  params?.['stage'] === undefined ? (params ?? {}) : { ...params, stage: sentenceOf(`stage.${params['stage']}`, locale) };
