import type { ContestPack } from '@jiangcheng/casework/contest/rules';
import type { ContestView } from '@jiangcheng/contracts/api/contest';

type Limits = ContestView['limits'];
type Report = ContestPack['rules']['scoreReport'];

/** The days of a regulation that its contest's forms speak of before a clock runs. */
export const contestLimitsOf = ({ cutoffOn: on, cutoffClause: clause, rules }: ContestPack): Limits => ({
  cutoff: { on, clause },
  report: reportLimit(rules.scoreReport),
});

const reportLimit = (rule: Report): Limits['report'] => {
  const { unit, clause } = rule;
  return rule.unit === 'FIXED_DATE' ? { unit, clause, length: null, on: rule.on } : { unit, clause, length: rule.length, on: null };
};
