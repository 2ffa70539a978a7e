import type { StoryRound } from '../../support/round/story-round.ts';
import type { Narrator } from '../narrator.ts';
import type { StageClock } from '../stage-clock.ts';
import type { Ranking } from './panel.ts';
import type { Panel } from './round-cast.ts';

const SUGGESTED = 20;
const RESERVES = 2;

/** 专家评审会议 (第七条): a secret ballot; the twenty-first comes before the twentieth, with its reason; two in reserve. */
export async function meet(
  round: StoryRound,
  { members }: Panel,
  ranking: Ranking,
  { day }: StageClock,
  narrator: Narrator,
): Promise<string[]> {
  const [first, passedOver, moved, ...behind] = [ranking.slice(0, SUGGESTED - 1), ...ranking.slice(SUGGESTED - 1)];
  const suggested = [...(first ?? []), ...(moved === undefined ? [] : [moved])];
  const reserves = [passedOver, ...behind].flatMap((one) => one ?? []).slice(0, RESERVES);
  const votes = [...suggested, ...reserves].map(({ candidateId }) => ({ candidateId, inFavour: members.length, against: 0, abstained: 0 }));
  await round.act('meeting', {
    ...{ on: day, place: '示例会议室', chair: members[0]?.name, present: members.map(({ id }) => id) },
    ...{ agenda: ['研究建议名单'], discussion: '示例：逐人讨论。', ballot: { kind: 'SECRET', votes } },
  });
  const reasonOf = (id: string): object => (id === moved?.candidateId ? { reason: '示例：重点产业，长期在一线。' } : {});
  const list = suggested.map(({ candidateId }) => ({ candidateId, ...reasonOf(candidateId) }));
  await round.onPaper('suggestList', { suggested: list, reserves: reserves.map(({ candidateId }) => candidateId) }, day);
  narrator.say(
    `专家评审会议：到会${String(members.length)}人，无记名表决，提出建议名单${String(list.length)}人、递补${String(reserves.length)}人`,
  );
  narrator.say(`${moved?.name ?? ''}列在${passedOver?.name ?? ''}之前，附理由`);
  await round.stage('PARTY_GROUP');
  return reserves.map(({ candidateId }) => candidateId);
}

/** 党组会议 (第八条): approves the list without the one whom it strikes. */
export async function approve(round: StoryRound, struck: string, { day }: StageClock, narrator: Narrator): Promise<void> {
  const meeting = { year: 2026, seq: 9 };
  await round.onPaper('approveList', { meeting, on: day, struck: [{ candidateId: struck, reason: '示例：本人已调离一线。' }] }, day);
  const { decisions } = await round.stage('NOTICE');
  const decision = decisions.at(-1);
  const names = decision?.struck.map(({ name }) => name).join('、') ?? '';
  narrator.say(`党组会议2026年第9次：审定${String(decision?.approved.length ?? 0)}人，${names}不列入，附理由`);
}
