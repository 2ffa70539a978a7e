import { maskPhone, maskResidentId } from '../identity-numbers/masks.ts';
import { parsePhone } from '../identity-numbers/phone.ts';
import { birthDateOf, parseResidentId, sexOf } from '../identity-numbers/resident-id.ts';
import type { Secret } from '../score-report/records.ts';
import { parseCivilDate, type CivilDate } from '../shared/civil-date.ts';
import { atField, ok, refuse, refuseAll, type Refusal, type Result } from '../shared/result.ts';
import { checkName } from '../shared/text.ts';
import type { ContestantContent, EntryPack } from './records.ts';

/** A contestant as typed. Numbers left out stay as they were. */
export interface ContestantInput {
  name: string;
  sex?: 'F' | 'M' | undefined;
  idNumber?: string | undefined;
  birthDate?: string | undefined;
  employer: string;
  phone?: string | undefined;
  group?: string | undefined;
  declared: Readonly<Record<string, boolean>>;
  proofFileId?: string | undefined;
}

/** Numbers and files that are there already; null for a new contestant. */
export type Kept = Pick<ContestantContent, 'idNumber' | 'birthDate' | 'phone' | 'proofFileId'> | null;

/**
 * Checked and normalised. Of an ID number come birth date and sex; without one both are asked for. Refuses with the codes of checkName,
 * parseResidentId, parsePhone and parseCivilDate, SEX_MISSING, SEX_DIFFERS_FROM_ID, BIRTH_DATE_DIFFERS_FROM_ID, BIRTH_DATE_IN_FUTURE,
 * GROUP_MISSING, GROUP_UNKNOWN, DECLARATION_UNKNOWN, each with its field.
 */
export function checkContestant(input: ContestantInput, kept: Kept, pack: EntryPack, today: CivilDate): Result<ContestantContent> {
  const parts = {
    name: checkName(input.name),
    idNumber: idNumberOf(input, kept, today),
    employer: checkName(input.employer),
    phone: phoneOf(input, kept),
    group: groupOf(input, pack),
    declared: declaredOf(input, pack),
  };
  const idNumber = parts.idNumber.ok ? parts.idNumber.value : null;
  const person = { sex: sexFor(input, idNumber), birthDate: birthDateFor(input, idNumber, kept, today) };
  const refusals = [...refusalsOf(parts), ...(parts.idNumber.ok ? refusalsOf(person) : [])];
  if (refusals.length > 0) return refuseAll(refusals);
  const proofFileId = input.proofFileId ?? kept?.proofFileId ?? null;
  return ok({ ...valuesOf(parts), ...valuesOf(person), proofFileId } as ContestantContent);
}

function idNumberOf({ idNumber }: ContestantInput, kept: Kept, today: CivilDate): Result<Secret | null> {
  if (idNumber === undefined || idNumber.trim() === '') return ok(kept?.idNumber ?? null);
  return masked(parseResidentId(idNumber.trim(), today), maskResidentId);
}

function phoneOf({ phone }: ContestantInput, kept: Kept): Result<Secret | null> {
  if (phone === undefined || phone.trim() === '') return ok(kept?.phone ?? null);
  return masked(parsePhone(phone.trim()), maskPhone);
}

function sexFor({ sex }: ContestantInput, idNumber: Secret | null): Result<'F' | 'M'> {
  if (idNumber === null) return sex === undefined ? refuse('SEX_MISSING') : ok(sex);
  const printed = sexOf(idNumber.value);
  return sex === undefined || sex === printed ? ok(printed) : refuse('SEX_DIFFERS_FROM_ID');
}

function birthDateFor({ birthDate: typed }: ContestantInput, idNumber: Secret | null, kept: Kept, today: CivilDate): Result<CivilDate> {
  const given = typed === undefined || typed === '' ? undefined : typed;
  if (idNumber !== null) {
    const printed = birthDateOf(idNumber.value);
    return given === undefined || given === printed ? ok(printed) : refuse('BIRTH_DATE_DIFFERS_FROM_ID');
  }
  const parsed = parseCivilDate(given ?? kept?.birthDate);
  return parsed.ok && parsed.value > today ? refuse('BIRTH_DATE_IN_FUTURE') : parsed;
}

function groupOf({ group }: ContestantInput, { groups }: EntryPack): Result<string | null> {
  if (group === undefined || group === '') return groups.length === 0 ? ok(null) : refuse('GROUP_MISSING');
  return groups.includes(group) ? ok(group) : refuse('GROUP_UNKNOWN', { params: { group } });
}

/** Only what a rule asks for is answered. */
function declaredOf({ declared }: ContestantInput, { rules }: EntryPack): Result<Record<string, boolean>> {
  const asked = new Set(rules.flatMap(({ key, kind }) => (kind === 'DECLARATION' || kind === 'STATUS' ? [key] : [])));
  const unknown = Object.keys(declared).find((key) => !asked.has(key));
  return unknown === undefined ? ok({ ...declared }) : refuse('DECLARATION_UNKNOWN');
}

const masked = (result: Result<string>, mask: (value: string) => string): Result<Secret> =>
  result.ok ? ok({ value: result.value, mask: mask(result.value) }) : result;

function refusalsOf(parts: Readonly<Record<string, Result<unknown>>>): Refusal[] {
  return Object.entries(parts).flatMap(([field, result]) => {
    const named = atField(result, field);
    return named.ok ? [] : named.refusals;
  });
}

const valuesOf = (parts: Readonly<Record<string, Result<unknown>>>): Record<string, unknown> =>
  Object.fromEntries(Object.entries(parts).flatMap(([field, result]) => (result.ok ? [[field, result.value]] : [])));
