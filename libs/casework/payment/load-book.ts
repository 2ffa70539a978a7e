import { awardsOfResult, type CirculatedResult } from '@jiangcheng/domain/award/circulated';
import { correctEntries } from '@jiangcheng/domain/award/correct-result';
import type { HeldCertificate } from '@jiangcheng/domain/award/contest';
import { awardTradeOf, heldOf } from '@jiangcheng/domain/award/of-record';
import { isUnderWay } from '@jiangcheng/domain/campaign/corrections';
import { isOfResult, type NoticedCorrection } from '@jiangcheng/domain/campaign/noticed-correction';
import type { CampaignState, CirculatedContest } from '@jiangcheng/domain/campaign/state';
import type { Account, Book } from '@jiangcheng/domain/payment/book';
import { prizeDues, prizeKey, type Awarded } from '@jiangcheng/domain/payment/dues';
import { subsidyDues, type Subsidy } from '@jiangcheng/domain/payment/subsidy';
import type { WinnerRecord } from '@jiangcheng/domain/score-report/records';
import { civilDateOf } from '@jiangcheng/domain/shared/instant';
import { valueOf } from '@jiangcheng/domain/shared/result';
import type { LockedCase } from '../ports/case-store.ts';
import type { MoneyPack } from './ports.ts';
import type { AnnouncedReport, Correction, MoneyBooks } from '../ports/payments.ts';

type Reader = Omit<MoneyBooks, 'recipients'>;

/** Everything that follows from a campaign's circulars, as it stands. */
export interface Money {
  awarded: readonly Awarded[];
  book: Book;
  subsidies: readonly Subsidy[];
  /** Registered from their paper. */
  corrections: readonly Correction[];
  /** By a 更正通知 that goes its way here; those of the plan are counted with the others, and change no result. */
  noticed: readonly NoticedCorrection[];
}

/** A contest with the number of the circular that announced it. */
type Announced = CirculatedContest & { circularNumber: string };

/** What issued circulars cover, and nothing else: awards follow from the circulation (000/附1/六.4). */
export const announcedContests = ({ circulars, circulations }: CampaignState): Announced[] =>
  circulars.flatMap(({ round, document: { numbered, distributed } }) => {
    if (numbered === null || distributed === null) return [];
    const contests = circulations.find((circulation) => circulation.round === round)?.contests ?? [];
    return contests.map((contest) => ({ ...contest, circularNumber: numbered.number }));
  });

export async function loadMoney(tx: Reader, locked: LockedCase<CampaignState>, pack: MoneyPack): Promise<Money> {
  const contests = announcedContests(locked.state);
  const [reports, corrections] = [await tx.announced(contests), await tx.corrections(locked.id)];
  const noticed = locked.state.corrections ?? [];
  const [batches, given, subsidies] = [await tx.batches(locked.id), await tx.accounts(locked.id), await tx.subsidies(locked.id)];
  const refunds = await tx.refunds(locked.id);
  const numbers = new Map(contests.map(({ caseId, circularNumber }) => [caseId, circularNumber]));
  const awarded = reports.map((report) => {
    const result = correctedResult(resultOf(report, numbers.get(report.caseId) ?? ''), { corrections, noticed });
    return { result, awards: valueOf(awardsOfResult(result, pack.awards)), accounts: accountsOf(report, given) };
  });
  const bans = await tx.bans(subsidies.map(({ organizationId }) => organizationId));
  const paidTo = subsidies.map((subsidy) => ({ ...subsidy, account: given.get(subsidy.id) ?? subsidy.account }));
  const dues = [...prizeDues(awarded, batches), ...subsidyDues(paidTo, bans, civilDateOf(locked.now))];
  return { awarded, book: { dues, batches, refunds }, subsidies, corrections, noticed };
}

/** A report as a circular announces it. */
export function resultOf({ winners, ranking, trade, ...report }: AnnouncedReport, circularNumber: string): CirculatedResult {
  const { weights, tieBreak, decimals, scope } = ranking;
  return {
    ...report,
    circularNumber,
    ranking: { weights, tieBreak: tieBreak as CirculatedResult['ranking']['tieBreak'], decimals, ...(scope && { scope }) },
    trade: awardTradeOf(trade),
    group: trade['group'] === 'STUDENT' ? 'STUDENT' : 'WORKER',
    idNumbers: new Map(winners.flatMap(({ entryKey, idNumber }) => (idNumber === null ? [] : [[entryKey, idNumber.value]]))),
    held: new Map(winners.flatMap((winner) => heldBy(winner))),
  };
}

function heldBy({ entryKey, held: stated }: WinnerRecord): (readonly [string, HeldCertificate])[] {
  const held = heldOf(stated);
  return held === null ? [] : [[entryKey, held]];
}

/** In the order of their numbers; each was possible on what stood before it. */
const correctedResult = (announced: CirculatedResult, { corrections, noticed }: Pick<Money, 'corrections' | 'noticed'>): CirculatedResult =>
  [
    ...corrections.filter(({ status }) => status === 'CONFIRMED'),
    ...noticed.filter(isOfResult).filter(({ document }) => document.distributed !== null),
  ]
    .filter(({ contestId }) => contestId === announced.caseId)
    .sort((a, b) => a.number - b.number)
    .reduce((result, correction) => ({ ...result, entries: valueOf(correctEntries(result, correction.entries)) }), announced);

function accountsOf({ caseId, winners }: AnnouncedReport, given: ReadonlyMap<string, Account>): ReadonlyMap<string, Account> {
  const first = winners.flatMap((winner) => firstAccount(winner));
  const later = [...given].flatMap(([key, account]) =>
    key.startsWith(prizeKey(caseId, '')) ? [[key.slice(prizeKey(caseId, '').length), account] as const] : [],
  );
  return new Map([...first, ...later]);
}

const firstAccount = ({ entryKey, bankAccount, bankName }: WinnerRecord): (readonly [string, Account])[] =>
  bankAccount === null || bankName === null ? [] : [[entryKey, { number: bankAccount, bankName, givenAt: null }]];

/** Corrections that wait, of this contest: one after the other. */
export const waitsOf = ({ corrections, noticed }: Pick<Money, 'corrections' | 'noticed'>, contestId: string): boolean =>
  corrections.some((one) => one.status === 'REGISTERED' && one.contestId === contestId) ||
  noticed.filter(isOfResult).some((one) => isUnderWay(one) && one.contestId === contestId);

/** Corrections are counted together, however they came. */
export const nextNumber = ({ corrections, noticed }: Pick<Money, 'corrections' | 'noticed'>): number =>
  corrections.length + noticed.length + 1;
