import { addDays } from '@jiangcheng/domain/shared/civil-date';
import type { BusinessClock } from '../clock.ts';
import type { StoryOffice } from '../story-office.ts';
import { recommend, review, study, type Filed, type RecommendingUnit } from './story-nominees.ts';
import { StoryNotice } from './story-notice.ts';
import { StoryRound } from './story-round.ts';
import { poolExpert, StoryScoring, type PointOf, type Seated } from './story-scoring.ts';

/** A round of a few candidates of one unit, with three experts who sign in and one behind them. */
export interface SmallRound {
  readonly round: StoryRound;
  readonly scoring: StoryScoring;
  readonly candidates: readonly Filed[];
  readonly experts: readonly Seated[];
  readonly reserve: Seated;
}

interface Asked {
  readonly year: number;
  /** Call, recommendations and the whole window are of this day, form review and the beginning of the scoring of the next. */
  readonly on: string;
  readonly candidates: number;
}

const FIGURES = { DEVELOPMENT: '1', TECHNICAL_LEVEL: '1', WORKERS: '1', ENVIRONMENT: '1' };
const EXPERTS = 3;

/** Up to the beginning of the experts' scoring; the clock then stands in the morning of the day after `on`. */
export async function smallRound(office: StoryOffice, clock: BusinessClock, asked: Asked): Promise<SmallRound> {
  const { year, on } = asked;
  const unit = await unitOf(office);
  const round = await StoryRound.open(office, year, office.organizationId);
  await round.act('settings/PANEL_SIZE', { value: EXPERTS, reason: '示例：人选少。' });
  await call(round, unit, asked);
  const filed: Filed[] = [];
  for (let n = 1; n <= asked.candidates; n += 1) filed.push(await recommend(round, unit, nominee(n)));
  await clock.moveTo(`${addDays(on, 1)}T09:00:00+08:00`);
  await round.stage('FORMAL_REVIEW');
  const candidates: Filed[] = [];
  for (const one of filed) candidates.push(await review(round, one, { verdict: 'PASS' }));
  await round.act('review-end');
  await round.stage('EXPERT_SCORING');
  return { round, candidates, ...(await beginScoring(round, addDays(on, 3))) };
}

/** The office fills in for it, from paper. */
async function unitOf({ people }: StoryOffice): Promise<RecommendingUnit> {
  const name = '示例旗总工会';
  const { id: organizationId } = await people.admin.post<{ id: string }>('/organizations', { name, kind: 'BANNER_UNION' });
  return { organizationId, name, clerk: people.office };
}

async function call(round: StoryRound, unit: RecommendingUnit, { on, candidates }: Asked): Promise<void> {
  const { organizationId } = unit;
  const next = addDays(on, 1);
  await round.plan(candidates, [[on, on], ...Array.from({ length: 6 }, () => [next, next] as const)]);
  await round.decideQuotas(candidates, [{ organizationId, figures: FIGURES }]);
  const contact = await round.clerk.post<{ id: string }>('/people', { name: '示例联系人', organizationId });
  await round.act('contacts', { organizationId, personId: contact.id });
  await round.issue('关于开展推荐工作的通知', `示工办发〔${on.slice(0, 4)}〕1号`, on);
  await round.stage('RECOMMENDATION');
  await study(round, unit, on);
}

const nominee = (n: number) => ({
  ...{ name: `示例工匠${'甲乙丙丁戊己庚辛'[n - 1] ?? String(n)}`, serial: n, employer: `示例企业${String(n)}`, post: '示例技师' },
  ...{ industry: '示例行业', region: '示例旗', keyIndustry: true },
});

async function beginScoring(round: StoryRound, dueOn: string): Promise<Pick<SmallRound, 'scoring' | 'experts' | 'reserve'>> {
  const seated: Seated[] = [];
  for (let n = 1; n <= EXPERTS + 1; n += 1)
    seated.push(
      await poolExpert(round.office, {
        ...{ name: `示例专家${String(n)}`, login: `expert${String(n)}`, employer: `示例评审单位${String(n)}` },
        kind: n === 2 ? 'DEPARTMENT_HEAD' : 'FIELD_EXPERT',
      }),
    );
  const reserve = seated.pop();
  if (reserve === undefined) throw new Error('a panel without a reserve');
  const scoring = new StoryScoring(round);
  await scoring.seat(seated, [reserve], `${dueOn}T17:30:00+08:00`);
  await scoring.post('start');
  return { scoring, experts: seated, reserve };
}

/** The first candidate is the best, each after him half a point worse on every item. */
export const byPlace =
  ({ candidates }: Pick<SmallRound, 'candidates'>): PointOf =>
  (id) =>
    (9.5 - candidates.findIndex((one) => one.id === id) / 2).toFixed(1);

/** What the two meetings decide on: places in the ranking, from 0. */
export interface Agreed {
  readonly on: string;
  readonly suggested: readonly number[];
  readonly reserves?: readonly number[];
  readonly struck?: readonly number[];
}

/** Both meetings after the opening; the notice that the party group's decision has opened waits to be posted. */
export async function agree({ round, experts }: SmallRound, { on, suggested, reserves = [], struck = [] }: Agreed): Promise<StoryNotice> {
  const { ranking } = await round.stage('PANEL_MEETING');
  const ids = (places: readonly number[]): string[] => places.map((place) => ranking[place]?.candidateId ?? '');
  await round.act('meeting', {
    ...{ on, place: '示例会议室', chair: '示例主持', present: experts.map(({ id }) => id) },
    ...{ agenda: ['研究建议名单'], discussion: '示例：逐人讨论。' },
  });
  const list = ids(suggested).map((candidateId) => ({ candidateId }));
  await round.onPaper('suggestList', { suggested: list, reserves: ids(reserves), reason: '示例：人选少。' }, on);
  await round.stage('PARTY_GROUP');
  const off = ids(struck).map((candidateId) => ({ candidateId, reason: '示例：本人放弃。' }));
  await round.onPaper('approveList', { meeting: { year: Number(on.slice(0, 4)), seq: 1 }, on, struck: off }, on);
  await round.stage('NOTICE');
  return StoryNotice.latestOf(round);
}
