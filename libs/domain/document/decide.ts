import { takenFrom } from '../draft/hold.ts';
import { yearOf, type CivilDate } from '../shared/civil-date.ts';
import { ok, refuse, refuseAll, type Refusal, type Result } from '../shared/result.ts';
import type { DocumentAct, DocumentCommand, DocumentFacts } from './commands.ts';
import type { DocumentEvent } from './events.ts';
import { formatDocumentNumber, NUMBER_CLAUSE, parseDocumentNumber } from './number.ts';
import { DOCUMENT_CLAUSE as clause, documentRefusals } from './refusals.ts';
import {
  printedContent,
  signatureOf,
  signedContent,
  versionOf,
  type ByIssuer,
  type DocumentState,
  type DocumentText,
  type Taken,
} from './state.ts';
import { textHold } from './text-hold.ts';
import { documentChain, earlierSteps, takenOf } from './steps.ts';

/**
 * The event that an act makes, or why not: what documentRefusals says, STEP_IN_FUTURE, STEP_BEFORE_EARLIER (params earlier), FOUR_EYES
 * (核稿 and 签发 are another person's than the writer's), COUNTERSIGN_NOT_ASKED, SEAL_NOT_ASKED, COUNTERSIGN_TWICE, SEAL_TWICE,
 * the codes of parseDocumentNumber, NUMBER_YEAR_WRONG, NUMBER_TAKEN, DOCUMENT_CHANGED (version), TEXT_UNCHANGED, DOCUMENT_HELD (by, until), RECIPIENTS_MISSING.
 */
export function decideDocument(command: DocumentCommand, state: DocumentState, facts: DocumentFacts, now: number): Result<DocumentEvent> {
  const standing = documentRefusals(command.act, state);
  if (standing.length > 0) return refuseAll(standing);
  const { on, by, paper } = command;
  const refusals = [...dayRefusals(command.act, on, state, facts), ...writerRefusals(command, state)];
  return refusals.length > 0 ? refuseAll(refusals) : eventOf(command, { on, by, paper }, state, facts, now);
}

/** Days go with the chain: none before a step that it rests on, none in the future. */
function dayRefusals(act: DocumentAct, on: CivilDate, state: DocumentState, { today }: DocumentFacts): Refusal[] {
  if (on > today) return [{ code: 'STEP_IN_FUTURE', field: 'on', clause }];
  const before = act === 'AMEND' ? documentChain : earlierSteps(act);
  const days = [...state.written, ...before.flatMap((step) => takenOf(step, state).flatMap(({ taken }) => taken ?? []))].map(
    (taken) => taken.on,
  );
  const earlier = days.sort().at(-1);
  return earlier !== undefined && on < earlier ? [{ code: 'STEP_BEFORE_EARLIER', field: 'on', clause, params: { earlier } }] : [];
}

const samePerson = (a: Taken['by'], b: Taken['by']): boolean =>
  a.personId !== null && b.personId !== null ? a.personId === b.personId : a.name === b.name;

const writerRefusals = ({ act, by }: DocumentCommand, { written }: DocumentState): Refusal[] =>
  (act === 'CHECK' || act === 'SIGN') && written.some((writer) => samePerson(writer.by, by)) ? [{ code: 'FOUR_EYES', clause }] : [];

function eventOf(command: DocumentCommand, taken: Taken, state: DocumentState, facts: DocumentFacts, at: number): Result<DocumentEvent> {
  switch (command.act) {
    case 'DRAFT':
      return ok({ type: 'DRAFTED', at, taken, text: command.text });
    case 'AMEND':
      return amend(command, taken, state, facts, at);
    case 'CHECK':
      return ok({ type: 'CHECKED', at, taken });
    case 'COUNTERSIGN':
      return countersign({ ...taken, organizationId: command.issuer }, state, at);
    case 'SIGN':
      return ok({ type: 'SIGNED', at, taken: { ...taken, sha256: facts.digestOf(signedContent(state, textOf(state))), void: false } });
    case 'NUMBER':
      return number(command.number, taken, state, facts, at);
    case 'PROOFREAD':
      return ok({ type: 'PROOFREAD', at, taken });
    case 'PRINT':
      return print(taken, state, facts, at);
    case 'SEAL':
      return seal({ ...taken, organizationId: command.issuer }, state, at);
    case 'DISTRIBUTE':
      return distribute(command.recipients, taken, at);
  }
}

