import type { CivilDate } from '../shared/civil-date.ts';
import { ok, refuse, refuseAll, type Refusal, type Result } from '../shared/result.ts';
import type { ContestAwards } from './awards-of.ts';
import type { CirculatedResult } from './circulated.ts';
import type { CertificateEntitlement } from './entitlement.ts';
import type { Level } from './rules.ts';

/** What a host gave where the document leaves it to the host: 职业资格 or 职业技能等级 (002-13). */
export interface HostGiven {
  kind: 'QUALIFICATION' | 'SKILL_LEVEL';
  level: Level;
}

/** A certificate that was issued, as its number was recorded. `given` is null where the nomination names the level. */
export interface IssuedCertificate {
  contestId: string;
  entry: string;
  number: string;
  issuedOn: CivilDate;
  given: HostGiven | null;
}

/** Who is nominated for which level on which clause (C11). */
export interface Nomination extends Pick<CertificateEntitlement, 'certificate' | 'level' | 'by' | 'clause'> {
  contestId: string;
  tradeNo: number;
  title: string;
  lastDay: CivilDate;
  entry: string;
  name: string;
  rank: number;
  issued: IssuedCertificate | null;
}

type Awards = { result: CirculatedResult; awards: ContestAwards };

const holds = ({ contestId, entry }: IssuedCertificate, of: { contestId: string; entry: string }): boolean =>
  contestId === of.contestId && entry === of.entry;

/** By contest and rank, with what was issued. */
export const nominationsOf = (awarded: readonly Awards[], issued: readonly IssuedCertificate[]): Nomination[] =>
  awarded.flatMap(({ result, awards }) =>
    awards.entitlements.flatMap((given) => {
      if (given.kind !== 'CERTIFICATE') return [];
      const { entry, rank, certificate, level, by, clause } = given;
      const place = { contestId: result.caseId, tradeNo: result.tradeNo, title: result.title, lastDay: result.lastDay, entry };
      const name = result.entries.find(({ key }) => key === entry)?.name ?? '';
      return [{ ...place, name, rank, certificate, level, by, clause, issued: issued.find((one) => holds(one, place)) ?? null }];
    }),
  );

/** Certificates whose holder a correction has put outside the ranks. */
export const groundless = (nominations: readonly Nomination[], issued: readonly IssuedCertificate[]): IssuedCertificate[] =>
  issued.filter((one) => !nominations.some((nomination) => holds(one, nomination)));

const NUMBER = /^[A-Z0-9][A-Z0-9-]{3,39}$/;
const normalized = (typed: string): string => typed.normalize('NFKC').replace(/\s/gu, '').toUpperCase();

/**
 * Numbers as they were issued, all or none. `reason` corrects one that is recorded. Refuses with NOMINATION_UNKNOWN,
 * CERTIFICATE_RECORDED_ALREADY, CERTIFICATE_LEVEL_MISSING, CERTIFICATE_LEVEL_NOMINATED, CERTIFICATE_NUMBER_BAD_FORM,
 * CERTIFICATE_NUMBER_TWICE, ISSUED_IN_FUTURE, ISSUED_BEFORE_CONTEST.
 */
export function checkIssued(
  items: readonly IssuedCertificate[],
  { nominations, issued }: { nominations: readonly Nomination[]; issued: readonly IssuedCertificate[] },
  { today, reason }: { today: CivilDate; reason: string | null },
): Result<IssuedCertificate[]> {
  const plain = items.map((item) => ({ ...item, number: normalized(item.number) }));
  const kept = issued.filter((one) => !plain.some((item) => holds(one, item)));
  const refusals = plain.flatMap((item, index) => {
    const others = [...kept, ...plain.slice(0, index)];
    const nomination = nominations.find((one) => holds(item, one));
    return problemsOf(item, nomination, others, { today, reason }).map((refusal) => ({
      ...refusal,
      field: `certificates.${index}.${refusal.field}`,
    }));
  });
  return refusals.length > 0 ? refuseAll(refusals) : ok(plain);
}

function problemsOf(
  item: IssuedCertificate,
  nomination: Nomination | undefined,
  others: readonly IssuedCertificate[],
  { today, reason }: { today: CivilDate; reason: string | null },
): Refusal[] {
  if (nomination === undefined) return refuse('NOMINATION_UNKNOWN', { field: 'entry' }).refusals;
  const { name, lastDay, issued, clause } = nomination;
  const refusals: Refusal[] = levelProblems(item, nomination);
  if (issued !== null && reason === null)
    refusals.push({ code: 'CERTIFICATE_RECORDED_ALREADY', field: 'number', clause, params: { name } });
  if (!NUMBER.test(item.number)) refusals.push({ code: 'CERTIFICATE_NUMBER_BAD_FORM', field: 'number' });
  if (others.some(({ number }) => number === item.number)) refusals.push({ code: 'CERTIFICATE_NUMBER_TWICE', field: 'number' });
  if (item.issuedOn > today) refusals.push({ code: 'ISSUED_IN_FUTURE', field: 'issuedOn' });
  if (item.issuedOn < lastDay) refusals.push({ code: 'ISSUED_BEFORE_CONTEST', field: 'issuedOn', params: { lastDay } });
  return refusals;
}

/** The level is the host's to say where the document leaves it to the host, and nobody's elsewhere. */
function levelProblems({ given }: IssuedCertificate, { by, clause }: Nomination): Refusal[] {
  if ((by === 'HOST') === (given !== null)) return [];
  return [{ code: given === null ? 'CERTIFICATE_LEVEL_MISSING' : 'CERTIFICATE_LEVEL_NOMINATED', field: 'given', clause }];
}
