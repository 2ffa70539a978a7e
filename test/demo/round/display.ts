import { StoryNotice, type StoryObjection } from '../../support/round/story-notice.ts';
import type { StoryRound } from '../../support/round/story-round.ts';
import type { Narrator } from '../narrator.ts';
import type { StageClock } from '../stage-clock.ts';

/** What became of the notice: who was taken off, and the objection that holds somebody when it closes. */
export interface Displayed {
  readonly notice: StoryNotice;
  readonly removed: string;
  readonly held: string;
  readonly objection: StoryObjection;
}

/** Puts up the notice that the latest decision has opened. */
export async function putUp(round: StoryRound, count: number, narrator: Narrator): Promise<StoryNotice> {
  const notice = await StoryNotice.latestOf(round, count);
  const { approved, postings } = await notice.post();
  const window = postings[0]?.window;
  narrator.say(
    `公示${String(approved.length)}人，${window?.firstDay ?? ''}至${window?.lastDay ?? ''}，名单校验值 ${postings[0]?.hash.slice(0, 12) ?? ''}`,
  );
  return notice;
}

/** Day by day until then: the system looks at its own page on each of them. */
export async function hangUntil(last: string, clock: StageClock): Promise<void> {
  while (clock.day < last) await clock.nextDay();
}

/** 公示和异议 (第八条): two object; one is right and the party group decides on it, the other is still being verified when the notice closes. */
export async function hangOut(round: StoryRound, clock: StageClock, narrator: Narrator): Promise<Displayed> {
  const notice = await putUp(round, 1, narrator);
  const { approved } = await notice.view();
  const [removed, held] = [approved[4], approved[9]];
  if (removed === undefined || held === undefined) throw new Error('the list is too short');
  await hangUntil('2026-05-13', clock);
  const byWeb = await notice.object(removed.personId, '示例：一线工作经历不足五年。');
  narrator.say(`网上收到对${removed.name}的实名异议，回执${byWeb.receiptNo}`);
  const first = await notice.takeUp(byWeb);
  await first.admit();
  await hangUntil('2026-05-14', clock);
  const byLetter = await notice.letter(held.personId, '示例：成果归属不清。', clock.day);
  narrator.say(`来信收到对${held.name}的单位盖章异议，回执${byLetter.receiptNo}`);
  const second = await notice.takeUp(byLetter);
  await second.admit();
  narrator.say('办公室受理两件异议，各指定两名核查人');
  await hangUntil('2026-05-15', clock);
  await first.report('UPHELD');
  await hangUntil('2026-05-18', clock);
  await first.remove(clock.day, '2026年第10次');
  await first.reply(clock.day, '示例：经核查属实，已不列入名单。');
  narrator.say(`对${removed.name}的异议核查属实，党组会议决定不列入，答复异议人`);
  return { notice, removed: removed.personId, held: held.personId, objection: second };
}
