import type { Refusal } from '../shared/result.ts';
import type { ContactHolder, ContactRule } from './holder.ts';

/** Who has to name a contact: whom the document lists, in its order, and then every organizer of a contest that it does not list. */
export function holdersOf({ holders, others }: ContactRule, organizers: readonly string[]): ContactHolder[] {
  const listed = new Set(holders.map(({ organization }) => organization));
  const later = [...new Set(organizers)].filter((organization) => !listed.has(organization)).sort();
  return [...holders, ...later.map((organization) => ({ organization, ...others }))];
}

export interface GivenContact {
  organization: string;
  address: string | null;
  postcode: string | null;
}

const POSTCODE = /^\d{6}$/;

/** Why this is no contact: CONTACT_HOLDER_UNKNOWN, CONTACT_ADDRESS_MISSING and CONTACT_POSTCODE_MISSING where the document lists them, POSTCODE_BAD_FORM. */
export function contactRefusals(holders: readonly ContactHolder[], { organization, address, postcode }: GivenContact): Refusal[] {
  const holder = holders.find((one) => one.organization === organization);
  if (holder === undefined) return [{ code: 'CONTACT_HOLDER_UNKNOWN', field: 'organization' }];
  const { clause } = holder;
  const refusals: Refusal[] = [];
  if (holder.address && address === null) refusals.push({ code: 'CONTACT_ADDRESS_MISSING', field: 'address', clause });
  if (holder.address && postcode === null) refusals.push({ code: 'CONTACT_POSTCODE_MISSING', field: 'postcode', clause });
  if (postcode !== null && !POSTCODE.test(postcode)) refusals.push({ code: 'POSTCODE_BAD_FORM', field: 'postcode' });
  return refusals;
}
