import { Exact, parseAmount } from '../shared/decimal.ts';
import { addMonths, earlierOf, type CivilDate } from '../shared/civil-date.ts';
import { atField, ok, refuse, refuseAll, type Refusal, type Result } from '../shared/result.ts';
import type { Cultivation } from './cultivation.ts';

/** Money in yuan as text. `perYear` holds for the city's fund; other levels may match it (第二十条). */
export interface SupportRule {
  perYear: string;
  cappedSource: string;
  mainUses: readonly string[];
  otherUse: string;
  sources: readonly string[];
  studioGrant: string;
  /** To whom money goes: the account of the employer's union, or the person (SUPPORT_PAYEE). */
  payee: Payee;
  /** Whether what was not spent comes back (UNSPENT_RETURN). */
  returns: boolean;
  clause: string;
}

export type Payee = 'EMPLOYER' | 'PERSON';

/** 扶持经费 of a cultivation year, or the one-off grant to a studio. */
export type SupportPurpose =
  { kind: 'SUPPORT'; personId: string; cultivationYear: number; use: string } | { kind: 'STUDIO'; studioId: string };

/** One payment: made by one person, checked by a second, paid by a third. */
export interface SupportEntry {
  no: number;
  purpose: SupportPurpose;
  source: string;
  budgetYear: number;
  amount: string;
  reason: string | null;
  madeBy: string;
  checkedBy: string | null;
  /** As the round had it when the entry was made. */
  payee: Payee;
  paid: { by: string; on: CivilDate; voucher: string } | null;
  /** What was not spent and came back (第二十条: 专款专用). */
  returned: ReturnedSupport | null;
  /** Of an entry that was not paid when the cultivation ended: it counts no more, and its number stays used. */
  stoppedOn: CivilDate | null;
}

export interface ReturnedSupport {
  amount: string;
  by: string;
  on: CivilDate;
  voucher: string;
}

export interface SupportLedger {
  entries: readonly SupportEntry[];
  /** What each source has for a year. */
  budgets: readonly { source: string; year: number; amount: string }[];
}

export type SupportInput = Pick<SupportEntry, 'purpose' | 'source' | 'budgetYear' | 'amount' | 'reason' | 'madeBy'>;

/**
 * The ledger with one more entry. Refuses with AMOUNT_… , SOURCE_UNKNOWN, USE_UNKNOWN, USE_NEEDS_REASON, SUPPORT_EXCEEDED (left),
 * STUDIO_GRANTED, STUDIO_AMOUNT (amount), BUDGET_EXCEEDED (left), CULTIVATION_ENDED. Entries count from when they are made, so that two
 * of them cannot both rest on the same money.
 */
export function makeEntry(
  ledger: SupportLedger,
  input: SupportInput,
  rule: SupportRule,
  cultivation: Cultivation | null,
): Result<SupportLedger> {
  const amount = atField(parseAmount(input.amount, { min: '0.01' }), 'amount');
  if (!amount.ok) return amount;
  const entry: SupportEntry = {
    ...input,
    amount: amount.value,
    no: ledger.entries.length + 1,
    payee: rule.payee,
    checkedBy: null,
    paid: null,
    returned: null,
    stoppedOn: null,
  };
  const { clause } = rule;
  const refusals = [
    ...(cultivation?.end ? [{ code: 'CULTIVATION_ENDED', clause }] : []),
    ...(rule.sources.includes(entry.source) ? [] : [{ code: 'SOURCE_UNKNOWN', field: 'source', clause }]),
    ...purposeRefusals(ledger, entry, rule),
    ...budgetRefusals(ledger, entry, rule),
  ];
  return refusals.length > 0 ? refuseAll(refusals) : ok({ ...ledger, entries: [...ledger.entries, entry] });
}

/** The check by a second person, who stands in for neither (`selves`). Refuses with SUPPORT_UNKNOWN, ENTRY_STOPPED, ENTRY_CHECKED, CHECKER_IS_MAKER. */
export function checkEntry(ledger: SupportLedger, no: number, by: string, selves: readonly string[] = [by]): Result<SupportLedger> {
  const entry = entryOf(ledger, no);
  if (entry === null) return refuse('SUPPORT_UNKNOWN');
  if (entry.stoppedOn !== null) return refuse('ENTRY_STOPPED');
  if (entry.checkedBy !== null) return refuse('ENTRY_CHECKED');
  return selves.includes(entry.madeBy) ? refuse('CHECKER_IS_MAKER') : ok(replace(ledger, { ...entry, checkedBy: by }));
}

