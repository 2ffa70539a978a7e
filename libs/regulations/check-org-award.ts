import { Exact } from '@jiangcheng/domain/shared/decimal';
import { problem, twice } from './check-pack.ts';
import type { DataProblem } from './data-error.ts';
import type { ContestContent } from './schema/pack.ts';

/** A rubric whose rows add up to what their sections say, whose rulings are settings, and whose tiers leave no growth out. */
export function orgAwardHolds({ 'org-award': table, settings }: ContestContent): DataProblem[] {
  if (table === undefined) return [];
  const { sections, items, rulings } = table;
  const wrongSums = sections.flatMap(({ code, max }, index) => {
    const rows = items.filter((item) => item.section === code).map((item) => item.max);
    const sum = rows.reduce((total, each) => total.plus(each), new Exact(0));
    return max === undefined || sum.equals(max) ? [] : [at(`sections.${index}`, `its rows give ${sum.toFixed()}, the section says ${max}`)];
  });
  const strays = items.filter(({ section }) => sections.every(({ code }) => code !== section));
  const known = new Set(settings.settings.map(({ key }) => key));
  return [
    ...wrongSums,
    ...strays.map(({ code, section }) => at('items', `${code} is in no section ${section}`)),
    ...twice(
      'org-award.yaml',
      'items',
      items.map(({ code }) => code),
    ),
    ...Object.values(rulings).flatMap(({ setting }) => (known.has(setting) ? [] : [at('rulings', `no setting ${setting}`)])),
    ...items.flatMap((item) => (item.kind === 'GROWTH' ? tiersMeet(item.code, item.tiers) : [])),
  ];
}

type Tiers = Extract<NonNullable<ContestContent['org-award']>['items'][number], { kind: 'GROWTH' }>['tiers'];

/** From the highest down to nothing, each tier ends where the one above begins. */
function tiersMeet(code: string, tiers: Tiers): DataProblem[] {
  const meet = tiers.every((tier, index) => {
    const above = tiers[index - 1];
    if (above === undefined) return tier.max === null;
    return tier.max === above.min && (tier.maxInclusive === true) === (above.minExclusive === true);
  });
  const last = tiers.at(-1);
  return meet && last?.min === '0' && last.minExclusive === true ? [] : [at('items', `the tiers of ${code} leave growth out`)];
}

const at = (path: string, reason: string): DataProblem => problem('org-award.yaml', path, reason);
