import { planRefusals } from '@jiangcheng/domain/approval/plan';
import { checkDeadlineRule } from '@jiangcheng/domain/deadline/rule';
import { checkWeights } from '@jiangcheng/domain/ranking/check-input';
import { leavesOf } from './clause-walk.ts';
import { dotted, type DataProblem } from './data-error.ts';
import type { PackContent } from './schema/pack.ts';

/** A regulation without clauses is an opinion: every scalar of every file stands under one. */
export function valuesWithoutClause(file: string, content: unknown): DataProblem[] {
  return leavesOf(content)
    .filter((leaf) => leaf.clause === null)
    .map(({ path }) => ({ file, path: dotted(path), code: 'VALUE_WITHOUT_CLAUSE', reason: 'no clause on the value or around it' }));
}

/** What no schema of one file can see: files that contradict each other. */
export function contradictions(pack: PackContent): DataProblem[] {
  return [
    ...tradesInOrder(pack),
    ...tradesNameIndustries(pack),
    ...tradesBlockKnown(pack),
    ...settingsOnce(pack),
    ...settingsNamed(pack),
    ...scoringHolds(pack),
    ...deadlinesHold(pack),
    ...codesOnce(pack),
    ...approvalsHold(pack),
  ];
}

function tradesInOrder({ regulation, trades }: PackContent): DataProblem[] {
  const wanted = regulation.tradeCount.value;
  const counted =
    trades.trades.length === wanted
      ? []
      : [problem('trades.yaml', 'trades', `${trades.trades.length} trades, the regulation names ${wanted}`)];
  const misplaced = trades.trades.flatMap(({ no }, index) =>
    no === index + 1 ? [] : [problem('trades.yaml', `trades.${index}.no`, `${no} stands where ${index + 1} belongs`)],
  );
  return [...counted, ...misplaced];
}

function tradesNameIndustries({ regulation, trades }: PackContent): DataProblem[] {
  const names = regulation.industries.map(({ name }) => name);
  return trades.trades.flatMap(({ industry: { printed, reads, inferred } }, index) => {
    const read = inferred ?? reads ?? printed;
    return read !== null && names.includes(read)
      ? []
      : [problem('trades.yaml', `trades.${index}.industry`, `${read ?? 'nothing'} is no industry of the regulation`)];
  });
}

function tradesBlockKnown({ trades }: PackContent): DataProblem[] {
  const known = trades.blocks.map(({ code }) => code);
  return trades.trades.flatMap((trade, index) =>
    trades.fields.flatMap(({ key }) => {
      const unknown = (trade[key].blocks ?? []).filter((code) => !known.includes(code));
      return unknown.map((code) => problem('trades.yaml', `trades.${index}.${key}.blocks`, `${code} is not in the list of blocks`));
    }),
  );
}

function settingsOnce({ settings }: PackContent): DataProblem[] {
  return repeated(settings.settings.map(({ key }) => key)).map((key) => problem('settings.yaml', 'settings', `${key} is there twice`));
}

/** A value that a setting may replace says the same as the setting's default. */
function settingsNamed({ settings, scoring, deadlines }: PackContent): DataProblem[] {
  const defaults = new Map(settings.settings.map((setting) => [setting.key, setting.default]));
  const differs = (file: string, path: string, key: string, value: unknown): DataProblem[] =>
    defaults.get(key) === value ? [] : [problem(file, path, `the default of ${key} is ${String(defaults.get(key))}, not ${String(value)}`)];
  return [
    ...differs('scoring.yaml', 'tieBreak', scoring.tieBreak.setting, scoring.tieBreak.value.join(',') || 'NONE'),
    ...differs('scoring.yaml', 'jointPrize', scoring.jointPrize.setting, scoring.jointPrize.value),
    ...deadlines.deadlines.flatMap((rule, index) => {
      if (rule.kind === 'DAILY') return [];
      const { cutoff, lateness } = rule;
      const at = (part: string): string => `deadlines.${index}.${part}`;
      return [
        ...measureNamed(rule, at, differs),
        ...(cutoff.setting === undefined ? [] : differs('deadlines.yaml', at('cutoff'), cutoff.setting, cutoff.value)),
        ...(lateness.setting === undefined || defaults.has(lateness.setting)
          ? []
          : [problem('deadlines.yaml', at('lateness'), `no setting ${lateness.setting}`)]),
      ];
    }),
  ];
}

