/** What the whole list is looked at for (第二条, 第三条, 第六条). */
export type ListMember = { personId: string; keyIndustry: boolean; industry: string; region: string; sex: 'F' | 'M' };

/** Bounds in percent of the list; 0 for none. Key industries must exceed theirs (为主), the others keep to theirs. */
export interface ListRule {
  target: number;
  tolerance: number;
  keyIndustryPercent: number;
  oneIndustryPercent: number;
  oneRegionPercent: number;
  womenPercent: number;
}

export type ListCheckKey = 'ABOUT_TARGET' | 'KEY_INDUSTRIES' | 'ONE_INDUSTRY' | 'ONE_REGION' | 'WOMEN';

/**
 * `found` persons of `of`; `room`: by how many persons it holds, negative by how many it fails, null where there is no bound. `about` names
 * the industry or region that has the most.
 */
export type ListCheck = { key: ListCheckKey; found: number; of: number; room: number | null; about: string | null };

/** The checks in their order, and the binding ones: those that fail, else those that hold with nobody to spare. */
export function checkList(members: readonly ListMember[], rule: ListRule): { checks: ListCheck[]; binding: ListCheckKey[] } {
  const of = members.length;
  const industry = largest(members.map((member) => member.industry));
  const region = largest(members.map((member) => member.region));
  const keyMembers = members.filter(({ keyIndustry }) => keyIndustry).length;
  const women = members.filter(({ sex }) => sex === 'F').length;
  const { target, tolerance } = rule;
  const checks: ListCheck[] = [
    { key: 'ABOUT_TARGET', found: of, of: target, room: Math.min(of - (target - tolerance), target + tolerance - of), about: null },
    { key: 'KEY_INDUSTRIES', found: keyMembers, of, room: above(keyMembers, of, rule.keyIndustryPercent), about: null },
    { key: 'ONE_INDUSTRY', found: industry.count, of, room: atMost(industry.count, of, rule.oneIndustryPercent), about: industry.name },
    { key: 'ONE_REGION', found: region.count, of, room: atMost(region.count, of, rule.oneRegionPercent), about: region.name },
    { key: 'WOMEN', found: women, of, room: atLeast(women, of, rule.womenPercent), about: null },
  ];
  const failing = checks.filter(({ room }) => room !== null && room < 0);
  const tight = failing.length > 0 ? failing : checks.filter(({ room }) => room === 0);
  return { checks, binding: tight.map(({ key }) => key) };
}

/** Persons and percent are whole numbers, so that their products are exact. */
const bounded = (percent: number, room: () => number): number | null => (percent === 0 ? null : room());
const above = (found: number, of: number, percent: number): number | null =>
  bounded(percent, () => found - (Math.floor((of * percent) / 100) + 1));
const atMost = (found: number, of: number, percent: number): number | null =>
  bounded(percent, () => Math.floor((of * percent) / 100) - found);
const atLeast = (found: number, of: number, percent: number): number | null =>
  bounded(percent, () => found - Math.ceil((of * percent) / 100));

/** The most frequent, of equals the first by name. */
function largest(names: readonly string[]): { name: string | null; count: number } {
  const counts = [...new Set(names)].sort().map((name) => ({ name, count: names.filter((each) => each === name).length }));
  return counts.reduce<{ name: string | null; count: number }>((best, each) => (each.count > best.count ? each : best), {
    name: null,
    count: 0,
  });
}
