import type { SelectionView } from '@jiangcheng/contracts/api/selection';
import type { Cast } from '../cast.ts';
import type { Narrator } from '../narrator.ts';
import type { StageClock } from '../stage-clock.ts';
import { announceAll, moveUp } from './announcement.ts';
import { callForCandidates } from './call.ts';
import { hangOut } from './display.ts';
import { approve, meet } from './meetings.ts';
import { scoreAll } from './panel.ts';
import { recommendAll, reviewAll } from './recommendations.ts';
import { gatherPanel, gatherUnits } from './round-cast.ts';

/** The round 2026 of regulation 004 with sixty made-up candidates through the public API, from the call to the last announcement. */
export async function playRound(cast: Cast, clock: StageClock, narrator: Narrator): Promise<SelectionView> {
  await clock.moveTo('2026-03-02');
  narrator.part('2026年遴选：部署');
  const units = await gatherUnits(cast);
  const panel = await gatherPanel(cast.office);
  const { round, places } = await callForCandidates(cast, units, clock, narrator);
  narrator.part('推荐和形式审查');
  await clock.moveTo('2026-03-16');
  const recommended = await recommendAll(round, units, places, clock, narrator);
  await clock.moveTo('2026-04-01');
  const passed = await reviewAll(round, recommended, clock, narrator);
  narrator.part('专家评审');
  await clock.moveTo('2026-04-14');
  const ranking = await scoreAll(round, panel, passed, clock, narrator);
  await clock.moveTo('2026-04-27');
  const [reserve] = await meet(round, panel, ranking, clock, narrator);
  await clock.moveTo('2026-04-29');
  await approve(round, ranking[10]?.candidateId ?? '', clock, narrator);
  narrator.part('公示和异议');
  await clock.moveTo('2026-05-11');
  const displayed = await hangOut(round, clock, narrator);
  await moveUp(round, reserve ?? '', clock, narrator);
  narrator.part('公布');
  const end = await announceAll(round, displayed, clock, narrator);
  tellAnnounced(end, narrator);
  return end;
}

/** The list as it was announced, document by document. */
function tellAnnounced({ documents }: SelectionView, narrator: Narrator): void {
  narrator.part('公布名单');
  for (const { document, persons } of documents.filter(({ persons }) => persons.length > 0))
    narrator.say(`${document.number ?? ''}：${persons.map(({ name }) => name).join('、')}`);
}
