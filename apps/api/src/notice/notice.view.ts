import type { NoticeStanding } from '@jiangcheng/casework/notice/notice-standing';
import type { LockedCase } from '@jiangcheng/casework/ports/case-store';
import type { NoticeSummary, NoticeView } from '@jiangcheng/contracts/api/notice';
import { actRow, NOTICE_CLAUSE } from '@jiangcheng/domain/notice/acts';
import type { AvailableAction } from '@jiangcheng/domain/notice/available-actions';
import { displayDays } from '@jiangcheng/domain/notice/display';
import { publicNotice, type NoticeFacts } from '@jiangcheng/domain/notice/facts';
import type { ListRow, Posting } from '@jiangcheng/domain/notice/notice';
import type { NoticeState } from '@jiangcheng/domain/notice/state';
import { currentStage } from '@jiangcheng/domain/process/story';
import { civilDateOf, toIsoLocal } from '@jiangcheng/domain/shared/instant';
import { caseProgressOf, type ActOnPage, type Surroundings } from '../casework/case-progress.view.ts';
import { sentenceOf } from '../platform/messages/catalogue.ts';
import type { Locale } from '../platform/messages/locale.ts';
import { noticeActRoutes } from './act-routes.ts';

/** What beside the case is told of a notice. */
export interface AroundNotice {
  openedAt: number;
  evidence: { on: string; at: number; sha256: string }[];
  objections: { waiting: number; takenUp: number };
}

export interface NoticePage {
  found: LockedCase<NoticeState>;
  facts: NoticeFacts;
  standing: NoticeStanding['persons'];
  around: AroundNotice;
  actions: readonly AvailableAction[];
  surroundings: Surroundings;
  locale: Locale;
}

/** One line of the list. */
export function noticeSummaryOf(
  { id, number, title, status, state }: Pick<LockedCase<NoticeState>, 'id' | 'number' | 'title' | 'status' | 'state'>,
  openedAt: number,
  locale: Locale,
): NoticeSummary {
  const stage = currentStage(state)?.stage ?? 'POSTING';
  const lastDay =
    state.windows
      .map((window) => window.lastDay)
      .sort()
      .at(-1) ?? null;
  const named = { caseId: id, number, title, status };
  return {
    ...named,
    ...{ stage, stageLabel: sentenceOf(`stage.${stage}`, locale), persons: state.approved.length, lastDay },
    openedAt: toIsoLocal(openedAt),
  };
}

/** The office's page of a notice, out of what was read. */
export function noticeViewOf(page: NoticePage): NoticeView {
  const { found, facts, around, actions, surroundings, locale } = page;
  const { state } = found;
  return {
    ...noticeSummaryOf(found, around.openedAt, locale),
    campaignId: found.scope.campaignId,
    clause: NOTICE_CLAUSE,
    decision: { ...state.decision },
    approved: state.approved.map(({ personId, name, unit, post }) => ({ personId, name, unit, post })),
    postings: state.postings.map((posting) => postingViewOf(posting, state)),
    standing: standingOf(page),
    displays: facts.displays.map((code) => ({ code, label: sentenceOf(`display.${code}`, locale) })),
    days: daysOf(page),
    proofs: state.proofs.map(({ display, at, shown, fileId }) => ({ display, seenAt: toIsoLocal(at), shown, fileId })),
    evidence: around.evidence.map(({ on, at, sha256 }) => ({ on, at: toIsoLocal(at), sha256 })),
    outages: outagesOf(state),
    objections: around.objections,
    ...caseProgressOf(
      found,
      actions.map((action) => actOnPage(action, found.id)),
      surroundings,
      locale,
    ),
  };
}

export const printedOf = ({ personId, printed }: ListRow) => ({
  personId,
  name: printed['name'] ?? '',
  unit: printed['unit'] ?? '',
  post: printed['post'] ?? '',
});

function postingViewOf({ no, postedAt, text, hash, reason, concerns }: Posting, { windows }: NoticeState): NoticeView['postings'][number] {
  const window = windows.find(({ posting }) => posting === no);
  return {
    ...{ no, hash, reason, postedAt: toIsoLocal(postedAt), title: text.title, text: text.text },
    basis: [...text.basis],
    reception: { ...text.reception },
    list: text.list.map(printedOf),
    concerns: [...concerns],
    window:
      window === undefined
        ? null
        : {
            ...{ postedOn: civilDateOf(postedAt), firstDay: window.firstDay, lastDay: window.lastDay },
            ...{ closesAt: toIsoLocal(window.closesAt), provisional: window.provisional },
          },
  };
}

const standingOf = ({ found: { state }, standing, locale }: NoticePage): NoticeView['standing'] =>
  standing.map(({ personId, may, refusals }) => ({
    ...{ personId, may, name: state.approved.find((one) => one.personId === personId)?.name ?? '' },
    refusals: refusals.map(({ code, clause, field, params }) => ({
      ...{ code, message: sentenceOf(code, locale, params ?? {}) },
      ...{ clause: clause ?? null, field: field ?? null, params: params ?? null },
    })),
  }));

/** The days of the first posting, which everything hangs since. */
function daysOf({ found: { state, now }, facts }: NoticePage): NoticeView['days'] {
  const [first] = state.postings;
  return first === undefined ? [] : displayDays(publicNotice(state, facts), first, facts.calendar, now);
}

const outagesOf = ({ outages, outageDecisions }: NoticeState): NoticeView['outages'] =>
  outages.map(({ display, from }) => {
    const decision = outageDecisions.find((one) => one.display === display && one.from === from);
    return { display, from: toIsoLocal(from), decided: decision !== undefined, reason: decision?.reason ?? null };
  });

function actOnPage(action: AvailableAction, caseId: string): ActOnPage {
  const { clause, paper } = actRow(action.act);
  const route = noticeActRoutes[action.act];
  return {
    ...action,
    clause,
    paper,
    href: route === null ? '/api/v1/paper-decisions' : `/api/v1/notices/${caseId}/${route}`,
    schemaHref: null,
  };
}