type Limit = Exclude<PackContent['deadlines']['deadlines'][number], { kind: 'DAILY' }>;
type Differs = (file: string, path: string, key: string, value: unknown) => DataProblem[];

function measureNamed(rule: Limit, at: (part: string) => string, differs: Differs): DataProblem[] {
  const [part, { setting, value }] = rule.kind === 'DATED' ? (['on', rule.on] as const) : (['length', rule.length] as const);
  return setting === undefined ? [] : differs('deadlines.yaml', at(part), setting, value ?? 0);
}

function scoringHolds({ scoring }: PackContent): DataProblem[] {
  const { theory, practice } = scoring.weights;
  const weights = checkWeights({ theory, practice });
  const ranks = scoring.prizes.table.map(({ rank }) => rank).join();
  const wanted = Array.from({ length: scoring.winners.toRank }, (_, index) => index + 1).join();
  return [
    ...(weights.ok ? [] : weights.refusals.map(({ code }) => problem('scoring.yaml', 'weights', code))),
    ...(ranks === wanted ? [] : [problem('scoring.yaml', 'prizes.table', `prizes for the ranks ${ranks}, winners are ${wanted}`)]),
  ];
}

function deadlinesHold({ deadlines }: PackContent): DataProblem[] {
  return deadlines.deadlines.flatMap((rule, index) => {
    if (rule.kind === 'DAILY') return [];
    const { key, start: startEvent, clause, cutoff, lateness, ladder } = rule;
    const basics = { key, startEvent, clause, cutoff: cutoff.value, hard: lateness.hard, ladder: ladder.rungs };
    const checked =
      rule.kind === 'DATED'
        ? checkDeadlineRule({ ...basics, unit: 'FIXED_DATE', on: rule.on.value })
        : checkDeadlineRule({ ...basics, unit: rule.length.unit, length: rule.length.value ?? 1 });
    return checked.ok ? [] : checked.refusals.map(({ code }) => problem('deadlines.yaml', `deadlines.${index}`, code));
  });
}

/** Each plan is one, and the setting that chooses among them names those that there are. */
function approvalsHold({ approvals: { approvals }, settings }: PackContent): DataProblem[] {
  const allowed = settings.settings.find(({ key }) => key === 'REVIEW_APPROVAL')?.allowed;
  const named = allowed !== undefined && 'enum' in allowed ? allowed.enum : [];
  const keys = approvals.map(({ key }) => key);
  const wrong = approvals.flatMap(({ nodes, mayDisagree }, index) =>
    planRefusals({
      mayDisagree,
      nodes: nodes.map(({ participants, ...node }) => ({
        ...node,
        label: node.key,
        participants: participants.map(({ role }) => ({ address: { kind: 'ROLE' as const, role, organizationId: null }, weight: 1 })),
      })),
    }).map(({ code }) => problem('approvals.yaml', `approvals.${index}`, code)),
  );
  return keys.join() === named.join()
    ? wrong
    : [...wrong, problem('settings.yaml', 'settings', `REVIEW_APPROVAL offers ${named.join()}, the approvals are ${keys.join()}`)];
}

function codesOnce(pack: PackContent): DataProblem[] {
  const lists = [
    ['deadlines.yaml', 'deadlines', pack.deadlines.deadlines.map(({ key }) => key)],
    ['return-reasons.yaml', 'reasons', pack['return-reasons'].reasons.map(({ code }) => code)],
    ['documents.yaml', 'forms', pack.documents.forms.map(({ kind }) => kind)],
    ['scoring.yaml', 'required', pack.scoring.required.map(({ key }) => key)],
  ] as const;
  return lists.flatMap(([file, path, codes]) => repeated(codes).map((code) => problem(file, path, `${code} is there twice`)));
}

function repeated(codes: readonly string[]): string[] {
  return codes.filter((code, index) => codes.indexOf(code) < index);
}

function problem(file: string, path: string, reason: string): DataProblem {
  return { file, path, code: 'CONTENT_CONTRADICTS', reason };
}
