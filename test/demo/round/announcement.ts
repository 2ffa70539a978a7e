import type { SelectionView } from '@jiangcheng/contracts/api/selection';
import type { StoryRound } from '../../support/round/story-round.ts';
import type { Narrator } from '../narrator.ts';
import type { StageClock } from '../stage-clock.ts';
import { hangUntil, putUp, type Displayed } from './display.ts';

/** Numbers of the two documents as the office's register gave them; made up. */
export const ANNOUNCEMENT_NUMBERS = ['示工发〔2026〕18号', '示工发〔2026〕21号'] as const;

/** The first in reserve moves up by a new decision alone, with a notice of his own (第八条). */
export async function moveUp(round: StoryRound, reserve: string, { day }: StageClock, narrator: Narrator): Promise<void> {
  const meeting = { year: 2026, seq: 10 };
  await round.onPaper('approveReserve', { meeting, on: day, candidateId: reserve, reason: '示例：空出一名。' }, day);
  narrator.say('党组会议2026年第10次：递补一人，单独公示');
  await putUp(round, 2, narrator);
}

/** 公布 (第九条) of everybody whom nothing holds; then the objection is decided, and the rest follow by a 补充公布. */
export async function announceAll(
  round: StoryRound,
  { held, objection }: Displayed,
  clock: StageClock,
  narrator: Narrator,
): Promise<SelectionView> {
  await hangUntil('2026-05-19', clock);
  const { waiting } = await round.stage('ANNOUNCEMENT');
  for (const { name, refusals } of waiting.filter((one) => one.refusals.length > 0))
    narrator.say(`${name}暂不公布：${refusals[0]?.message ?? ''}`);
  await announce(round, 1, clock, narrator);
  await hangUntil('2026-05-25', clock);
  await objection.report('NOT_UPHELD');
  await objection.keep(clock.day, '示例核查意见');
  await objection.reply(clock.day, '示例：经核查不属实。');
  narrator.say(`对${nameOf(waiting, held)}的异议核查不属实，维持名单，答复异议人`);
  await hangUntil('2026-05-26', clock);
  await announce(round, 2, clock, narrator);
  return round.over();
}

const nameOf = (all: SelectionView['waiting'], id: string): string => all.find(({ candidateId }) => candidateId === id)?.name ?? '';

/** Everybody who may be announced now, in one document. */
async function announce(round: StoryRound, no: 1 | 2, { day }: StageClock, narrator: Narrator): Promise<void> {
  const { waiting } = await round.stage('ANNOUNCEMENT', no);
  const free = waiting.filter(({ refusals }) => refusals.length === 0);
  await round.act('announced', { candidateIds: free.map(({ candidateId }) => candidateId) });
  const number = ANNOUNCEMENT_NUMBERS[no - 1] ?? '';
  await round.issue(no === 1 ? '关于公布示例工匠名单的通知' : '关于补充公布示例工匠名单的通知', number, day);
  narrator.say(`${no === 1 ? '公布' : '补充公布'} ${number} 用印、分发：${String(free.length)}人`);
}
