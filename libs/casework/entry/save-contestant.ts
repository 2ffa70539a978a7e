import { checkContestant, type ContestantInput } from '@jiangcheng/domain/entry/contestant';
import type { ContestantContent, ContestantRecord } from '@jiangcheng/domain/entry/records';
import { savingProblems } from '@jiangcheng/domain/entry/team-acts';
import { twiceInTeam } from '@jiangcheng/domain/entry/same-person';
import { done, notFound, refused, type Outcome } from '../ports/outcome.ts';
import { atTheTeam, keepTeam, type AtTeam } from './at-the-team.ts';
import { teamEvent } from './entry-events.ts';
import type { EntryDesk, TeamMoved, TeamRequest } from './ports.ts';
import { statusAfterSaving } from './save-team.ts';

export interface SaveContestantInput extends ContestantInput {
  /** Of the team, as the person saw it. */
  version: number;
  /** Null for a new one. */
  contestantId: string | null;
}

const MAX_CONTESTANTS = 50_000;

/**
 * Adds a contestant to his team, or changes him; numbers left out stay. Refuses with TEAM_IS_FILED, the codes of checkContestant,
 * CONTESTANT_TWICE, TEAM_TOO_LARGE, FILE_NOT_OF_CASE; CONFLICT_TEAM.
 */
export const saveContestant = (desk: EntryDesk, request: TeamRequest<SaveContestantInput>): Promise<Outcome<TeamMoved>> =>
  atTheTeam(desk, request, 'UNIT', async (at) => {
    const closed = savingProblems(at.team);
    if (closed.length > 0) return refused(closed);
    const { contestantId, ...typed } = request.input;
    const others = at.team.version === 0 ? [] : await at.tx.contestants(at.locked.id, request.organizationId);
    const before = others.find(({ id }) => id === contestantId) ?? null;
    if (before === null && contestantId !== null) return notFound;
    if (before === null && others.length >= MAX_CONTESTANTS) return refused([{ code: 'TEAM_TOO_LARGE', params: { max: MAX_CONTESTANTS } }]);
    const checked = checkContestant(typed, before, at.pack, at.today);
    if (!checked.ok) return refused(checked.refusals);
    const id = before?.id ?? desk.newId();
    const twice = twiceInTeam({ id, ...checked.value }, others);
    const proofHash = await proofHashOf(at);
    const refusals = [...twice, ...(proofHash === null ? [{ code: 'FILE_NOT_OF_CASE', field: 'proofFileId' }] : [])];
    if (refusals.length > 0) return refused(refusals);
    const position = before?.position ?? (others.at(-1)?.position ?? 0) + 1;
    return keep(at, { ...checked.value, id, position, overrides: before?.overrides ?? [], review: null, checkedInAt: null }, proofHash);
  });

async function keep(
  at: AtTeam<SaveContestantInput>,
  record: ContestantRecord,
  proofHash: string | undefined | null,
): Promise<Outcome<TeamMoved>> {
  const { tx, locked, request, basis } = at;
  const team = await keepTeam(at, statusAfterSaving(at.team));
  await tx.saveContestant(locked.id, request.organizationId, record);
  const digests = tx.personalDigests(valuesOf(record), `contestant/${record.id}/${team.version}`);
  const after = { contestant: record.id, position: record.position, version: team.version, digests };
  const documents = proofHash === undefined || proofHash === null ? [] : [proofHash];
  await tx.appendEvents(locked, [teamEvent('CONTESTANT_SAVED', basis, request.organizationId, after, { documents })]);
  return done({ version: team.version });
}

/** Takes a contestant off a team that is not filed. Refuses with TEAM_IS_FILED; CONFLICT_TEAM. */
export const removeContestant = (
  desk: EntryDesk,
  request: TeamRequest<{ version: number; contestantId: string }>,
): Promise<Outcome<TeamMoved>> =>
  atTheTeam(desk, request, 'UNIT', async (at) => {
    const closed = savingProblems(at.team);
    if (closed.length > 0) return refused(closed);
    const { contestantId } = request.input;
    const [found] = await at.tx.contestants(at.locked.id, request.organizationId, [contestantId]);
    if (found === undefined) return notFound;
    await at.tx.removeContestant(at.locked.id, request.organizationId, contestantId);
    const { version } = await keepTeam(at, statusAfterSaving(at.team));
    const after = { contestant: contestantId, position: found.position, version };
    await at.tx.appendEvents(at.locked, [teamEvent('CONTESTANT_REMOVED', at.basis, request.organizationId, after)]);
    return done({ version });
  });

/** Undefined where no proof is given, null where it is none of this case. */
async function proofHashOf({ tx, locked, request: { input } }: AtTeam<SaveContestantInput>): Promise<string | null | undefined> {
  return input.proofFileId === undefined ? undefined : tx.fileHash(locked.id, input.proofFileId, 'ENTRY_PROOF');
}

/** Personal values by field, for digests. */
const valuesOf = ({ idNumber, phone, birthDate, name }: ContestantContent): Record<string, string> => ({
  name,
  birthDate,
  ...(idNumber === null ? {} : { idNumber: idNumber.value }),
  ...(phone === null ? {} : { phone: phone.value }),
});
