import { checkDeadlineRule } from '@jiangcheng/domain/deadline/rule';
import { leavesOf } from './clause-walk.ts';
import { dotted, type DataProblem } from './data-error.ts';
import type { ContestContent, SelectionContent } from './schema/pack.ts';

type AnyContent = Pick<ContestContent | SelectionContent, 'deadlines' | 'settings'>;
type Deadline = AnyContent['deadlines']['deadlines'][number];
type Limit = Exclude<Deadline, { kind: 'DAILY' }>;

/** A regulation without clauses is an opinion: every scalar of every file stands under one. */
export function valuesWithoutClause(file: string, content: unknown): DataProblem[] {
  return leavesOf(content)
    .filter((leaf) => leaf.clause === null)
    .map(({ path }) => ({ file, path: dotted(path), code: 'VALUE_WITHOUT_CLAUSE', reason: 'no clause on the value or around it' }));
}

/** What packs of every kind can contradict themselves in: settings and deadlines. */
export function commonContradictions(pack: AnyContent): DataProblem[] {
  return [...settingsOnce(pack), ...deadlinesNameSettings(pack), ...deadlinesHold(pack), ...deadlinesOnce(pack)];
}

/** A value that a setting may replace says the same as the setting's default. */
export function differs({ settings }: AnyContent, file: string, path: string, key: string, value: unknown): DataProblem[] {
  const standard = settings.settings.find((setting) => setting.key === key)?.default;
  return standard === value ? [] : [problem(file, path, `the default of ${key} is ${String(standard)}, not ${String(value)}`)];
}

export function twice(file: string, path: string, codes: readonly string[]): DataProblem[] {
  const repeated = codes.filter((code, index) => codes.indexOf(code) < index);
  return repeated.map((code) => problem(file, path, `${code} is there twice`));
}

export function problem(file: string, path: string, reason: string): DataProblem {
  return { file, path, code: 'CONTENT_CONTRADICTS', reason };
}

const settingsOnce = ({ settings }: AnyContent): DataProblem[] =>
  twice(
    'settings.yaml',
    'settings',
    settings.settings.map(({ key }) => key),
  );

const deadlinesOnce = ({ deadlines }: AnyContent): DataProblem[] =>
  twice(
    'deadlines.yaml',
    'deadlines',
    deadlines.deadlines.map(({ key }) => key),
  );

function deadlinesNameSettings(pack: AnyContent): DataProblem[] {
  return pack.deadlines.deadlines.flatMap((rule, index) => {
    if (rule.kind === 'DAILY') return [];
    const { cutoff, lateness } = rule;
    const at = (part: string): string => `deadlines.${index}.${part}`;
    const { part, setting, value } = measureOf(rule);
    return [
      ...(setting === undefined ? [] : differs(pack, 'deadlines.yaml', at(part), setting, value ?? 0)),
      ...(cutoff.setting === undefined ? [] : differs(pack, 'deadlines.yaml', at('cutoff'), cutoff.setting, cutoff.value)),
      ...(lateness.setting === undefined ? [] : known(pack, at('lateness'), lateness.setting)),
      ...startDayNamed(pack, rule, at('startDay')),
    ];
  });
}

/** Where a rule says how long it is, or until when; an assigned one does not. */
function measureOf(rule: Limit): { part: string; setting?: string | undefined; value: string | number | null } {
  if (rule.kind === 'DATED') return { part: 'on', ...rule.on };
  return rule.kind === 'COUNTED' ? { part: 'length', ...rule.length } : { part: 'kind', value: null };
}

function startDayNamed(pack: AnyContent, rule: Limit, path: string): DataProblem[] {
  if (rule.kind !== 'COUNTED' || rule.startDay === undefined) return [];
  const { counts, setting, countsWhen } = rule.startDay;
  const standard = pack.settings.settings.find(({ key }) => key === setting)?.default;
  const agrees = (standard === countsWhen) === counts;
  return agrees ? known(pack, path, setting) : [problem('deadlines.yaml', path, `the default of ${setting} says otherwise`)];
}

function known({ settings }: AnyContent, path: string, key: string): DataProblem[] {
  return settings.settings.some((setting) => setting.key === key) ? [] : [problem('deadlines.yaml', path, `no setting ${key}`)];
}

/** What the office sets is checked where it is set. */
const ANY_DAY = '2000-01-01';

function deadlinesHold({ deadlines }: AnyContent): DataProblem[] {
  return deadlines.deadlines.flatMap((rule, index) => {
    if (rule.kind === 'DAILY') return [];
    const { key, start: startEvent, clause, cutoff, lateness, ladder } = rule;
    const basics = { key, startEvent, clause, cutoff: cutoff.value, hard: lateness.hard, ladder: ladder.rungs };
    const checked =
      rule.kind === 'COUNTED'
        ? checkDeadlineRule({ ...basics, unit: rule.length.unit, length: rule.length.value ?? 1 })
        : checkDeadlineRule({ ...basics, unit: 'FIXED_DATE', on: rule.kind === 'DATED' ? rule.on.value : ANY_DAY });
    return checked.ok ? [] : checked.refusals.map(({ code }) => problem('deadlines.yaml', `deadlines.${index}`, code));
  });
}
