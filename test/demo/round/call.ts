import { StoryRound } from '../../support/round/story-round.ts';
import type { StoryOffice } from '../../support/story-office.ts';
import type { Cast } from '../cast.ts';
import type { Narrator } from '../narrator.ts';
import type { StageClock } from '../stage-clock.ts';
import type { DemoUnit } from './round-cast.ts';

const PLACES = 58;
const TARGET = 20;
const TIMETABLE = [
  ['2026-03-03', '2026-03-31'],
  ['2026-04-01', '2026-04-10'],
  ['2026-04-13', '2026-04-24'],
  ['2026-04-27', '2026-04-28'],
  ['2026-04-29', '2026-04-30'],
  ['2026-05-11', '2026-05-18'],
  ['2026-05-19', '2026-05-29'],
] as const;

/** 部署 (第五条): plan, quotas by the four factors, contacts, the call by the document chain. Places by unit, two of them beyond its quota. */
export async function callForCandidates(
  { office, bodies }: Cast,
  units: readonly DemoUnit[],
  clock: StageClock,
  narrator: Narrator,
): Promise<{ round: StoryRound; places: Map<string, number> }> {
  const round = await StoryRound.open(office, 2026, bodies[0]?.organizationId ?? '');
  await round.plan(TARGET, TIMETABLE);
  narrator.say(`办公室部署年度遴选，目标${String(TARGET)}名左右，推荐期${TIMETABLE[0].join('至')}`);
  const figures = units.map((unit) => ({ organizationId: unit.organizationId, figures: unit.figures }));
  const places = await round.decideQuotas(PLACES, figures);
  const shares = units.map(({ name, organizationId }) => `${name}${String(places.get(organizationId) ?? 0)}`);
  narrator.say(`四个因素测算名额${String(PLACES)}个，办公室照此确定：${shares.join('、')}`);
  for (const unit of units) await round.act('contacts', { organizationId: unit.organizationId, personId: await contactOf(office, unit) });
  await round.issue('关于开展推荐工作的通知', '示工办发〔2026〕6号', clock.day);
  await round.stage('RECOMMENDATION');
  narrator.say('推荐工作通知 示工办发〔2026〕6号 用印、分发');
  await raise(round, units[2], places, narrator);
  return { round, places };
}

async function contactOf(office: StoryOffice, { name, organizationId }: DemoUnit): Promise<string> {
  const contact = { name: `${name}联系人`, organizationId };
  return (await office.people.office.post<{ id: string }>('/people', contact)).id;
}

/** More places for one unit, with its reason on record. */
async function raise(round: StoryRound, unit: DemoUnit | undefined, places: Map<string, number>, narrator: Narrator): Promise<void> {
  if (unit === undefined) throw new Error('the demo has no third unit');
  const { organizationId, name } = unit;
  await round.act('quota-exceptions', { organizationId, more: 2, reason: '示例：重点产业集中。' });
  places.set(organizationId, (places.get(organizationId) ?? 0) + 2);
  narrator.say(`${name}增加名额2个，附理由`);
}
