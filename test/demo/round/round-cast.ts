import type { UnitFigures } from '../../support/round/story-round.ts';
import type { RecommendingUnit } from '../../support/round/story-nominees.ts';
import { poolExpert, type Seated } from '../../support/round/story-scoring.ts';
import type { StoryOffice } from '../../support/story-office.ts';
import type { Cast } from '../cast.ts';

/** A recommending unit with what the four factors of article 5 are counted from. */
export interface DemoUnit extends RecommendingUnit, UnitFigures {
  readonly region: string;
}

/** Who judges: seven on the panel, the first as chair, and one behind them. */
export interface Panel {
  readonly members: readonly Seated[];
  readonly reserve: Seated;
}

/** Regions with development, technical level, workers in thousands, environment; the first three units work on the screen. */
const UNITS = [
  ['示例旗', '8', '7', '120', '6'],
  ['示例县', '6', '8', '90', '7'],
  ['示例区', '9', '9', '150', '8'],
  ['示例西旗', '7', '6', '80', '6'],
  ['示例北旗', '5', '5', '60', '5'],
  ['示例南旗', '6', '5', '70', '5'],
  ['示例开发区', '9', '8', '110', '9'],
  ['示例矿区', '7', '7', '100', '6'],
] as const;
const ON_SCREEN = 3;

/** Works where one of the experts does. */
export const SHARED_EMPLOYER = '示例重工集团';

export async function gatherUnits({ office, units: known }: Cast): Promise<DemoUnit[]> {
  const units: DemoUnit[] = [];
  for (const [index, [region, development, level, workers, environment]] of UNITS.entries()) {
    const name = `${region}总工会`;
    const figures = { DEVELOPMENT: development, TECHNICAL_LEVEL: level, WORKERS: workers, ENVIRONMENT: environment };
    units.push({ ...(await unitOf(office, known, name, index)), name, region, figures });
  }
  return units;
}

/** A unit that sent teams to the contests recommends as itself. */
async function unitOf(
  office: StoryOffice,
  known: Cast['units'],
  name: string,
  index: number,
): Promise<Pick<DemoUnit, 'organizationId' | 'clerk'>> {
  const before = known.find((unit) => unit.name === name);
  if (before !== undefined) return { organizationId: before.organizationId, clerk: before.person };
  const { id: organizationId } = await office.people.admin.post<{ id: string }>('/organizations', { name, kind: 'BANNER_UNION' });
  if (index >= ON_SCREEN) return { organizationId, clerk: office.people.office };
  const login = `unit${String(index + 1)}`;
  return { organizationId, clerk: await office.invite(login, `示例推荐人${String(index + 1)}`, { role: 'TEAM_UNIT', organizationId }) };
}

const KINDS = ['FIELD_EXPERT', 'DEPARTMENT_HEAD'] as const;
/** Experts of the panel who sign in; the others hand in sealed envelopes. */
const SIGNED_IN = 4;
const MEMBERS = 7;

export async function gatherPanel(office: StoryOffice): Promise<Panel> {
  const members: Seated[] = [];
  for (let n = 1; n <= MEMBERS; n += 1) members.push(await expert(office, n, n <= SIGNED_IN));
  return { members, reserve: await expert(office, MEMBERS + 1, true) };
}

const expert = (office: StoryOffice, n: number, signsIn: boolean): Promise<Seated> =>
  poolExpert(office, {
    name: `示例专家${String(n)}`,
    login: signsIn ? `expert${String(n)}` : null,
    kind: KINDS[n % 2] ?? 'FIELD_EXPERT',
    employer: n === 3 ? SHARED_EMPLOYER : `示例评审单位${String(n)}`,
  });