/** Only a step after 拟稿 asks for it. */
function textOf({ text }: DocumentState): DocumentText {
  if (text === null) throw new Error('a document without text has come beyond its draft');
  return text;
}

/** One person writes at a time; another takes over by saying so, from the text as it stands (office.md §4). A paper says what was decided, whoever is writing. */
function amend(
  { text, takeOver, version, by }: Extract<DocumentCommand, { act: 'AMEND' }>,
  taken: Taken,
  state: DocumentState,
  { digestOf, holdMinutes }: DocumentFacts,
  at: number,
): Result<DocumentEvent> {
  const standing = versionOf(state);
  if (version !== undefined && version !== standing) return refuse('DOCUMENT_CHANGED', { field: 'version', params: { version: standing } });
  const [before, after] = [textOf(state), text].map((one) => digestOf(signedContent(state, one)));
  if (before === after) return refuse('TEXT_UNCHANGED', { field: 'text', clause });
  const { personId } = by;
  const from = personId === null ? ok(null) : takenFrom(textHold(state, holdMinutes, at), { personId }, takeOver, 'DOCUMENT_HELD');
  if (!from.ok) return from;
  return ok(from.value === null ? { type: 'AMENDED', at, taken, text } : { type: 'TAKEN_OVER', at, taken, text, from: from.value });
}

const byOf = (taken: ByIssuer, step: 'COUNTERSIGN' | 'SEAL', state: DocumentState): Refusal[] => {
  const line = takenOf(step, state).find(({ issuer }) => issuer?.organizationId === taken.organizationId);
  if (line === undefined) return [{ code: `${step}_NOT_ASKED`, field: 'issuer', clause }];
  return line.taken === null ? [] : [{ code: `${step}_TWICE`, field: 'issuer', clause }];
};

function countersign(taken: ByIssuer, state: DocumentState, at: number): Result<DocumentEvent> {
  const refusals = byOf(taken, 'COUNTERSIGN', state);
  return refusals.length > 0 ? refuseAll(refusals) : ok({ type: 'COUNTERSIGNED', at, taken });
}

function seal(taken: ByIssuer, state: DocumentState, at: number): Result<DocumentEvent> {
  const refusals = byOf(taken, 'SEAL', state);
  return refusals.length > 0 ? refuseAll(refusals) : ok({ type: 'SEALED', at, taken });
}

/** The register's year is that of the signature, or a later one up to today's. */
function number(typed: string, taken: Taken, state: DocumentState, facts: DocumentFacts, at: number): Result<DocumentEvent> {
  const parsed = parseDocumentNumber(typed);
  const [field, from, to] = ['number', yearOf(signatureOf(state)?.on ?? facts.today), yearOf(facts.today)] as const;
  if (!parsed.ok) return refuseAll(parsed.refusals.map((refusal) => ({ ...refusal, field })));
  const { year } = parsed.value;
  if (year < from || year > to) return refuse('NUMBER_YEAR_WRONG', { field, clause: NUMBER_CLAUSE, params: { from, to } });
  const value = formatDocumentNumber(parsed.value);
  return facts.isTaken(value)
    ? refuse('NUMBER_TAKEN', { field, clause: NUMBER_CLAUSE, params: { number: value } })
    : ok({ type: 'NUMBERED', at, taken: { ...taken, number: value } });
}

function print(taken: Taken, state: DocumentState, facts: DocumentFacts, at: number): Result<DocumentEvent> {
  const content = printedContent(state, textOf(state));
  const sha256 = facts.digestOf(content);
  const printing = { ...taken, version: content.version, content, sha256, checkCode: facts.checkCodeOf(sha256), void: false };
  return ok({ type: 'PRINTED', at, taken: printing });
}

const distribute = (recipients: readonly string[], taken: Taken, at: number): Result<DocumentEvent> =>
  recipients.length === 0
    ? refuse('RECIPIENTS_MISSING', { field: 'recipients', clause })
    : ok({ type: 'DISTRIBUTED', at, taken: { ...taken, recipients } });
