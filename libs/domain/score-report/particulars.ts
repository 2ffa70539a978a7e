import { parseBankAccount } from '../identity-numbers/bank-account.ts';
import { maskBankAccount, maskPhone, maskResidentId } from '../identity-numbers/masks.ts';
import { parsePhone } from '../identity-numbers/phone.ts';
import { parseResidentId } from '../identity-numbers/resident-id.ts';
import { checkName } from '../shared/text.ts';
import { atField, ok, refuseAll, type Refusal, type Result } from '../shared/result.ts';
import type { Authorization, Secret, WinnerRecord } from './records.ts';
import { REPORT_CLAUSE as clause } from './score-pack.ts';

/** What of a winner is given now; the rest stays as it is. */
export interface ParticularsInput {
  idNumber?: string | undefined;
  bankAccount?: string | undefined;
  bankName?: string | undefined;
  phone?: string | undefined;
  idCopyFileId?: string | undefined;
  authorization?: Authorization | undefined;
}

export type Particulars = Partial<Omit<WinnerRecord, 'entryKey' | 'version'>>;

/**
 * Checked and normalised, with masks. Refuses with the codes of parseResidentId, parseBankAccount, parsePhone and checkName,
 * AUTHORIZATION_VERSION_UNKNOWN, AUTHORIZATION_DATE_IN_FUTURE, each with its field.
 */
export function checkParticulars(
  input: ParticularsInput,
  { today, authorizationVersion }: { today: string; authorizationVersion: string },
): Result<Particulars> {
  const parts = {
    idNumber: part(input.idNumber, (text) => secret(parseResidentId(text.trim(), today), maskResidentId)),
    bankAccount: part(input.bankAccount, (text) => secret(parseBankAccount(text.trim()), maskBankAccount)),
    bankName: part(input.bankName, checkName),
    phone: part(input.phone, (text) => secret(parsePhone(text.trim()), maskPhone)),
    idCopyFileId: part(input.idCopyFileId, ok),
    authorization: part(input.authorization, (given) => checkAuthorization(given, today, authorizationVersion)),
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

const part = <I, O>(given: I | undefined, check: (given: I) => Result<O>): Result<O> | null => (given === undefined ? null : check(given));
const secret = (result: Result<string>, mask: (value: string) => string): Result<Secret> =>
  result.ok ? ok({ value: result.value, mask: mask(result.value) }) : result;
const refusalsOf = (field: string, result: Result<unknown> | null): Refusal[] => {
  const named = result === null ? null : atField(result, field);
  return named === null || named.ok ? [] : named.refusals.map((refusal) => ({ clause, ...refusal }));
};
