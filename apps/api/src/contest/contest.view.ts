import type { Ground } from '@jiangcheng/casework/process/ground';
import type { LockedContest } from '@jiangcheng/casework/ports/case-store';
import type { ContestView } from '@jiangcheng/contracts/api/contest';
import type { FrontView } from '@jiangcheng/contracts/api/sub-plan';
import type { Calendar } from '@jiangcheng/domain/calendar/calendar';
import { actRow } from '@jiangcheng/domain/contest/acts';
import type { AvailableAction } from '@jiangcheng/domain/contest/available-actions';
import { arrangementOf } from '@jiangcheng/domain/contest/evolve-notice-correction';
import { currentStage } from '@jiangcheng/domain/process/story';
import { reportRound, sealingOrganizers } from '@jiangcheng/domain/contest/state';
import { toIsoLocal } from '@jiangcheng/domain/shared/instant';
import { sentenceOf } from '../platform/messages/catalogue.ts';
import type { Locale } from '../platform/messages/locale.ts';
import { actRoutes } from './act-routes.ts';
import { caseProgressOf, onOwnGround, type ActOnPage, type Surroundings } from '../casework/case-progress.view.ts';
import { deadlineViewOf } from '../deadline/deadline.view.ts';
import type { LedgerNames } from '../deadline/ledger.view.ts';
import type { Actor } from '@jiangcheng/domain/access/actor';

export interface ContestPage {
  found: LockedContest;
  ground: Ground;
  actions: readonly AvailableAction[];
  surroundings: Surroundings;
  organizationNames: ReadonlyMap<string, string>;
  front: FrontView | null;
  limits: ContestView['limits'];
  calendar: Calendar;
  names: LedgerNames;
  actor: Actor;
  locale: Locale;
}

/** The page of a contest, out of what was read. */
export function contestViewOf(page: ContestPage): ContestView {
  const { found, locale, surroundings, organizationNames } = page;
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
    organizers: state.organizers.map((o) => organizationNames.get(o.organizationId) ?? ''),
    dueAt: running?.dueAt ?? null,
    overdue: running?.overdue ?? false,
    version: found.version,
    regulation: `${found.regulation}/${found.edition}`,
    backfilled: state.backfilled,
    cancelledFor: state.cancelledFor ?? null,
    organizerList: organizerListOf(page),
    chiefJudge: state.chiefJudge,
    upper: state.upper ?? null,
    firstDay: state.firstDay,
    lastDay: state.lastDay,
    place: arrangementOf(state).place,
    ended: state.ended && { on: state.ended.on, declaredOn: toIsoLocal(state.ended.declaredAt), confirmed: state.ended.confirmed },
    receipt: receiptOf(found),
    originalsReceivedOn: state.originalsReceivedOn,
    deadlines,
    front: page.front,
    limits: page.limits,
    ...caseProgressOf(
      found,
      page.actions.map((action) => onOwnGround(page.ground, actOnPage(action, found.id))),
      surroundings,
      locale,
    ),
  };
}

function organizerListOf({ found: { state }, organizationNames }: ContestPage): ContestView['organizerList'] {
  const sealing = sealingOrganizers(state);
  return state.organizers.map(({ organizationId, lead }) => ({
    organizationId,
    name: organizationNames.get(organizationId) ?? '',
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

function actOnPage(action: AvailableAction, caseId: string): ActOnPage {
  const { clause, paper, page } = actRow(action.act);
  const base = `/api/v1/contests/${caseId}`;
  const schemaHref = page ? null : `${base}/actions/${action.act}/schema`;
  return { ...action, clause, paper, href: `${base}/${actRoutes[action.act]}`, schemaHref };
}
