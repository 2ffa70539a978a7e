import { initialCultivation, type LaterEntry } from '@jiangcheng/domain/cultivation/state';
import { addMonths, type CivilDate } from '@jiangcheng/domain/shared/civil-date';
import { auditEvent } from '../audit/audit-event.ts';
import type { NewAuditEvent } from '../ports/case-changes.ts';
import type { CaseTransaction, LockedCase } from '../ports/case-store.ts';
import type { CultivatedIdentity } from '../ports/cultivation-books.ts';
import type { NewId } from '../ports/ids.ts';
import { cultivationPack } from './cultivation-pack.ts';

/** The selection whose round the person belongs to: locked by the caller, so that cultivations are numbered one after another. */
export type RoundCase = Pick<LockedCase, 'id' | 'number' | 'scope' | 'regulation' | 'edition' | 'settings'>;

/** Whom a document announced as 入选对象 (第九条), or whom the office entered afterwards. */
export interface Announced {
  identity: CultivatedIdentity;
  name: string;
  employer: string;
  post: string;
  unitId: string;
  announcedOn: CivilDate;
  announcedBy: string;
  entry: LaterEntry | null;
}

/** Opens a person's cultivation in the transaction that announced or entered him; null where he has one in this round. */
export async function openCultivation(
  tx: CaseTransaction,
  newId: NewId,
  round: RoundCase,
  announced: Announced,
  basis: Partial<NewAuditEvent>,
): Promise<string | null> {
  const { identity, name, employer, post, unitId, announcedOn, announcedBy, entry } = announced;
  const { period } = cultivationPack(round).clocks;
  const no = (await tx.cultivations.count(round.scope.campaignId)) + 1;
  const id = newId();
  const number = `${round.number}-培育${String(no).padStart(2, '0')}`;
  const title = `科尔沁工匠培育：${name}`;
  const candidateId = 'candidateId' in identity ? identity.candidateId : null;
  const endsOn = addMonths(announcedOn, period.length * MONTHS[period.unit === 'YEAR' ? 'YEAR' : 'MONTH']);
  const opened = { person: { candidateId, name, employer, post }, unitId, announcedOn, announcedBy, endsOn, entry };
  const after = { number, title, candidateId, unitId, announcedOn, announcedBy, endsOn, entry: entry === null ? null : { ...entry } };
  const isNew = await tx.cultivations.open(
    { id, number, title, campaignId: round.scope.campaignId, identity, state: initialCultivation(opened) },
    auditEvent('CASE_OPENED', { ...basis, clause: period.clause, after, documents: entry === null ? [] : [entry.fileHash] }),
  );
  return isNew ? id : null;
}

/** Months of a period's unit: a cultivation is counted in years or months, never in days. */
const MONTHS = { YEAR: 12, MONTH: 1 } as const;
