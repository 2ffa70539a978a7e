import { checkParticulars, type Particulars, type ParticularsInput } from '@jiangcheng/domain/score-report/particulars';
import type { WinnerRecord } from '@jiangcheng/domain/score-report/records';
import type { Winner } from '@jiangcheng/domain/score-report/winners';
import { REPORT_CLAUSE as clause } from '@jiangcheng/domain/score-report/score-pack';
import { civilDateOf } from '@jiangcheng/domain/shared/instant';
import type { Refusal } from '@jiangcheng/domain/shared/result';
import { done, notFound, refused, type Outcome } from '../ports/outcome.ts';
import { atTheReport, type AtReport } from './at-the-report.ts';
import type { ReportDesk, ReportRequest } from './ports.ts';
import { winnerSavedEvent } from './report-events.ts';
import { assessed, voidOutdated } from './void-outdated.ts';
import { winnerAnswer, type WinnerAnswer } from './winner-answer.ts';

export interface SaveWinnerInput extends ParticularsInput {
  entryKey: string;
  /** The version the person saw, 0 for none. */
  version: number;
}

/**
 * Keeps what is given of a winner's particulars; fields left out stay. Asked of winners alone, after the ranking (PIPL art. 6).
 * Refuses with the codes of checkParticulars, NOT_A_WINNER, ID_NUMBER_OF_ANOTHER, FILE_NOT_OF_CASE; CONFLICT_WINNER.
 */
export const saveWinner = (desk: ReportDesk, request: ReportRequest<SaveWinnerInput>): Promise<Outcome<WinnerAnswer>> =>
  atTheReport(desk, request, async (at) => {
    const { entryKey, version } = request.input;
    const dossier = await at.tx.dossier(request.caseId);
    if (dossier.draft?.entries.some(({ key }) => key === entryKey) !== true) return notFound;
    const { winners } = await assessed(at, dossier);
    const winner = winners.find(({ row }) => row.entry.key === entryKey);
    if (winner === undefined) return refused([{ code: 'NOT_A_WINNER', clause, params: { ranks: at.pack.winnerRanks } }]);
    const before = winner.record ?? emptyRecord(entryKey);
    if (before.version !== version)
      return { kind: 'CONFLICT', code: 'CONFLICT_WINNER', params: { name: winner.row.entry.name, version: before.version } };
    return check(at, winner, before);
  });

async function check(at: AtReport<SaveWinnerInput>, winner: Winner, before: WinnerRecord): Promise<Outcome<WinnerAnswer>> {
  const { input } = at.request;
  const today = civilDateOf(at.locked.now);
  const endedOn = at.locked.state.ended?.on ?? today;
  const checked = checkParticulars(input, { today, endedOn, authorizationVersion: at.pack.authorizationVersion });
  const files = await filesOf(at);
  const taken = checked.ok ? await takenBy(at, checked.value) : [];
  const refusals = [...(checked.ok ? [] : checked.refusals), ...files.refusals, ...taken];
  if (refusals.length > 0 || !checked.ok) return refused(refusals);
  return keep(at, winner, { ...before, ...checked.value, version: before.version + 1 }, checked.value, files.hashes);
}

async function keep(
  at: AtReport<SaveWinnerInput>,
  winner: Winner,
  record: WinnerRecord,
  given: Particulars,
  documents: readonly string[],
): Promise<Outcome<WinnerAnswer>> {
  const { tx, locked, request } = at;
  await tx.saveWinner(locked.id, record, request.origin.actor.accountId);
  const { entry, rank } = winner.row;
  const digests = tx.personalDigests(valuesOf(given), `winner/${locked.id}/${entry.key}/${record.version}`);
  const saved = { entry: entry.key, rank: rank ?? 0, version: record.version, fields: Object.keys(given), digests, documents };
  const { events, assessment } = await voidOutdated(at);
  await tx.appendEvents(locked, [winnerSavedEvent(at.basis, saved), ...events]);
  const after = assessment.winners.find(({ row }) => row.entry.key === entry.key);
  if (after === undefined) throw new Error('a winner vanished while his particulars were saved');
  return done(winnerAnswer(after));
}

/** Two winners of one contest are two people. */
async function takenBy({ tx, locked, request }: AtReport<SaveWinnerInput>, { idNumber }: Particulars): Promise<Refusal[]> {
  if (idNumber === undefined || idNumber === null) return [];
  const holders = await tx.holdersOf(locked.id, idNumber.value);
  return holders.some((key) => key !== request.input.entryKey) ? [{ code: 'ID_NUMBER_OF_ANOTHER', field: 'idNumber', clause }] : [];
}

async function filesOf({ tx, locked, request: { input } }: AtReport<SaveWinnerInput>): Promise<{ hashes: string[]; refusals: Refusal[] }> {
  const named = [
    { field: 'idCopyFileId', fileId: input.idCopyFileId, purpose: 'ID_COPY' },
    { field: 'authorization.fileId', fileId: input.authorization?.fileId, purpose: 'AUTHORIZATION' },
  ];
  const found = { hashes: [] as string[], refusals: [] as Refusal[] };
  for (const { field, fileId, purpose } of named) {
    if (fileId === undefined) continue;
    const hash = await tx.fileHash(locked.id, fileId, purpose);
    if (hash === null) found.refusals.push({ code: 'FILE_NOT_OF_CASE', field });
    else found.hashes.push(hash);
  }
  return found;
}

/** Personal values by field, for digests; files and versions are no secrets. */
const valuesOf = ({ idNumber, bankAccount, bankName, phone }: Particulars): Record<string, string> =>
  Object.fromEntries(
    Object.entries({ idNumber: idNumber?.value, bankAccount: bankAccount?.value, bankName, phone: phone?.value }).flatMap(
      ([field, value]) => (value === undefined || value === null ? [] : [[field, value]]),
    ),
  );

const emptyRecord = (entryKey: string): WinnerRecord => ({
  entryKey,
  version: 0,
  idNumber: null,
  bankAccount: null,
  bankName: null,
  phone: null,
  idCopyFileId: null,
  idCopyDeletedOn: null,
  authorization: null,
  held: null,
});
