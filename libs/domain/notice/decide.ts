import type { Deciding } from '../process/deciding.ts';
import { stageRefusal } from '../process/stage-refusal.ts';
import { formatLocal } from '../shared/instant.ts';
import { ok, refuse, refuseAll, type Refusal, type Result } from '../shared/result.ts';
import { actRow, NOTICE_CLAUSE as clause, type NoticeAct } from './acts.ts';
import type { NoticeCommand, NoticeInputs } from './commands.ts';
import { decideOutage, extend } from './display.ts';
import type { NoticeEvent } from './events.ts';
import { publicNotice, type NoticeFacts } from './facts.ts';
import type { NoticeExtension, Posting, PublicNotice } from './notice.ts';
import { post, remove } from './posting.ts';
import { bodyNeeded } from './permissions.ts';
import { postedText } from './posted-text.ts';
import { runningPostings, windowsOf } from './running.ts';
import type { NoticeState } from './state.ts';
import { listDecidedBy, subjectOf } from './subject.ts';

type Events = Result<NoticeEvent[]>;
type Inputs = NoticeInputs;

/** What stands in the way of an act whatever its input. */
export function actRefusals(act: NoticeAct, state: NoticeState): Refusal[] {
  const wrongStage = stageRefusal(actRow(act), state);
  return wrongStage === null ? [] : [wrongStage];
}

/** The first posting names exactly those who were decided on; a change names nobody else, for who comes later has a notice of his own. */
function listRefusals({ list }: Inputs['postNotice'], { approved }: NoticeState, first: boolean): Refusal[] {
  const [named, decided] = [list, approved].map((persons) => persons.map(({ personId }) => personId));
  const unknown = named?.filter((id) => decided?.includes(id) !== true) ?? [];
  const missing = first ? (decided?.filter((id) => named?.includes(id) !== true) ?? []) : [];
  return [
    ...unknown.map((person) => ({ code: 'PERSON_NOT_APPROVED', clause, field: `list.${person}` })),
    ...missing.map((person) => ({ code: 'PERSON_LEFT_OUT', clause, field: `list.${person}` })),
  ];
}

function putUp(input: Inputs['postNotice'], reason: string | null, state: NoticeState, facts: NoticeFacts, at: number): Events {
  const first = reason === null;
  const wrongList = listRefusals(input, state, first);
  if (wrongList.length > 0) return refuseAll(wrongList);
  const notice = publicNotice(state, facts);
  const decision = first ? state.decision : null;
  const result = post(notice, { text: postedText(input, subjectOf(state.owner)), hash: facts.textHash ?? '', decision, reason }, at);
  if (!result.ok) return result;
  const posting = lastOf(result.value);
  return ok([{ type: first ? 'NOTICE_POSTED' : 'NOTICE_CHANGED', at, posting, windows: windowsOf(result.value, facts.calendar) }]);
}

const lastOf = ({ postings }: PublicNotice): Posting => {
  const last = postings.at(-1);
  if (last === undefined) throw new Error('nothing was posted');
  return last;
};

function proveDisplay(input: Inputs['proveDisplay'], state: NoticeState, { displays, fileHash }: NoticeFacts, at: number): Events {
  const { display, seenAt, shown, fileId } = input;
  const postedAt = state.postings[0]?.postedAt ?? at;
  const refusals = [
    ...(displays.includes(display) ? [] : [{ code: 'DISPLAY_UNKNOWN', field: 'display' }]),
    ...(seenAt > at ? [{ code: 'SEEN_IN_FUTURE', field: 'seenAt' }] : []),
    ...(seenAt < postedAt ? [{ code: 'SEEN_BEFORE_POSTING', field: 'seenAt', params: { from: formatLocal(postedAt) } }] : []),
    ...(fileHash === null ? [{ code: 'FILE_NOT_OF_CASE', field: 'fileId' }] : []),
  ];
  if (refusals.length > 0) return refuseAll(refusals);
  return ok([{ type: 'DISPLAY_PROVED', at, proof: { display, at: seenAt, shown, fileId, sha256: fileHash ?? '' } }]);
}

