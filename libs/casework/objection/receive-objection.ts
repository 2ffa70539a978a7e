import { isOffice } from '@jiangcheng/domain/access/actor';
import { personsOf } from '@jiangcheng/domain/notice/notice';
import type { Arrival, Objector } from '@jiangcheng/domain/objection/objection';
import { receiptRefusals } from '@jiangcheng/domain/objection/receipt';
import { auditEvent } from '../audit/audit-event.ts';
import type { Json } from '../ports/case-changes.ts';
import type { CaseTransaction, CommandKey, CommandOrigin, LockedCase } from '../ports/case-store.ts';
import type { NewId } from '../ports/ids.ts';
import type { NewObjection, ObjectionFile, ObjectorIdentity } from '../ports/notice-books.ts';
import { done, notFound, refused, type Outcome } from '../ports/outcome.ts';
import type { Desk } from '../process/act-context.ts';
import type { NoticeState } from '@jiangcheng/domain/notice/state';
import { actedAs } from '../audit/acted-as.ts';
import { noticePack } from '../notice/notice-pack.ts';
import { receiptOf, type Receipt } from './receipt.ts';

/** What somebody says against a person of a notice. */
export interface ObjectionForm {
  noticeId: string;
  personId: string;
  objectorKind: Objector['kind'];
  identity: ObjectorIdentity | null;
  /** A unit's seal is on the paper, as the clerk sees it; on the web nobody has seen one yet. */
  sealed: boolean;
  /** The clerk's word that the facts can be verified. */
  concrete: boolean;
  facts: string;
  files: readonly Omit<ObjectionFile, 'id'>[];
}

/** On paper, by telephone or in person: how it came, as the clerk enters it. Calls and visits are of the instant of 受理登记, which is now. */
export type PaperArrival = { channel: 'CALL' | 'VISIT' } | Extract<Arrival, { channel: 'LETTER' }>;

/** From the web, at the server's own instant. `clientKey` and `bodyHash` make a form that is sent twice one objection. */
export interface WebOrigin {
  address: string | null;
  requestId: string | null;
  clientKey: string;
  bodyHash: string;
}

/**
 * The receipt of an objection: an act on a row, which opens no case and pokes nobody. NOT_FOUND where there is no such notice on display.
 * Refuses with PERSON_NOT_LISTED and the codes of receiptRefusals. What comes after the window is registered all the same.
 */
export const receiveFromWeb = (desk: Desk, form: ObjectionForm, web: WebOrigin): Promise<Outcome<Receipt>> =>
  desk.store.transaction(async (tx) => {
    const { address, requestId, clientKey, bodyHash } = web;
    const stamp = { address, requestId, idempotencyKey: clientKey, actingRole: 'PUBLIC' };
    return receive(tx, desk.newId, { ...form, sealed: false }, ({ now }) => ({ channel: 'WEB', at: now }), {
      stamp,
      by: null,
      web: { clientKey, bodyHash },
    });
  });

/** The same entered by a clerk of the office, who alone with the two who verify may read who objects. */
export const registerObjection = (
  desk: Desk,
  form: ObjectionForm,
  arrival: PaperArrival,
  origin: CommandOrigin,
  key: CommandKey,
): Promise<Outcome<Receipt>> =>
  desk.store.once(key, async (tx) => {
    const notice = await tx.notices.notice(form.noticeId);
    if (notice === null || !isOffice(origin.actor, notice.scope.campaignId)) return notFound;
    const { accountId, personId } = origin.actor;
    const came = ({ now }: LockedCase): Arrival =>
      arrival.channel === 'LETTER' ? arrival : { channel: arrival.channel, registeredAt: now };
    return receive(tx, desk.newId, form, came, {
      stamp: actedAs({ origin, key }, 'OFFICE'),
      by: { accountId, personId },
      web: null,
    });
  });

interface Receiving {
  stamp: Parameters<typeof auditEvent>[1];
  by: { accountId: string; personId: string } | null;
  web: { clientKey: string; bodyHash: string } | null;
}

async function receive(
  tx: CaseTransaction,
  newId: NewId,
  form: ObjectionForm,
  came: (notice: LockedCase) => Arrival,
  { stamp, by, web }: Receiving,
): Promise<Outcome<Receipt>> {
  const notice = await tx.notices.notice(form.noticeId);
  if (notice === null || notice.state.postings.length === 0) return notFound;
  const arrival = came(notice);
  const refusals = formRefusals(form, arrival, notice);
  if (refusals.length > 0) return refused(refusals);
  const id = newId();
  const objection: NewObjection = {
    ...{ ...form, id, arrival, ownerId: notice.state.owner.id },
    files: form.files.map((file) => ({ ...file, id: newId() })),
    identity: form.objectorKind === 'ANONYMOUS' ? null : form.identity,
    receiptNo: receiptNoOf(id),
    registeredBy: by?.personId ?? null,
    enteredBy: by?.accountId ?? null,
    clientKey: web?.clientKey ?? null,
    bodyHash: web?.bodyHash ?? null,
  };
  const row = await tx.notices.receive(
    objection,
    auditEvent('OBJECTION_RECEIVED', { ...stamp, clause: noticePack(notice).rule.clause, after: saidOf(objection) }),
  );
  if (web !== null && row.bodyHash !== web.bodyHash) return { kind: 'KEY_REUSED' };
  return done(receiptOf(tx, row));
}

function formRefusals(
  { personId, objectorKind, identity, facts }: ObjectionForm,
  arrival: Arrival,
  { state, now }: LockedCase<NoticeState>,
) {
  const listed = personsOf(state).includes(personId) ? [] : [{ code: 'PERSON_NOT_LISTED', field: 'personId' }];
  return [
    ...listed,
    ...receiptRefusals({ arrival, objectorKind, facts, name: identity?.name ?? '', contact: identity?.contact ?? '' }, now),
  ];
}

/** What the history says: whom it is against and how it came, never who objects or what he says. */
const saidOf = ({ noticeId, personId, arrival, objectorKind, receiptNo, files }: NewObjection): Json => ({
  ...{ noticeId, personId, objectorKind, receiptNo, files: files.length },
  arrival: { ...arrival },
});

/** The random end of the record id: nobody finds another receipt by counting. */
const receiptNoOf = (id: string): string => `YY-${id.replaceAll('-', '').slice(-12).toUpperCase()}`;
