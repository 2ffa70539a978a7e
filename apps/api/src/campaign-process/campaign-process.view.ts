import type { Ground } from '@jiangcheng/casework/process/ground';
import type { CampaignProcessView } from '@jiangcheng/contracts/api/campaign-process';
import type { LockedCase } from '@jiangcheng/casework/ports/case-store';
import type { NoticeState } from '@jiangcheng/domain/notice/state';
import { noticeLineOf } from '../notice/notice-list.ts';
import type { ApprovalState } from '@jiangcheng/domain/approval/state';
import { actRow } from '@jiangcheng/domain/campaign/acts';
import type { AvailableAction } from '@jiangcheng/domain/campaign/available-actions';
import { waitingContests } from '@jiangcheng/domain/campaign/contests';
import type { CampaignFacts } from '@jiangcheng/domain/campaign/facts';
import { isOfResult } from '@jiangcheng/domain/campaign/noticed-correction';
import type { CampaignState } from '@jiangcheng/domain/campaign/state';
import { currentStage } from '@jiangcheng/domain/process/story';
import { toIsoLocal } from '@jiangcheng/domain/shared/instant';
import { caseProgressOf, onOwnGround, type ActOnPage, type Surroundings } from '../casework/case-progress.view.ts';
import { documentViewOf, type DocumentReader } from '../document/document.view.ts';
import { sentenceOf } from '../platform/messages/catalogue.ts';
import type { Locale } from '../platform/messages/locale.ts';
import { campaignActRoutes } from './act-routes.ts';
import type { LockedCampaignCase } from './campaign-cases.ts';
import { correctedTitle } from './document-form-of.ts';
import { wordsOf } from '../approval/countersignings.ts';
import type { AroundGate } from './gate.view.ts';
import type { WonContest } from './winners-annex.ts';

type Round = CampaignProcessView['rounds'][number];

export interface ProcessPage {
  found: LockedCampaignCase;
  ground: Ground;
  facts: CampaignFacts;
  actions: readonly AvailableAction[];
  around: AroundGate;
  /** The countersigning of each round. */
  approvals: ReadonlyMap<number, ApprovalState>;
  /** 公示 of winners, in the order in which they were opened. */
  notices: readonly LockedCase<NoticeState>[];
  /** Of each round whose winners the reader may see. */
  winners: ReadonlyMap<number, readonly WonContest[]>;
  surroundings: Surroundings;
  deadlines: CampaignProcessView['deadlines'];
  /** Who reads. */
  personId: string;
  locale: Locale;
}

const readerOf = ({ personId, locale, found: { now }, facts: { document } }: ProcessPage): DocumentReader => ({
  ...{ personId, locale, now },
  holdMinutes: document.holdMinutes,
});

/** The page of a campaign's end, out of what was read. */
export function campaignProcessViewOf(page: ProcessPage): CampaignProcessView {
  const { found, facts, actions, around, surroundings, locale } = page;
  const { state } = found;
  const stage = currentStage(state);
  return {
    caseId: found.id,
    campaignId: found.scope.campaignId,
    campaign: around.campaign,
    number: found.number,
    title: found.title,
    stage: stage?.stage ?? 'NONE',
    stageLabel: sentenceOf(`stage.${stage?.stage ?? 'NONE'}`, locale),
    round: stage?.round ?? 0,
    status: found.status,
    version: found.version,
    backfilled: state.backfilledAt !== null,
    partialAllowed: facts.partial,
    bodies: state.bodies.map(({ organizationId, name }) => ({ organizationId, name })),
    gate: gateRows(page),
    cancelledTrades: state.cancelledTrades.map((one) => ({ ...one, title: tradeTitle(one.tradeNo, around) })),
    objections: objectionsOf(state, locale),
    yearPlan: state.yearPlan === undefined ? null : documentViewOf(state.yearPlan, readerOf(page)),
    deadlines: page.deadlines,
    rounds: roundsOf(page),
    winnersNotices: page.notices.map((notice) => noticeLineOf(notice, locale)),
    corrections: correctionsOf(page),
    ...caseProgressOf(
      found,
      actions.map((action) => onOwnGround(page.ground, actOnPage(action, found.scope.campaignId))),
      surroundings,
      locale,
    ),
  };
}

const tradeTitle = (no: number, { rows }: AroundGate): string => rows.find(({ tradeNo }) => tradeNo === no)?.title ?? '';

