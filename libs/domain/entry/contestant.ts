import { personParts, refusalsOf, valuesOf, type TypedPerson } from '../identity-numbers/typed-person.ts';
import type { CivilDate } from '../shared/civil-date.ts';
import { ok, refuse, refuseAll, type Result } from '../shared/result.ts';
import { checkName } from '../shared/text.ts';
import type { ContestantContent, EntryPack } from './records.ts';

/** A contestant as typed. Numbers left out stay as they were. */
export interface ContestantInput extends TypedPerson {
  employer: string;
  group?: string | undefined;
  declared: Readonly<Record<string, boolean>>;
  proofFileId?: string | undefined;
}

/** Numbers and files that are there already; null for a new contestant. */
export type Kept = Pick<ContestantContent, 'idNumber' | 'birthDate' | 'phone' | 'proofFileId'> | null;

/**
 * Checked and normalised. Refuses with the codes of personParts, GROUP_MISSING, GROUP_UNKNOWN, DECLARATION_UNKNOWN, each with its field.
 */
export function checkContestant(input: ContestantInput, kept: Kept, pack: EntryPack, today: CivilDate): Result<ContestantContent> {
  const parts = {
    ...personParts(input, kept, today),
    employer: checkName(input.employer),
    group: groupOf(input, pack),
    declared: declaredOf(input, pack),
  };
  const refusals = refusalsOf(parts);
  if (refusals.length > 0) return refuseAll(refusals);
  const proofFileId = input.proofFileId ?? kept?.proofFileId ?? null;
  return ok({ ...valuesOf(parts), proofFileId } as ContestantContent);
}

function groupOf({ group }: ContestantInput, { groups }: EntryPack): Result<string | null> {
  const [only] = groups;
  if (group === undefined || group === '') return groups.length > 1 ? refuse('GROUP_MISSING') : ok(only ?? null);
  return groups.includes(group) ? ok(group) : refuse('GROUP_UNKNOWN', { params: { group } });
}

/** Only what a rule asks for is answered. */
function declaredOf({ declared }: ContestantInput, { rules }: EntryPack): Result<Record<string, boolean>> {
  const isAsked = (wanted: string): boolean =>
    rules.some(({ key, kind }) => key === wanted && (kind === 'DECLARATION' || kind === 'STATUS'));
  const unknown = Object.keys(declared).find((key) => !isAsked(key));
  return unknown === undefined ? ok({ ...declared }) : refuse('DECLARATION_UNKNOWN');
}
