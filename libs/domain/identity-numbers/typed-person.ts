import type { Secret } from '../score-report/records.ts';
import { parseCivilDate, type CivilDate } from '../shared/civil-date.ts';
import { atField, ok, refuse, type Refusal, type Result } from '../shared/result.ts';
import { checkName } from '../shared/text.ts';
import { maskPhone, maskResidentId } from './masks.ts';
import { parsePhone } from './phone.ts';
import { birthDateOf, parseResidentId, sexOf } from './resident-id.ts';

/** Who a person is, as typed into a form. Numbers left out stay as they were. */
export interface TypedPerson {
  name: string;
  sex?: 'F' | 'M' | undefined;
  idNumber?: string | undefined;
  birthDate?: string | undefined;
  phone?: string | undefined;
}

/** Numbers that are there already; null for somebody new. */
export type KeptPerson = { idNumber: Secret | null; birthDate: CivilDate; phone: Secret | null } | null;

/** Values of a form by their field, each checked by itself. */
export type Parts = Readonly<Record<string, Result<unknown>>>;

/**
 * Checked and normalised, by field. Of an ID number come birth date and sex; without one both are asked for. Refuses with the codes of
 * checkName, parseResidentId, parsePhone and parseCivilDate, SEX_MISSING, SEX_DIFFERS_FROM_ID, BIRTH_DATE_DIFFERS_FROM_ID,
 * BIRTH_DATE_IN_FUTURE. What rests on an ID number that is wrong is not judged.
 */
export function personParts(typed: TypedPerson, kept: KeptPerson, today: CivilDate): Parts {
  const idNumber = idNumberOf(typed, kept, today);
  const own = { name: checkName(typed.name), idNumber, phone: phoneOf(typed, kept) };
  if (!idNumber.ok) return own;
  return { ...own, sex: sexFor(typed, idNumber.value), birthDate: birthDateFor(typed, idNumber.value, kept, today) };
}

/** The refusals of all parts, each with its field. */
export function refusalsOf(parts: Parts): Refusal[] {
  const refusals: Refusal[] = [];
  for (const [field, result] of Object.entries(parts)) {
    const named = atField(result, field);
    if (!named.ok) refusals.push(...named.refusals);
  }
  return refusals;
}

export function valuesOf(parts: Parts): Record<string, unknown> {
  const values: Record<string, unknown> = {};
  for (const [field, result] of Object.entries(parts)) if (result.ok) values[field] = result.value;
  return values;
}

function idNumberOf({ idNumber }: TypedPerson, kept: KeptPerson, today: CivilDate): Result<Secret | null> {
  if (idNumber === undefined || idNumber.trim() === '') return ok(kept?.idNumber ?? null);
  return masked(parseResidentId(idNumber.trim(), today), maskResidentId);
}

function phoneOf({ phone }: TypedPerson, kept: KeptPerson): Result<Secret | null> {
  if (phone === undefined || phone.trim() === '') return ok(kept?.phone ?? null);
  return masked(parsePhone(phone.trim()), maskPhone);
}

function sexFor({ sex }: TypedPerson, idNumber: Secret | null): Result<'F' | 'M'> {
  if (idNumber === null) return sex === undefined ? refuse('SEX_MISSING') : ok(sex);
  const printed = sexOf(idNumber.value);
  return sex === undefined || sex === printed ? ok(printed) : refuse('SEX_DIFFERS_FROM_ID');
}

function birthDateFor({ birthDate: typed }: TypedPerson, idNumber: Secret | null, kept: KeptPerson, today: CivilDate): Result<CivilDate> {
  const given = typed === undefined || typed === '' ? undefined : typed;
  if (idNumber !== null) {
    const printed = birthDateOf(idNumber.value);
    return given === undefined || given === printed ? ok(printed) : refuse('BIRTH_DATE_DIFFERS_FROM_ID');
  }
  const parsed = parseCivilDate(given ?? kept?.birthDate);
  return parsed.ok && parsed.value > today ? refuse('BIRTH_DATE_IN_FUTURE') : parsed;
}

const masked = (result: Result<string>, mask: (value: string) => string): Result<Secret> =>
  result.ok ? ok({ value: result.value, mask: mask(result.value) }) : result;
