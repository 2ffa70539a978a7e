import { fileAgain, recommend, review, study, type Filed } from '../../support/round/story-nominees.ts';
import type { StoryRound } from '../../support/round/story-round.ts';
import type { Narrator } from '../narrator.ts';
import type { StageClock } from '../stage-clock.ts';
import { nomineesOf, numberOf } from './nominees.ts';
import type { DemoUnit } from './round-cast.ts';

/** Whose form lacks a seal, and whose evidence does not hold. */
const RETURNED = 12;
const REJECTED = 33;

type Recommended = Filed & { readonly unit: DemoUnit };

/** 推荐 (第六条): every unit studies its candidates together, prints, signs and files them. */
export async function recommendAll(
  round: StoryRound,
  units: readonly DemoUnit[],
  places: ReadonlyMap<string, number>,
  { day }: StageClock,
  narrator: Narrator,
): Promise<Recommended[]> {
  const all: Recommended[] = [];
  for (const unit of units) {
    await study(round, unit, day);
    const nominees = nomineesOf(unit, all.length + 1, places.get(unit.organizationId) ?? 0);
    for (const nominee of nominees) all.push({ ...(await recommend(round, unit, nominee)), unit });
    const how = unit.clerk === round.clerk ? '，书面报送，办公室代填' : '';
    narrator.say(`${unit.name}：集体研究，推荐${String(nominees.length)}人${how}`);
  }
  return all;
}

/** 形式审查 (第七条) item by item: one is asked for a seal, one is rejected, everybody else passes. */
export async function reviewAll(
  round: StoryRound,
  all: readonly Recommended[],
  clock: StageClock,
  narrator: Narrator,
): Promise<Recommended[]> {
  await round.stage('FORMAL_REVIEW');
  const rejected = find(all, REJECTED);
  const returned = find(all, RETURNED);
  await review(round, rejected, { verdict: 'REJECT', item: 'EVIDENCE', reason: '示例：支撑材料与本人不符。' });
  narrator.say(`形式审查：${rejected.name}支撑材料不符，不予通过，附条款和理由`);
  const waiting = await review(round, returned, { verdict: 'RETURN', item: 'FORM', reason: '示例：缺单位公章。', dueOn: '2026-04-08' });
  narrator.say(`形式审查：${returned.name}缺单位公章，退回补正，限2026-04-08前`);
  const passing = all.filter((one) => one !== rejected && one !== returned);
  for (const one of passing) await review(round, one, { verdict: 'PASS' });
  await clock.moveTo('2026-04-07');
  await review(round, await fileAgain(round, returned.unit, waiting), { verdict: 'PASS' });
  narrator.say(`${returned.name}补正后通过；形式审查结束，通过${String(passing.length + 1)}人`);
  await round.act('review-end');
  await round.stage('EXPERT_SCORING');
  return all.filter((one) => one !== rejected);
}

function find(all: readonly Recommended[], no: number): Recommended {
  const found = all.find((one) => numberOf(one) === no);
  if (found === undefined) throw new Error(`nobody has number ${String(no)}`);
  return found;
}
