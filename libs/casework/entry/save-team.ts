import { maskPhone } from '@jiangcheng/domain/identity-numbers/masks';
import { parsePhone } from '@jiangcheng/domain/identity-numbers/phone';
import type { TeamRecord } from '@jiangcheng/domain/entry/records';
import { savingProblems } from '@jiangcheng/domain/entry/team-acts';
import { atField, ok, type Refusal, type Result } from '@jiangcheng/domain/shared/result';
import { checkName } from '@jiangcheng/domain/shared/text';
import { done, refused, type Outcome } from '../ports/outcome.ts';
import { atTheTeam, keepTeam, type AtTeam } from './at-the-team.ts';
import { teamEvent } from './entry-events.ts';
import type { EntryDesk, TeamMoved, TeamRequest } from './ports.ts';

export interface SaveTeamInput {
  /** The version the person saw, 0 for none. */
  version: number;
  leaderName?: string | undefined;
  leaderPhone?: string | undefined;
  formFileId?: string | undefined;
}

/**
 * Keeps what is given of a team; what is left out stays. A team that was withdrawn is a draft again.
 * Refuses with TEAM_IS_FILED, the codes of checkName and parsePhone, FILE_NOT_OF_CASE; CONFLICT_TEAM.
 */
export const saveTeam = (desk: EntryDesk, request: TeamRequest<SaveTeamInput>): Promise<Outcome<TeamMoved>> =>
  atTheTeam(desk, request, 'UNIT', async (at) => {
    const { input, organizationId } = request;
    const closed = savingProblems(at.team);
    if (closed.length > 0) return refused(closed);
    const given = givenOf(input);
    const formHash = await formHashOf(at);
    const refusals = [...given.refusals, ...(formHash === null ? [{ code: 'FILE_NOT_OF_CASE', field: 'formFileId' }] : [])];
    if (refusals.length > 0) return refused(refusals);
    const team = await keepTeam(at, { ...given.values, ...statusAfterSaving(at.team) });
    const after = { version: team.version, fields: Object.keys(given.values) };
    const documents = formHash === undefined || formHash === null ? [] : [formHash];
    await at.tx.appendEvents(at.locked, [teamEvent('TEAM_SAVED', at.basis, organizationId, after, { documents })]);
    return done({ version: team.version });
  });

/** What follows from any change of a team that is not filed. */
export const statusAfterSaving = ({ status }: TeamRecord): Pick<TeamRecord, 'status'> => ({
  status: status === 'RETURNED' ? 'RETURNED' : 'DRAFT',
});

function givenOf({ leaderName, leaderPhone, formFileId }: SaveTeamInput) {
  const parts: Record<string, Result<unknown>> = {
    ...(leaderName === undefined ? {} : { leaderName: atField(checkName(leaderName), 'leaderName') }),
    ...(leaderPhone === undefined ? {} : { leaderPhone: atField(phoneOf(leaderPhone), 'leaderPhone') }),
    ...(formFileId === undefined ? {} : { formFileId: ok(formFileId) }),
  };
  const refusals: Refusal[] = Object.values(parts).flatMap((part) => (part.ok ? [] : part.refusals));
  const values = Object.fromEntries(Object.entries(parts).flatMap(([field, part]) => (part.ok ? [[field, part.value]] : [])));
  return { refusals, values: values as Partial<TeamRecord> };
}

function phoneOf(typed: string): Result<{ value: string; mask: string }> {
  const phone = parsePhone(typed.trim());
  return phone.ok ? ok({ value: phone.value, mask: maskPhone(phone.value) }) : phone;
}

/** Undefined where no form is given, null where it is none of this case. */
async function formHashOf({ tx, locked, request: { input } }: AtTeam<SaveTeamInput>): Promise<string | null | undefined> {
  return input.formFileId === undefined ? undefined : tx.fileHash(locked.id, input.formFileId, 'ENTRY_FORM');
}
