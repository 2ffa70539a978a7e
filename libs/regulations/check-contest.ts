import { planRefusals } from '@jiangcheng/domain/approval/plan';
import { tradeFields } from '@jiangcheng/domain/campaign/trade-field';
import { NOT_AGREED } from '@jiangcheng/domain/contest/commands';
import { checkWeights } from '@jiangcheng/domain/ranking/check-input';
import { planOf } from './approval-plan.ts';
import { awardsHold } from './check-awards.ts';
import { collectionsHold } from './check-collections.ts';
import { differs, problem, twice } from './check-pack.ts';
import type { DataProblem } from './data-error.ts';
import { orgAwardHolds } from './check-org-award.ts';
import type { ContestContent } from './schema/pack.ts';
import { nameOf } from './trade-row.ts';

/** What no schema of one file can see: files of a contest's pack that contradict each other. */
export function contestContradictions(pack: ContestContent): DataProblem[] {
  return [
    ...tradesInOrder(pack),
    ...tradesOnce(pack),
    ...tradesFillColumns(pack),
    ...tradesNameIndustries(pack),
    ...tradesBlockKnown(pack),
    ...scoringNamesSettings(pack),
    ...scoringHolds(pack),
    ...awardsHold(pack),
    ...orgAwardHolds(pack),
    ...collectionsHold(pack),
    ...codesOnce(pack),
    ...approvalsHold(pack),
    ...groupsKnown(pack),
  ];
}

/** Rows of one name are one trade in several groups. Every number has its row, or was taken out with it. */
function tradesInOrder({ regulation, trades: { trades, removed = [] } }: ContestContent): DataProblem[] {
  const wanted = regulation.tradeCount.value;
  const found = new Set(trades.map(({ name }) => name.printed)).size;
  const gone = removed.map(({ no }) => no);
  const numbers = Array.from({ length: trades.length + gone.length }, (_, index) => index + 1).filter((no) => !gone.includes(no));
  return [
    ...(found === wanted ? [] : [problem('trades.yaml', 'trades', `${found} trades, the regulation names ${wanted}`)]),
    ...(numbers.length === trades.length ? [] : [problem('trades.yaml', 'removed', `${gone.join()} are not all numbers that were given`)]),
    ...trades.flatMap(({ no }, index) =>
      no === numbers[index] ? [] : [problem('trades.yaml', `trades.${index}.no`, `${no} stands where ${numbers[index] ?? 'none'} belongs`)],
    ),
  ];
}

/** A campaign names its contests by them. */
const tradesOnce = ({ trades }: ContestContent): DataProblem[] => twice('trades.yaml', 'trades', trades.trades.map(nameOf));

/** Every row has a cell for each column of the table, and for no other. */
function tradesFillColumns({ trades }: ContestContent): DataProblem[] {
  const columns = tradeFields.filter((field) => trades.fields.some(({ key }) => key === field));
  return trades.trades.flatMap((trade, index) => {
    const filled = tradeFields.filter((field) => trade[field] !== undefined);
    return filled.join() === columns.join()
      ? []
      : [problem('trades.yaml', `trades.${index}`, `cells for ${filled.join()}, the columns are ${columns.join()}`)];
  });
}

function tradesNameIndustries({ regulation, trades }: ContestContent): DataProblem[] {
  const names = regulation.industries.map(({ name }) => name);
  return trades.trades.flatMap(({ industry }, index) => {
    if (industry === undefined) return [];
    const read = industry.inferred ?? industry.reads ?? industry.printed;
    return read !== null && names.includes(read)
      ? []
      : [problem('trades.yaml', `trades.${index}.industry`, `${read ?? 'nothing'} is no industry of the regulation`)];
  });
}

function tradesBlockKnown({ trades }: ContestContent): DataProblem[] {
  const known = trades.blocks.map(({ code }) => code);
  return trades.trades.flatMap((trade, index) =>
    trades.fields.flatMap(({ key }) => {
      const unknown = (trade[key]?.blocks ?? []).filter((code) => !known.includes(code));
      return unknown.map((code) => problem('trades.yaml', `trades.${index}.${key}.blocks`, `${code} is not in the list of blocks`));
    }),
  );
}

function scoringNamesSettings(pack: ContestContent): DataProblem[] {
  const { tieBreak, jointPrize } = pack.scoring;
  return [
    ...differs(pack, 'scoring.yaml', 'tieBreak', tieBreak.setting, tieBreak.value.join(',') || 'NONE'),
    ...differs(pack, 'scoring.yaml', 'jointPrize', jointPrize.setting, jointPrize.value),
  ];
}

/** A document without prize money has no table; its winners are those of its certificates. */
function scoringHolds({ scoring }: ContestContent): DataProblem[] {
  const { theory, practice } = scoring.weights;
  const weights = checkWeights({ theory, practice });
  const ranks = scoring.prizes.table.map(({ rank }) => rank).join();
  const wanted = Array.from({ length: scoring.winners.toRank }, (_, index) => index + 1).join();
  return [
    ...(weights.ok ? [] : weights.refusals.map(({ code }) => problem('scoring.yaml', 'weights', code))),
    ...(ranks === wanted || ranks === ''
      ? []
      : [problem('scoring.yaml', 'prizes.table', `prizes for the ranks ${ranks}, winners are ${wanted}`)]),
  ];
}

/** Each plan is one, what may be refused can say so, and the setting that chooses among them names those that there are. */
function approvalsHold({ approvals: { approvals }, settings, 'return-reasons': { reasons } }: ContestContent): DataProblem[] {
  const allowed = settings.settings.find(({ key }) => key === 'REVIEW_APPROVAL')?.allowed;
  const named = allowed !== undefined && 'enum' in allowed ? allowed.enum : [];
  const keys = approvals.map(({ key }) => key);
  const wrong = approvals.flatMap((approval, index) =>
    planRefusals(planOf(approval)).map(({ code }) => problem('approvals.yaml', `approvals.${index}`, code)),
  );
  const wordless = approvals.some(({ mayDisagree }) => mayDisagree) && !reasons.some(({ code }) => code === NOT_AGREED);
  if (wordless) wrong.push(problem('return-reasons.yaml', 'reasons', `an approval may be refused, and ${NOT_AGREED} has no words`));
  return keys.join() === named.join()
    ? wrong
    : [...wrong, problem('settings.yaml', 'settings', `REVIEW_APPROVAL offers ${named.join()}, the approvals are ${keys.join()}`)];
}

/** A rule for a group that nobody enters in would never be asked. */
function groupsKnown({ eligibility: { groups, rules } }: ContestContent): DataProblem[] {
  const known = groups.map(({ key }) => key);
  return rules.flatMap((rule, index) =>
    (rule.groups ?? [])
      .filter((group) => !known.includes(group))
      .map((group) => problem('eligibility.yaml', `rules.${index}.groups`, `${group} is no group of the regulation`)),
  );
}

function codesOnce(pack: ContestContent): DataProblem[] {
  const lists = [
    ['return-reasons.yaml', 'reasons', pack['return-reasons'].reasons.map(({ code }) => code)],
    ['documents.yaml', 'forms', pack.documents.forms.map(({ kind }) => kind)],
    ['scoring.yaml', 'required', pack.scoring.required.map(({ key }) => key)],
    ['eligibility.yaml', 'rules', pack.eligibility.rules.map(({ key }) => key)],
  ] as const;
  return lists.flatMap(([file, path, codes]) => twice(file, path, codes));
}