function gateRows({ found, facts, around, locale }: ProcessPage): CampaignProcessView['gate'] {
  const waiting = waitingContests(found.state, facts.contests);
  return facts.contests.map(({ tradeNo, title, caseId, number, stand }) => {
    const row = around.rows.find((one) => one.tradeNo === tradeNo);
    return {
      ...{ tradeNo, title, caseId, number, stand },
      organizers: row?.organizers ?? [],
      stageLabel: row?.stage ? sentenceOf(`stage.${row.stage}`, locale) : null,
      waiting: waiting.some((one) => one.tradeNo === tradeNo),
    };
  });
}

function objectionsOf({ objections, circulations, bodies }: CampaignState, locale: Locale): CampaignProcessView['objections'] {
  const contests = circulations.flatMap((one) => [...one.contests, ...one.leftOut]);
  return objections.map(({ id, contestId, organizationId, reason, raisedAt, settled }) => ({
    ...{ id, contestId, reason, raisedAt: toIsoLocal(raisedAt) },
    contest: contests.find(({ caseId }) => caseId === contestId)?.title ?? '',
    body: bodies.find((body) => body.organizationId === organizationId)?.name ?? '',
    settled: settled && { ...settled, label: sentenceOf(`settlement.${settled.outcome}`, locale), at: toIsoLocal(settled.at) },
  }));
}

function roundsOf(page: ProcessPage): CampaignProcessView['rounds'] {
  const {
    found: { state },
    approvals,
  } = page;
  return state.circulations.map(({ round, contests, leftOut }) => {
    const circular = state.circulars.find((one) => one.round === round);
    return {
      round,
      contests: contests.map((contest) => ({ ...contest, winners: winnersSeen(page, round, contest.caseId) })),
      sentBack: sentBackOf(state, round),
      leftOut: [...leftOut],
      countersignings: wordsOf(circular?.document.issuers ?? state.bodies, approvals.get(round) ?? null),
      circular:
        circular === undefined ? null : { outdated: circular.outdated, document: documentViewOf(circular.document, readerOf(page)) },
    };
  });
}

/** Null where they are not this reader's to see. */
function winnersSeen({ winners }: ProcessPage, round: number, caseId: string): Round['contests'][number]['winners'] {
  const contests = winners.get(round);
  if (contests === undefined) return null;
  const won = contests.find((one) => one.caseId === caseId)?.winners ?? [];
  return won.map(({ rank, name, unit, prize }) => ({ rank, name, unit, prize }));
}

function sentBackOf(
  { sentBack = [], circulations, stages }: CampaignState,
  round: number,
): CampaignProcessView['rounds'][number]['sentBack'] {
  const found = stages.some((one) => one.round === round && one.outcome === 'REPORT_RETURNED')
    ? sentBack.findLast((one) => one.round === round)
    : undefined;
  if (found === undefined) return null;
  const contest = circulations.flatMap(({ contests }) => contests).find(({ caseId }) => caseId === found.contestId);
  const { reason, correctionDays, at } = found;
  return { contest: contest?.title ?? '', reason, correctionDays, at: toIsoLocal(at) };
}

const correctionsOf = (page: ProcessPage): CampaignProcessView['corrections'] =>
  (page.found.state.corrections ?? []).map((correction) => {
    const { number, reason, withdrawn, document } = correction;
    return {
      ...{ number, reason },
      result: isOfResult(correction) ? announcedOf(correction.contestId, page.found.state) : null,
      corrects: correctedTitle(document.corrects ?? '', page.found.state),
      withdrawn: withdrawn && { reason: withdrawn.reason, at: toIsoLocal(withdrawn.at) },
      document: documentViewOf(document, readerOf(page)),
    };
  });

const announcedOf = (contestId: string, { circulations }: CampaignState) => ({
  contestId,
  contest: circulations.flatMap(({ contests }) => contests).find(({ caseId }) => caseId === contestId)?.title ?? '',
});

function actOnPage(action: AvailableAction, campaignId: string): ActOnPage {
  const { clause, paper } = actRow(action.act);
  const base = `/api/v1/campaigns/${campaignId}/process`;
  return { ...action, clause, paper, href: `${base}/${campaignActRoutes[action.act]}`, schemaHref: `${base}/actions/${action.act}/schema` };
}