/** An extension is for every posting whose time still runs: all of them were away together. */
function extendAll(
  notice: PublicNotice,
  postings: readonly Posting[],
  { days, reason, authority }: Inputs['extendNotice'],
  facts: NoticeFacts,
  decidedAt: number,
): Result<{ notice: PublicNotice; extensions: NoticeExtension[] }> {
  const extensions = postings.map(({ no }) => ({ posting: no, days, reason, authority, decidedAt }));
  let extended = notice;
  for (const extension of extensions) {
    const result = extend(extended, extension, facts.calendar);
    if (!result.ok) return result;
    extended = result.value;
  }
  return ok({ notice: extended, extensions });
}

function answerOutage(input: Inputs['decideOutage'], state: NoticeState, facts: NoticeFacts, at: number): Events {
  const notice = publicNotice(state, facts);
  const [posting] = runningPostings(notice);
  if (posting === undefined) return refuse('OUTAGE_UNKNOWN');
  const { display, from, days, reason, authority } = input;
  const decided = decideOutage(notice, posting, { display, from }, { days: 0, reason, authority }, facts.calendar, at);
  if (!decided.ok) return decided;
  const longer =
    days === 0 ? ok({ notice: decided.value, extensions: [] }) : extendAll(decided.value, runningPostings(notice), input, facts, at);
  if (!longer.ok) return longer;
  const { extensions } = longer.value;
  const decision = { display, from, extended: extensions.length > 0, reason, decidedAt: at };
  return ok([{ type: 'OUTAGE_DECIDED', at, decision, extensions, windows: windowsOf(longer.value.notice, facts.calendar) }]);
}

function hangLonger(input: Inputs['extendNotice'], state: NoticeState, facts: NoticeFacts, at: number): Events {
  const notice = publicNotice(state, facts);
  const longer = extendAll(notice, runningPostings(notice), input, facts, at);
  if (!longer.ok) return longer;
  const { extensions } = longer.value;
  return ok([{ type: 'NOTICE_EXTENDED', at, extensions, windows: windowsOf(longer.value.notice, facts.calendar) }]);
}

function takeOff({ personId, on, reference }: Inputs['removePerson'], state: NoticeState, facts: NoticeFacts, at: number): Events {
  const decision = { body: listDecidedBy[subjectOf(state.owner)], on, reference };
  const result = remove(publicNotice(state, facts), personId, decision);
  return result.ok ? ok([{ type: 'PERSON_REMOVED', at, removal: { personId, decision } }]) : result;
}

function eventsOf(command: NoticeCommand, state: NoticeState, facts: NoticeFacts, at: number): Events {
  switch (command.act) {
    case 'postNotice':
      return putUp(command.input, null, state, facts, at);
    case 'changeNotice':
      return putUp(command.input, command.input.reason, state, facts, at);
    case 'proveDisplay':
      return proveDisplay(command.input, state, facts, at);
    case 'decideOutage':
      return answerOutage(command.input, state, facts, at);
    case 'extendNotice':
      return hangLonger(command.input, state, facts, at);
    case 'removePerson':
      return takeOff(command.input, state, facts, at);
    case 'withdrawNotice':
      return ok([{ type: 'NOTICE_WITHDRAWN', at, reason: command.input.reason }]);
  }
}

/** The events an act makes, or why not. Pure: state, facts and time come in; who may ask is permissions.ts. */
export function decide(command: NoticeCommand, state: NoticeState, facts: NoticeFacts, deciding: Deciding, now: number): Events {
  if (actRow(command.act).who === 'LIST_BODY' && deciding.kind === 'ACCOUNT') return refuseAll([{ ...bodyNeeded(state.owner), clause }]);
  const refusals = actRefusals(command.act, state);
  return refusals.length > 0 ? refuseAll(refusals) : eventsOf(command, state, facts, now);
}
