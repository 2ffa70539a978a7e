import { isOffice } from '@jiangcheng/domain/access/actor';
import { actRow } from '@jiangcheng/domain/cultivation/acts';
import { civilDateOf } from '@jiangcheng/domain/shared/instant';
import type { Refusal } from '@jiangcheng/domain/shared/result';
import { actedFrom } from '../audit/acted-as.ts';
import type { CommandKey, CommandOrigin, CaseTransaction, LockedCase } from '../ports/case-store.ts';
import { done, notFound, refused, type Outcome } from '../ports/outcome.ts';
import type { Desk } from '../process/act-context.ts';
import { CULTIVATION_PAPER } from './cultivation-facts.ts';
import { openCultivation } from './open-cultivation.ts';

/** Somebody who was announced beside the system (补录, office.md §3): with the true date, the scan and the reason. */
export interface EarlierAnnouncement {
  name: string;
  birthDate: string;
  idNumber?: string | undefined;
  employer: string;
  post: string;
  unitId: string;
  announcedOn: string;
  announcedBy: string;
  fileId: string;
  reason: string;
}

/**
 * The office enters an announcement afterwards; nothing runs before another clerk has confirmed it. Refuses with FILE_NOT_OF_CASE,
 * ANNOUNCED_IN_FUTURE, ORGANIZATION_UNKNOWN, CULTIVATION_EXISTS (in this round).
 */
export const enterCultivation = (
  desk: Desk,
  selectionId: string,
  input: EarlierAnnouncement,
  origin: CommandOrigin,
  key: CommandKey,
): Promise<Outcome<{ caseId: string }>> =>
  desk.store.once(key, async (tx) => {
    const round = await tx.lock(selectionId);
    if (round?.kind !== 'selection' || !isOffice(origin.actor, round.scope.campaignId)) return notFound;
    const fileHash = await tx.cultivations.fileHash(round.id, input.fileId, CULTIVATION_PAPER);
    const refusals = await entryRefusals(tx, round, input, fileHash);
    if (fileHash === null || refusals.length > 0) return refused(refusals);
    const { birthDate, idNumber, fileId: _file, reason, ...announced } = input;
    const entry = { by: origin.actor.personId, reason, fileHash, confirmedBy: null };
    const identity = { name: input.name, birthDate, idNumber: idNumber ?? null };
    const caseId = await openCultivation(tx, desk.newId, round, { ...announced, identity, entry }, actedFrom(origin, 'OFFICE'));
    return caseId === null ? refused([{ code: 'CULTIVATION_EXISTS', clause }]) : done({ caseId });
  });

const { clause } = actRow('confirmEntry');

async function entryRefusals(
  tx: CaseTransaction,
  { now }: LockedCase,
  { announcedOn, unitId }: EarlierAnnouncement,
  fileHash: string | null,
): Promise<Refusal[]> {
  const known = await tx.organizationNames([unitId]);
  return [
    ...(fileHash === null ? [{ code: 'FILE_NOT_OF_CASE', field: 'fileId' }] : []),
    ...(announcedOn > civilDateOf(now) ? [{ code: 'ANNOUNCED_IN_FUTURE', field: 'announcedOn', clause }] : []),
    ...(known[unitId] === undefined ? [{ code: 'ORGANIZATION_UNKNOWN', field: 'unitId' }] : []),
  ];
}
