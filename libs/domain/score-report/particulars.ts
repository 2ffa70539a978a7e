import { parseBankAccount } from '../identity-numbers/bank-account.ts';
import { maskBankAccount, maskPhone, maskResidentId } from '../identity-numbers/masks.ts';
import { parsePhone } from '../identity-numbers/phone.ts';
import { parseResidentId } from '../identity-numbers/resident-id.ts';
import { checkName } from '../shared/text.ts';
import { atField, ok, refuse, refuseAll, type Refusal, type Result } from '../shared/result.ts';
import type { Authorization, HeldStatement, Secret, WinnerRecord } from './records.ts';
import { REPORT_CLAUSE as clause } from './score-pack.ts';

/** What of a winner is given now; the rest stays as it is. */
export interface ParticularsInput {
  idNumber?: string | undefined;
  bankAccount?: string | undefined;
  bankName?: string | undefined;
  phone?: string | undefined;
  idCopyFileId?: string | undefined;
  authorization?: Authorization | undefined;
  held?: HeldStatement | undefined;
}

export type Particulars = Partial<Omit<WinnerRecord, 'entryKey' | 'version'>>;

/**
 * Checked and normalised, with masks. Refuses with the codes of parseResidentId, parseBankAccount, parsePhone and checkName,
 * AUTHORIZATION_VERSION_UNKNOWN, AUTHORIZATION_DATE_IN_FUTURE, HELD_CERTIFICATE_INCOMPLETE, HELD_CERTIFICATE_AFTER_CONTEST, each with its field.
 */
export function checkParticulars(
  input: ParticularsInput,
  { today, authorizationVersion, endedOn }: { today: string; authorizationVersion: string; endedOn: string },
): Result<Particulars> {
  const parts = {
    idNumber: part(input.idNumber, (text) => secret(parseResidentId(text.trim(), today), maskResidentId)),
    bankAccount: part(input.bankAccount, (text) => secret(parseBankAccount(text.trim()), maskBankAccount)),
    bankName: part(input.bankName, checkName),
    phone: part(input.phone, (text) => secret(parsePhone(text.trim()), maskPhone)),
    idCopyFileId: part(input.idCopyFileId, ok),
    authorization: part(input.authorization, (given) => checkAuthorization(given, today, authorizationVersion)),
    held: part(input.held, (given) => checkHeld(given, endedOn)),
  };
  const refusals = Object.entries(parts).flatMap(([field, result]) => refusalsOf(field, result));
  if (refusals.length > 0) return refuseAll(refusals);
  return ok(Object.fromEntries(Object.entries(parts).flatMap(([field, result]) => (result?.ok === true ? [[field, result.value]] : []))));
}

function checkAuthorization(given: Authorization, today: string, known: string): Result<Authorization> {
  const refusals: Refusal[] = [];
  if (given.version !== known)
    refusals.push({ code: 'AUTHORIZATION_VERSION_UNKNOWN', field: 'authorization.version', params: { version: known } });
  if (given.signedOn > today) refusals.push({ code: 'AUTHORIZATION_DATE_IN_FUTURE', field: 'authorization.signedOn' });
  return refusals.length > 0 ? refuseAll(refusals) : ok(given);
}

/** A level has the day of its certificate, on or before the contest's last day; none has none (003/附2/三.3). */
function checkHeld({ level, issuedOn }: HeldStatement, endedOn: string): Result<HeldStatement> {
  if ((level === null) !== (issuedOn === null)) return refuse('HELD_CERTIFICATE_INCOMPLETE');
  if (issuedOn !== null && issuedOn > endedOn) return refuse('HELD_CERTIFICATE_AFTER_CONTEST', { params: { endedOn } });
  return ok({ level, issuedOn });
}

const part = <I, O>(given: I | undefined, check: (given: I) => Result<O>): Result<O> | null => (given === undefined ? null : check(given));
const secret = (result: Result<string>, mask: (value: string) => string): Result<Secret> =>
  result.ok ? ok({ value: result.value, mask: mask(result.value) }) : result;
const refusalsOf = (field: string, result: Result<unknown> | null): Refusal[] => {
  const named = result === null ? null : atField(result, field);
  return named === null || named.ok ? [] : named.refusals.map((refusal) => ({ clause, ...refusal }));
};
