import type { NoticeStanding } from '@jiangcheng/casework/notice/notice-standing';
import type { LockedCase } from '@jiangcheng/casework/ports/case-store';
import { caseLink } from '@jiangcheng/contracts/case-link';
import type { CaseKind } from '@jiangcheng/contracts/ids';
import type { NoticeView } from '@jiangcheng/contracts/api/notice';
import { actRow } from '@jiangcheng/domain/notice/acts';
import type { AvailableAction } from '@jiangcheng/domain/notice/available-actions';
import { displayDays } from '@jiangcheng/domain/notice/display';
import { publicNotice, type NoticeFacts } from '@jiangcheng/domain/notice/facts';
import type { ListRow, Posting } from '@jiangcheng/domain/notice/notice';
import type { NoticeState } from '@jiangcheng/domain/notice/state';
import { civilDateOf, toIsoLocal } from '@jiangcheng/domain/shared/instant';
import { noticePack } from '@jiangcheng/casework/notice/notice-pack';
import { caseProgressOf, onOwnGround, type ActOnPage, type Surroundings } from '../casework/case-progress.view.ts';
import { sentenceOf } from '../platform/messages/catalogue.ts';
import type { Locale } from '../platform/messages/locale.ts';
import { refusalViewOf } from '../platform/refusal-view.ts';
import { noticeActRoutes } from './act-routes.ts';
import { noticeSummaryOf } from './notice-list.ts';

/** What beside the case is told of a notice. */
export interface AroundNotice {
  openedAt: number;
  ownerTitle: string;
  evidence: { on: string; at: number; sha256: string }[];
  objections: { waiting: number; takenUp: number };
  /** Receipt numbers of the objections that hold somebody, by id. */
  receipts: Readonly<Record<string, string>>;
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

/** The office's page of a notice, out of what was read. */
export function noticeViewOf(page: NoticePage): NoticeView {
  const { found, facts, around, actions, surroundings, locale } = page;
  const { state, scope } = found;
  return {
    ...noticeSummaryOf({ ...found, campaignId: scope.campaignId, openedAt: around.openedAt }, locale),
    clause: noticePack(found).rule.clause,
    owner: { title: around.ownerTitle, href: caseLink(state.owner.kind as CaseKind, state.owner.id, scope.campaignId) },
    decision: { ...state.decision },
    approved: state.approved.map(({ employerId: _employer, recommendedBy: _recommended, ...printed }) => printed),
    postings: state.postings.map((posting) => postingViewOf(posting, state)),
    announceable: announceableOf(page),
    holds: holdsOf(page),
    displays: facts.displays.map((code) => ({ code, label: displayLabel(code, locale) })),
    days: daysOf(page),
    proofs: state.proofs.map(({ display, at, shown, fileId }) => ({
      ...{ display, label: displayLabel(display, locale), seenAt: toIsoLocal(at), shown, fileId },
    })),
    evidence: around.evidence.map(({ on, at, sha256 }) => ({ on, at: toIsoLocal(at), sha256 })),
    outages: outagesOf(state, locale),
    extensions: state.extensions.map(({ decidedAt, ...extension }) => ({ ...extension, at: toIsoLocal(decidedAt) })),
    objections: around.objections,
    ...caseProgressOf(
      found,
      actions.map((action) => onOwnGround(noticePack(found).ground, actOnPage(action, found.id))),
      surroundings,
      locale,
    ),
  };
}

export const printedOf = ({ personId, printed: { name = '', unit = '', ...others } }: ListRow) => ({ personId, name, unit, ...others });

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

const displayLabel = (code: string, locale: Locale): string => sentenceOf(`display.${code}`, locale);

const nameOf = ({ approved }: NoticeState, personId: string): string => approved.find((one) => one.personId === personId)?.name ?? '';

const announceableOf = ({ found: { state }, standing, locale }: NoticePage): NoticeView['announceable'] =>
  standing.map(({ personId, may, refusals }) => ({
    ...{ personId, may, name: nameOf(state, personId) },
    refusals: refusals.map((refusal) => refusalViewOf(refusal, locale)),
  }));

const holdsOf = ({ found: { state }, facts, around: { receipts } }: NoticePage): NoticeView['holds'] =>
  facts.holds.map(({ objectionId, personId, finding }) => ({
    ...{ objectionId, finding, receiptNo: receipts[objectionId] ?? '', name: nameOf(state, personId) },
  }));

/** The days of the first posting, which everything hangs since. */
function daysOf({ found: { state, now }, facts }: NoticePage): NoticeView['days'] {
  const [first] = state.postings;
  return first === undefined ? [] : displayDays(publicNotice(state, facts), first, facts.calendar, now);
}

const outagesOf = ({ outages, outageDecisions }: NoticeState, locale: Locale): NoticeView['outages'] =>
  outages.map(({ display, from }) => {
    const decision = outageDecisions.find((one) => one.display === display && one.from === from);
    const decided = { decided: decision !== undefined, extended: decision?.extended ?? false, reason: decision?.reason ?? null };
    return { display, label: displayLabel(display, locale), from: toIsoLocal(from), ...decided };
  });

function actOnPage(action: AvailableAction, caseId: string): ActOnPage {
  const { clause, paper } = actRow(action.act);
  const route = noticeActRoutes[action.act];
  const base = `/api/v1/notices/${caseId}`;
  return {
    ...{ ...action, clause, paper, schemaHref: `${base}/actions/${action.act}/schema` },
    href: route === null ? '/api/v1/paper-decisions' : `${base}/${route}`,
  };
}
