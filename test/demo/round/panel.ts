import type { SelectionView } from '@jiangcheng/contracts/api/selection';
import type { Filed } from '../../support/round/story-nominees.ts';
import type { StoryRound } from '../../support/round/story-round.ts';
import { StoryScoring, type PointOf, type Seated } from '../../support/round/story-scoring.ts';
import type { Narrator } from '../narrator.ts';
import type { StageClock } from '../stage-clock.ts';
import { numberOf, pointFor } from './nominees.ts';
import type { Panel } from './round-cast.ts';

export type Ranking = SelectionView['ranking'];

/** Tenths by which each of the seven is severer than the middle one, and the reserve. */
const SEVERITY = [3, -3, 0, 6, -6, 9, -9, 0];

/** 专家评审 (第七条): sealed until the last sheet is in, on the screen or in an envelope; then all are opened together. */
export async function scoreAll(
  round: StoryRound,
  { members, reserve }: Panel,
  candidates: readonly Filed[],
  clock: StageClock,
  narrator: Narrator,
): Promise<Ranking> {
  const scoring = new StoryScoring(round);
  await scoring.seat(members, [reserve], '2026-04-24T17:30:00+08:00');
  narrator.say(`专家评审组${String(members.length)}人，候补1人，领域专家和业务科室负责人均在`);
  await stepAside(scoring, reserve, narrator);
  await scoring.post('start');
  const numbers = new Map(candidates.map((one) => [one.id, numberOf(one)]));
  const pointOf =
    (severity: number): PointOf =>
    (id, item) =>
      pointFor(numbers.get(id) ?? 0, item, severity);
  for (const [index, expert] of [...members, reserve].entries()) {
    const points = pointOf(SEVERITY[index] ?? 0);
    const opened = await (expert.person === null ? scoring.scoreOnPaper(expert, points, clock.day) : scoring.score(expert, points));
    narrator.say(`${expert.name}：${told(expert, opened)}`);
  }
  const { ranking } = await round.stage('PANEL_MEETING');
  narrator.say(`全部评分表同时开启，计${String(ranking.length)}人，第一名${ranking[0]?.name ?? ''} ${ranking[0]?.total ?? ''}分`);
  return ranking;
}

/** Who works where a candidate does judges everybody else; a reserve takes his place for that one. */
async function stepAside(scoring: StoryScoring, reserve: Seated, narrator: Narrator): Promise<void> {
  const { conflicts } = await scoring.view();
  for (const { expert, candidate } of conflicts) {
    await scoring.post('recusals', { expertId: expert.id, candidateId: candidate.id, reason: '示例：同一单位。', replacedBy: reserve.id });
    narrator.say(`${expert.name}与${candidate.name}同一单位，回避，${reserve.name}替补`);
  }
}

const told = ({ person }: Seated, opened: boolean): string =>
  `${person === null ? '纸质评分表密封送达，两人分别录入' : '网上评分，密封提交'}${opened ? '，最后一份' : ''}`;
