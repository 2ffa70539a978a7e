import { banRefusals } from '../hosting/ban.ts';
import type { HostingBan } from '../hosting/application.ts';
import { Exact, parseAmount } from '../shared/decimal.ts';
import { atField, ok, refuseAll, type Refusal, type Result } from '../shared/result.ts';
import type { CivilDate } from '../shared/civil-date.ts';
import { SUBSIDY_CLAUSE as clause, type Account, type Due, type Step } from './book.ts';
import type { By } from './commands.ts';

/** 000/附1/七(一) and office.md §6: the organizer files, the office proposes, finance checks, the competent meeting decides an amount. */
export type SubsidyStatus = 'FILED' | 'CHECKED' | 'DECIDED' | 'REFUSED';

/** `scale` is what the clause pays by (人数、天数、场次); amounts are yuan. */
export interface Subsidy {
  id: string;
  contestId: string;
  tradeNo: number;
  trade: string;
  organizationId: string;
  organization: string;
  status: SubsidyStatus;
  scale: { people: number; days: number; sessions: number };
  budget: string;
  finalAccount: string;
  /** What the office proposes; null while it has not, where the organizer filed itself. */
  proposed: string | null;
  account: Account;
  filed: Step;
  checked: Step | null;
  decision: SubsidyDecision | null;
  /** Why there is none; null unless it was refused. */
  refusal: string | null;
}

/** `basis` are the two documents that the clause names. No formula: what the meeting decided is what is paid. */
export interface SubsidyDecision {
  body: string;
  decidedOn: CivilDate;
  amount: string;
  basis: readonly string[];
  enteredBy: string;
}

export interface SubsidyInput {
  budget: string;
  finalAccount: string;
  proposed: string;
}

/** Checked and in plain form. Refuses with the codes of parseAmount, each with its field, SUBSIDY_ABOVE_COST where more is proposed than was spent. */
export function checkSubsidy(input: SubsidyInput): Result<SubsidyInput> {
  const parts = { budget: amount(input.budget), finalAccount: amount(input.finalAccount), proposed: amount(input.proposed) };
  const refusals = Object.entries(parts).flatMap(([field, part]) => refusalsAt(part, field));
  if (!parts.budget.ok || !parts.finalAccount.ok || !parts.proposed.ok || refusals.length > 0) return refuseAll(refusals);
  const [finalAccount, proposed] = [parts.finalAccount.value, parts.proposed.value];
  if (new Exact(proposed).greaterThan(finalAccount)) return refuseAll([{ code: 'SUBSIDY_ABOVE_COST', field: 'proposed', clause }]);
  return ok({ budget: parts.budget.value, finalAccount, proposed });
}

const amount = (text: string): Result<string> => parseAmount(text, { min: '0.01' });
const refusalsAt = (result: Result<string>, field: string): Refusal[] => {
  const named = atField(result, field);
  return named.ok ? [] : named.refusals;
};

/** What an organizer files itself: what it planned and what it spent. Refuses with the codes of parseAmount, each with its field. */
export function checkOwnSubsidy(input: Omit<SubsidyInput, 'proposed'>): Result<Omit<SubsidyInput, 'proposed'>> {
  const checked = checkSubsidy({ ...input, proposed: input.finalAccount });
  if (!checked.ok) return refuseAll(checked.refusals.filter(({ field }) => field !== 'proposed'));
  return ok({ budget: checked.value.budget, finalAccount: checked.value.finalAccount });
}

/** Whose work finance checks. */
export const preparersOfSubsidy = ({ filed }: Subsidy): string[] => [filed.personId];

/** What a person does with a filed one. The office proposes an amount where the organizer filed; finance does not check what it filed itself; the meeting's word comes after finance's. */
export function subsidyRefusals(act: 'propose' | 'check' | 'decide' | 'refuse', subsidy: Subsidy, { selves }: By): Refusal[] {
  const { status, proposed } = subsidy;
  const wanted = act === 'propose' || act === 'check' ? ['FILED'] : act === 'decide' ? ['CHECKED'] : ['FILED', 'CHECKED'];
  if (!wanted.includes(status)) return [{ code: `SUBSIDY_IS_${status}`, clause }];
  if (act !== 'check') return [];
  const unproposed = proposed === null ? [{ code: 'PROPOSAL_MISSING', clause }] : [];
  return preparersOfSubsidy(subsidy).some((id) => selves.includes(id)) ? [...unproposed, { code: 'FOUR_EYES', clause }] : unproposed;
}

/** Refuses with the codes of parseAmount, DECISION_IN_FUTURE, BASIS_INCOMPLETE where fewer than the two documents are named. */
export function checkSubsidyDecision(
  { amount: decided, decidedOn, basis }: Pick<SubsidyDecision, 'amount' | 'decidedOn' | 'basis'>,
  today: CivilDate,
): Result<string> {
  const sum = atField(amount(decided), 'amount');
  const refusals: Refusal[] = sum.ok ? [] : [...sum.refusals];
  if (decidedOn > today) refusals.push({ code: 'DECISION_IN_FUTURE', field: 'decidedOn' });
  if (new Set(basis.map((document) => document.normalize('NFC').trim())).size < 2)
    refusals.push({ code: 'BASIS_INCOMPLETE', field: 'basis', clause });
  return sum.ok && refusals.length === 0 ? sum : refuseAll(refusals);
}

/** What decided subsidies come to; unpaid while the organizer is banned (000-62). */
export const subsidyDues = (subsidies: readonly Subsidy[], bans: readonly HostingBan[], today: CivilDate): Due[] =>
  subsidies.flatMap(({ id, contestId, tradeNo, trade, organizationId, organization, account, decision }) => {
    if (decision === null) return [];
    const own = bans.filter((ban) => ban.organizationId === organizationId);
    const holds = banRefusals(own, today).map((ban) => ({ ...ban, code: 'SUBSIDY_DURING_BAN' }));
    const who = { key: id, kind: 'SUBSIDY', contestId, tradeNo, trade, rank: null, payee: organization } as const;
    return [{ ...who, entitled: new Exact(decision.amount).toFixed(2), clause, account, holds }];
  });
