import type { LockedCase } from '@jiangcheng/casework/ports/case-store';
import type { ObjectionSummary, ObjectionView } from '@jiangcheng/contracts/api/objection';
import type { PersonHold } from '@jiangcheng/domain/notice/notice';
import type { NoticeState } from '@jiangcheng/domain/notice/state';
import { actRow } from '@jiangcheng/domain/objection/acts';
import type { Admissibility } from '@jiangcheng/domain/objection/admissibility';
import type { AvailableAction } from '@jiangcheng/domain/objection/available-actions';
import type { Timeliness } from '@jiangcheng/domain/objection/in-time';
import { REPLY_CLOCK } from '@jiangcheng/domain/objection/plan';
import { verifiersOf } from '@jiangcheng/domain/objection/permissions';
import { standingOf } from '@jiangcheng/domain/objection/standing';
import type { ObjectionCaseState } from '@jiangcheng/domain/objection/state';
import { currentStage } from '@jiangcheng/domain/process/story';
import { formatLocal, toIsoLocal } from '@jiangcheng/domain/shared/instant';
import type { ObjectionOnRecord } from '@jiangcheng/persistence/notice/objection-reader';
import { noticePack } from '@jiangcheng/casework/notice/notice-pack';
import { caseProgressOf, onOwnGround, type ActOnPage, type Surroundings } from '../casework/case-progress.view.ts';
import { sentenceOf } from '../platform/messages/catalogue.ts';
import type { Locale } from '../platform/messages/locale.ts';
import { refusalViewOf } from '../platform/refusal-view.ts';
import { objectionActRoutes } from './act-routes.ts';

export interface ObjectionPage {
  row: ObjectionOnRecord;
  notice: LockedCase<NoticeState>;
  timeliness: Timeliness;
  facts: string;
  mayReadObjector: boolean;
  ledTo: ObjectionView['ledTo'];
  locale: Locale;
  /** Null until the office takes it up. */
  taken: {
    found: LockedCase<ObjectionCaseState>;
    admissibility: Admissibility | null;
    /** Whether it holds the person. */
    hold: PersonHold['finding'] | null;
    names: ReadonlyMap<string, string>;
    actions: readonly AvailableAction[];
    surroundings: Surroundings;
  } | null;
}

export function objectionSummaryOf(
  row: ObjectionOnRecord,
  { state, title: noticeTitle }: LockedCase<NoticeState>,
  inTime: boolean,
  locale: Locale,
): ObjectionSummary {
  const { id, noticeId, receiptNo, personId, objectorKind, arrival } = row;
  const standing = standingOf(row.state);
  return {
    ...{ id, noticeId, noticeTitle, receiptNo, personId, objectorKind, inTime, standing, channel: arrival.channel },
    personName: state.approved.find((one) => one.personId === personId)?.name ?? '',
    receivedAt: toIsoLocal(row.receivedAt),
    takenUp: row.state !== null,
    standingLabel: sentenceOf(`objection.${standing}`, locale),
  };
}

/** The page of an objection, without who objects. */
export function objectionViewOf(page: ObjectionPage): ObjectionView {
  const { row, notice, timeliness, facts, taken, locale, mayReadObjector, ledTo } = page;
  const { clause } = noticePack(notice).rule;
  const stage = taken === null ? null : (currentStage(taken.found.state)?.stage ?? null);
  return {
    ...objectionSummaryOf(row, notice, timeliness.inTime, locale),
    ...{ clause, facts, files: row.files, mayReadObjector, stage, ledTo },
    concrete: taken?.found.state.concrete ?? row.concrete,
    sealed: taken?.found.state.sealed ?? row.sealed,
    arrival: { channel: row.arrival.channel, on: timeliness.on, basis: timeliness.basis },
    stageLabel: stage === null ? null : sentenceOf(`stage.${stage}`, locale),
    ...handlingOf(page),
    ...progressOf(page),
  };
}

function handlingOf({ row, timeliness, taken, locale }: ObjectionPage) {
  const handling = taken?.found.state.handling ?? null;
  const reported = handling !== null && 'report' in handling ? handling.report : null;
  const decided = handling?.stage === 'DECIDED' ? handling.decision : null;
  const reply = taken?.found.state.reply ?? null;
  return {
    admissibility: wordedAdmissibility(taken?.admissibility ?? null, locale),
    verifiers:
      taken === null ? [] : verifiersOf(taken.found.state).map((personId) => ({ personId, name: taken.names.get(personId) ?? '' })),
    finding: reported?.finding ?? null,
    decision: decided && { body: decided.body, on: decided.on, reference: decided.reference, effect: decided.effect },
    hold: row.state === null ? (timeliness.inTime ? ('OPEN' as const) : null) : (taken?.hold ?? null),
    refused: handling?.stage === 'NOT_ADMITTED' ? handling.reason : null,
    replyDue: replyDueOf(taken?.found ?? null),
    reply: reply && { on: reply.on, text: reply.text },
  };
}

/** The answer's clock, while there is one to give. */
function replyDueOf(found: LockedCase | null): ObjectionView['replyDue'] {
  const clock = found?.deadlines.find(({ key }) => key === REPLY_CLOCK);
  if (found === null || clock === undefined) return null;
  return { on: clock.dueOn, text: formatLocal(clock.dueAt), overdue: clock.status === 'RUNNING' && clock.dueAt <= found.now };
}

const wordedAdmissibility = (admissibility: Admissibility | null, locale: Locale): ObjectionView['admissibility'] =>
  admissibility && {
    verdict: admissibility.verdict,
    refusals: admissibility.refusals.map((refusal) => refusalViewOf(refusal, locale)),
  };

/** A row that nobody took up has no stages and waits for nothing. */
function progressOf({
  row,
  taken,
  notice,
  locale,
}: ObjectionPage): Pick<ObjectionView, 'stages' | 'actions' | 'paperDecisions' | 'incidents' | 'approvalId' | 'catchingUp'> {
  if (taken === null) return { stages: [], actions: [], paperDecisions: [], incidents: [], approvalId: null, catchingUp: false };
  return caseProgressOf(
    taken.found,
    taken.actions.map((action) => onOwnGround(noticePack(notice).ground, actOnPage(action, row.id))),
    taken.surroundings,
    locale,
  );
}

function actOnPage(action: AvailableAction, id: string): ActOnPage {
  const { clause, paper } = actRow(action.act);
  const base = `/api/v1/objections/${id}`;
  return {
    ...action,
    clause,
    paper,
    href: `${base}/${objectionActRoutes[action.act]}`,
    schemaHref: `${base}/actions/${action.act}/schema`,
  };
}
