import { civilDateOf, type EpochMs } from '../shared/instant.ts';
import type { Refusal } from '../shared/result.ts';
import type { Arrival, Objector } from './objection.ts';

/** What is asked for when an objection comes in. */
export interface ReceiptInput {
  arrival: Arrival;
  objectorKind: Objector['kind'];
  name: string;
  contact: string;
  facts: string;
}

/**
 * What an objection lacks on arrival, so that what is on record is complete but for the clerk's word: OBJECTION_FACTS_MISSING,
 * OBJECTOR_NAME_MISSING, OBJECTOR_CONTACT_MISSING (who gives a name gives a way to reach him, domain §2.2), ARRIVAL_IN_FUTURE and
 * POSTMARK_AFTER_RECEIPT of a letter. A seal is the clerk's to see: its lack is no reason not to register.
 */
export function receiptRefusals({ arrival, objectorKind, name, contact, facts }: ReceiptInput, now: EpochMs): Refusal[] {
  const named = objectorKind !== 'ANONYMOUS';
  return [
    ...(facts.trim() === '' ? [{ code: 'OBJECTION_FACTS_MISSING', field: 'facts' }] : []),
    ...(named && name.trim() === '' ? [{ code: 'OBJECTOR_NAME_MISSING', field: 'name' }] : []),
    ...(named && contact.trim() === '' ? [{ code: 'OBJECTOR_CONTACT_MISSING', field: 'contact' }] : []),
    ...(arrival.channel === 'LETTER' ? letterRefusals(arrival, now) : []),
  ];
}

function letterRefusals({ postmarkedOn, receivedOn }: Extract<Arrival, { channel: 'LETTER' }>, now: EpochMs): Refusal[] {
  return [
    ...(receivedOn > civilDateOf(now) ? [{ code: 'ARRIVAL_IN_FUTURE', field: 'receivedOn' }] : []),
    ...(postmarkedOn !== null && postmarkedOn > receivedOn ? [{ code: 'POSTMARK_AFTER_RECEIPT', field: 'postmarkedOn' }] : []),
  ];
}
