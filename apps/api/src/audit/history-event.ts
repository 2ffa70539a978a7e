import type { historyEvent } from '@jiangcheng/contracts/api/audit';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { TrailRow } from '@jiangcheng/persistence/audit/audit-trail';
import type { HistoryNames } from './history-names.ts';
import { roleWords } from './words/role.words.ts';
import { wordsOf } from './words/catalogue.ts';
import { inLocale, predicateOf } from './words/sentence.ts';
import type { EventWords } from './words/word-types.ts';

export type HistoryEvent = Output<typeof historyEvent>;

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** One event in business words. Its contents were hashed, but a forger may have been there: nothing is taken for granted. */
export function historyEventOf(row: TrailRow, names: HistoryNames, tookWorkingDays: number | null): HistoryEvent {
  const { event } = row;
  const words = wordsOf(row.type);
  const { zh, en } = brackets(row, words, names);
  const said = {
    before: event.before,
    after: event.after,
    named: { decider: deciderText(row, names), decidedOn: textOf(event.decidedOn) ?? '—' },
  };
  const predicate = predicateOf(words, said, names);
  const subject = subjectOf(row, words, names);
  return {
    seq: row.seq,
    type: row.type,
    label: inLocale(words.label, names.locale),
    sentence: inLocale([`${subject}${predicate}${zh}。`, `${subject} ${predicate}${en}.`], names.locale),
    actor: actorText(row, names),
    actingRole: textOf(event.actingRole) ?? 'SYSTEM',
    ...decisionOf(row),
    enteredBy: personName(event.enteredBy, names),
    confirmedBy: personName(event.confirmedBy, names),
    at: row.at,
    clause: textOf(event.clause),
    tookWorkingDays,
    before: event.before ?? null,
    after: event.after ?? null,
    reason: reasonOf(row),
    documents: Array.isArray(event.documents) ? event.documents.map(String) : [],
    hash: row.hash,
    previousHash: row.previousHash,
  };
}

const personName = (id: unknown, { people }: HistoryNames): string | null => (typeof id === 'string' ? (people.get(id)?.name ?? id) : null);

/** 测试甲（示例单位·承办单位）: who, of where, acting as what. */
function actorText({ event }: TrailRow, { people, locale }: HistoryNames): string {
  const role = roleWords(textOf(event.actingRole) ?? 'SYSTEM', locale);
  const person = typeof event.actorPersonId === 'string' ? people.get(event.actorPersonId) : undefined;
  if (person === undefined) return textOf(event.actorPersonId) ?? role;
  const standing = [person.organization, role].filter((part) => part !== null).join('·');
  return inLocale([`${person.name}（${standing}）`, `${person.name} (${standing})`], locale);
}

function decisionOf({ event }: TrailRow): Pick<HistoryEvent, 'decidedBy' | 'decidedOn'> {
  const { name, post, body } = event.decidedBy ?? {};
  const on = textOf(event.decidedOn);
  return {
    decidedBy: event.decidedBy ? { name: textOf(name) ?? '', post: textOf(post) ?? '', body: textOf(body) ?? '' } : null,
    decidedOn: on !== null && /^(?:19|20)\d\d-\d\d-\d\d$/.test(on) ? on : null,
  };
}

function deciderText(row: TrailRow, { locale }: HistoryNames): string {
  const { decidedBy } = decisionOf(row);
  if (decidedBy === null) return '—';
  const { name, body, post } = decidedBy;
  return inLocale([`${name}（${body}${post}）`, `${name} (${post}, ${body})`], locale);
}

/** A decision from paper is its signer's; whoever entered it stands in brackets behind. */
const subjectOf = (row: TrailRow, words: EventWords, names: HistoryNames): string =>
  row.event.decidedBy && words.subject !== 'CLERK' ? deciderText(row, names) : actorText(row, names);

function brackets(row: TrailRow, words: EventWords, names: HistoryNames): { zh: string; en: string } {
  const { event } = row;
  const behalf = personName(event.onBehalfOf, names);
  const entered = personName(event.enteredBy, names) ?? '—';
  const confirmed = personName(event.confirmedBy, names) ?? '—';
  const fromPaper = Boolean(event.decidedBy) && words.subject !== 'CLERK';
  return {
    zh: `${behalf === null ? '' : `（代${behalf}办理）`}${fromPaper ? `（据 ${textOf(event.decidedOn) ?? '—'} 纸质件，${entered}登记，${confirmed}确认）` : ''}`,
    en: `${behalf === null ? '' : ` (on behalf of ${behalf})`}${fromPaper ? ` (on paper of ${textOf(event.decidedOn) ?? '—'}, entered by ${entered}, confirmed by ${confirmed})` : ''}`,
  };
}

function reasonOf({ event }: TrailRow): HistoryEvent['reason'] {
  return event.reason ? { code: textOf(event.reason.code), text: textOf(event.reason.text) } : null;
}