/** The year of a cultivation into which a day falls: the last one for every day after its period. */
export function supportYear({ announcedOn, endsOn }: Pick<Cultivation, 'announcedOn' | 'endsOn'>, today: CivilDate): number {
  let year = 1;
  while (addMonths(announcedOn, 12 * year) < earlierOf(today, endsOn)) year += 1;
  return year;
}

/** `selves`: himself and those he stands in for, whose work he may not look at; himself alone where it is left out. */
export type Payment = { by: string; selves?: readonly string[]; on: CivilDate; voucher: string };

/** The payment by a third. Refuses with SUPPORT_UNKNOWN, ENTRY_PAID, ENTRY_STOPPED, ENTRY_NOT_CHECKED, PAYER_NOT_APART, VOUCHER_MISSING, CULTIVATION_ENDED. */
export function payEntry(ledger: SupportLedger, no: number, payment: Payment, cultivation: Cultivation | null): Result<SupportLedger> {
  const entry = entryOf(ledger, no);
  if (entry === null) return refuse('SUPPORT_UNKNOWN');
  if (entry.paid !== null) return refuse('ENTRY_PAID');
  if (entry.stoppedOn !== null) return refuse('ENTRY_STOPPED');
  if (cultivation?.end) return refuse('CULTIVATION_ENDED');
  if (entry.checkedBy === null) return refuse('ENTRY_NOT_CHECKED');
  const { selves = [payment.by], ...paid } = payment;
  if ([entry.madeBy, entry.checkedBy].some((id) => id !== null && selves.includes(id))) return refuse('PAYER_NOT_APART');
  return payment.voucher.trim() === '' ? refuse('VOUCHER_MISSING', { field: 'voucher' }) : ok(replace(ledger, { ...entry, paid }));
}

/**
 * What was not spent of a payment has come back. Refuses with SUPPORT_UNKNOWN, RETURN_NOT_ASKED, ENTRY_NOT_PAID, ENTRY_RETURNED, AMOUNT_…,
 * RETURN_ABOVE_PAID (paid), RETURN_BEFORE_PAYMENT (on), VOUCHER_MISSING.
 */
export function returnEntry(ledger: SupportLedger, no: number, input: ReturnedSupport, rule: SupportRule): Result<SupportLedger> {
  const { clause } = rule;
  const entry = entryOf(ledger, no);
  if (entry === null) return refuse('SUPPORT_UNKNOWN');
  if (!rule.returns) return refuse('RETURN_NOT_ASKED', { clause });
  if (entry.paid === null) return refuse('ENTRY_NOT_PAID');
  if (entry.returned !== null) return refuse('ENTRY_RETURNED');
  const amount = atField(parseAmount(input.amount, { min: '0.01' }), 'amount');
  if (!amount.ok) return amount;
  const { amount: paid } = entry;
  if (new Exact(amount.value).greaterThan(paid)) return refuse('RETURN_ABOVE_PAID', { field: 'amount', clause, params: { paid } });
  if (input.on < entry.paid.on) return refuse('RETURN_BEFORE_PAYMENT', { field: 'on', params: { on: entry.paid.on } });
  if (input.voucher.trim() === '') return refuse('VOUCHER_MISSING', { field: 'voucher' });
  return ok(replace(ledger, { ...entry, returned: { ...input, amount: amount.value } }));
}

/** What a source has had, promised, paid and got back in a year, for the 经审会. */
export function sourceStanding({ entries, budgets }: SupportLedger, source: string, year: number) {
  const own = counted(entries).filter((each) => each.source === source && each.budgetYear === year);
  const budget = sum(budgets.filter((each) => each.source === source && each.year === year));
  const [entered, paid, returned] = [sum(own), sum(own.filter((each) => each.paid !== null)), sum(returns(own))];
  const left = budget.minus(entered).plus(returned);
  return { budget: text(budget), entered: text(entered), paid: text(paid), returned: text(returned), left: text(left) };
}

export interface SourceBudget {
  source: string;
  year: number;
  amount: string;
}

