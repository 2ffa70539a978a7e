import { headerText } from './header-text.ts';

declare const validated: unique symbol;

/** A person's mailbox, checked. Only parseRecipient makes one, so no unchecked string reaches a transport. */
export interface Recipient {
  readonly name: string;
  readonly address: string;
  readonly [validated]: true;
}

export type RecipientOutcome =
  { readonly ok: true; readonly recipient: Recipient } | { readonly ok: false; readonly code: 'MAIL_ADDRESS_INVALID' };

const MAX_ADDRESS = 254; // RFC 5321, 4.5.3.1.3, without the angle brackets
const MAX_LOCAL = 64;
const MAX_NAME_CODE_POINTS = 120;

/**
 * Narrower than RFC 5321 on purpose: quoted local parts, comments, groups, source routes (`%`, `!`) and address literals are how
 * one address becomes two (hardening.md §4, 67), and no office uses them. Domains outside ASCII are given in their xn-- form.
 */
const LOCAL = /^[A-Za-z0-9_+=~'-]+(?:\.[A-Za-z0-9_+=~'-]+)*$/;
const LABEL = /^[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?$/;

/** The only way to a Recipient. The address is taken as it is or refused, never repaired; the name is made safe for a header. */
export function parseRecipient(given: { readonly name: string; readonly address: string }): RecipientOutcome {
  if (!isMailAddress(given.address)) return { ok: false, code: 'MAIL_ADDRESS_INVALID' };
  const [local, domain] = given.address.split('@') as [string, string];
  const recipient = { name: headerText(given.name, MAX_NAME_CODE_POINTS), address: `${local}@${domain.toLowerCase()}` };
  return { ok: true, recipient: recipient as Recipient };
}

/** One plain `local@domain` of at most 254 characters, whose domain has at least two labels and does not end in a number. */
export function isMailAddress(address: string): boolean {
  if (address.length > MAX_ADDRESS) return false; // before any pattern sees it
  const [local, domain, ...more] = address.split('@');
  if (local === undefined || domain === undefined || more.length > 0) return false;
  const labels = domain.split('.');
  const topLevel = labels.at(-1) ?? '';
  return (
    local.length <= MAX_LOCAL &&
    LOCAL.test(local) &&
    labels.length >= 2 &&
    labels.every((label) => LABEL.test(label)) &&
    !/^\d+$/.test(topLevel)
  );
}