/** What a source is to have for a year. Refuses with AMOUNT_…, SOURCE_UNKNOWN, BUDGET_BELOW_ENTRIES (entered). */
export function budgetOf(ledger: SupportLedger, { source, year, amount }: SourceBudget, rule: SupportRule): Result<SourceBudget> {
  const { clause } = rule;
  const parsed = atField(parseAmount(amount, { min: '0' }), 'amount');
  if (!parsed.ok) return parsed;
  if (!rule.sources.includes(source)) return refuse('SOURCE_UNKNOWN', { field: 'source', clause });
  const standing = sourceStanding(ledger, source, year);
  const entered = text(new Exact(standing.entered).minus(standing.returned));
  return new Exact(parsed.value).lessThan(entered)
    ? refuse('BUDGET_BELOW_ENTRIES', { field: 'amount', clause, params: { entered } })
    : ok({ source, year, amount: parsed.value });
}

function purposeRefusals(ledger: SupportLedger, entry: SupportEntry, rule: SupportRule): Refusal[] {
  const { clause } = rule;
  const { purpose } = entry;
  if (purpose.kind === 'STUDIO') {
    const granted = counted(ledger.entries).some((each) => each.purpose.kind === 'STUDIO' && each.purpose.studioId === purpose.studioId);
    const wrong = !new Exact(entry.amount).equals(rule.studioGrant);
    return [
      ...(granted ? [{ code: 'STUDIO_GRANTED', clause }] : []),
      ...(wrong ? [{ code: 'STUDIO_AMOUNT', field: 'amount', clause, params: { amount: rule.studioGrant } }] : []),
    ];
  }
  const known = [...rule.mainUses, rule.otherUse].includes(purpose.use);
  const unexplained = purpose.use === rule.otherUse && (entry.reason ?? '').trim() === '';
  return [
    ...(known ? [] : [{ code: 'USE_UNKNOWN', field: 'use', clause }]),
    ...(unexplained ? [{ code: 'USE_NEEDS_REASON', field: 'reason', clause }] : []),
    ...capRefusals(ledger, entry, rule),
  ];
}

/** “每年1万元”: of the city's fund, each cultivation year on its own (rules C16). */
function capRefusals(ledger: SupportLedger, entry: SupportEntry, rule: SupportRule): Refusal[] {
  if (entry.source !== rule.cappedSource) return [];
  const same = counted(ledger.entries).filter((each) => each.source === entry.source && sameYear(each.purpose, entry.purpose));
  const left = new Exact(rule.perYear).minus(sum(same)).plus(sum(returns(same)));
  return left.lessThan(entry.amount)
    ? [{ code: 'SUPPORT_EXCEEDED', field: 'amount', clause: rule.clause, params: { left: text(left) } }]
    : [];
}

const sameYear = (a: SupportPurpose, b: SupportPurpose): boolean =>
  a.kind === 'SUPPORT' && b.kind === 'SUPPORT' && a.personId === b.personId && a.cultivationYear === b.cultivationYear;

function budgetRefusals(ledger: SupportLedger, { source, budgetYear, amount }: SupportEntry, { clause }: SupportRule): Refusal[] {
  const { left } = sourceStanding(ledger, source, budgetYear);
  return new Exact(left).lessThan(amount) ? [{ code: 'BUDGET_EXCEEDED', field: 'amount', clause, params: { left } }] : [];
}

/** Those that rest on money: what was stopped before it was paid does not. */
const counted = (entries: readonly SupportEntry[]): SupportEntry[] => entries.filter(({ stoppedOn }) => stoppedOn === null);

const returns = (entries: readonly SupportEntry[]): ReturnedSupport[] => entries.flatMap(({ returned }) => returned ?? []);

const entryOf = ({ entries }: SupportLedger, no: number): SupportEntry | null => entries.find((each) => each.no === no) ?? null;
const replace = (ledger: SupportLedger, entry: SupportEntry): SupportLedger => ({
  ...ledger,
  entries: ledger.entries.map((each) => (each.no === entry.no ? entry : each)),
});
const sum = (rows: readonly { amount: string }[]): Exact => rows.reduce((all, { amount }) => all.plus(amount), new Exact(0));
const text = (amount: Exact): string => amount.toFixed(2);
