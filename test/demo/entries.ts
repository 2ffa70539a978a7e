import type { contestantPage } from '@jiangcheng/contracts/api/entry';
import type { z } from 'zod';
import { idNumberOf, phoneOf, signedScan } from '../support/story-material.ts';
import type { Body, Cast } from './cast.ts';
import type { Narrator } from './narrator.ts';
import type { PlannedContest } from './plan.ts';
import type { StageClock } from './stage-clock.ts';

/** Contestants of each team; numbers from here on belong to nobody who wins. */
const TEAM = [...'甲乙丙'];
const FIRST_NUMBER = 700;

const label = ({ no, trade }: PlannedContest): string => `第${String(no)}项 ${trade}`;
const teamPath = ({ contest }: PlannedContest, organizationId: string): string => contest.path(`teams/${organizationId}`);

/** Each unit enters its team with the sealed form; the organizer checks who may compete, the office lets a small final pass. */
export async function enterTeams(cast: Cast, contests: readonly PlannedContest[], clock: StageClock, narrator: Narrator): Promise<void> {
  await clock.moveTo('2025-04-25');
  for (const [at, each] of contests.entries())
    for (const [index, unit] of cast.units.entries()) {
      await enter(each, unit, FIRST_NUMBER + (at * cast.units.length + index) * TEAM.length);
      narrator.say(`${label(each)}：${unit.name}报名${String(TEAM.length)}人，附盖章的报名表`);
    }
  await clock.moveTo('2025-04-28');
  for (const each of contests) {
    for (const { organizationId } of cast.units) await accept(each, organizationId);
    await cast.office.people.office.post(each.contest.path('entries/waiver'), { reason: '示例：本市从业人数少。' });
    narrator.say(`${label(each)}：承办单位资格审核通过；决赛不足30人，办公室说明理由准许`);
  }
}

async function enter(planned: PlannedContest, { person, organizationId }: Body, first: number): Promise<void> {
  const path = teamPath(planned, organizationId);
  const upload = async (purpose: string): Promise<string> =>
    (await person.upload(`/files?name=scan.pdf&purpose=${purpose}&caseId=${planned.contest.id}`, signedScan)).id;
  const formFileId = await upload('ENTRY_FORM');
  await person.put(path, { version: 0, leaderName: '示例领队', leaderPhone: phoneOf(first), formFileId });
  const proofFileId = await upload('ENTRY_PROOF');
  for (const [index, letter] of TEAM.entries())
    await person.post(`${path}/contestants`, {
      ...{ version: index + 1, name: `示例参赛人${String(first)}${letter}`, idNumber: idNumberOf(first + index) },
      ...{ employer: '示例企业', phone: phoneOf(first + index), proofFileId },
      declared: { FRONT_LINE_IN_TRADE: true, ENROLLED_STUDENT: false },
    });
  await person.post(`${path}/filing`, { version: TEAM.length + 1 });
}

const accept = (planned: PlannedContest, organizationId: string): Promise<unknown> =>
  planned.organizer.office.people.organizer.post(`${teamPath(planned, organizationId)}/acceptance`, { version: TEAM.length + 2 });

/** 报到 of everybody who was accepted, on the contest's first day. */
export async function checkIn(planned: PlannedContest, { units }: Pick<Cast, 'units'>, narrator: Narrator): Promise<void> {
  const { organizer } = planned.organizer.office.people;
  for (const { organizationId } of units) {
    const path = teamPath(planned, organizationId);
    const { items } = await organizer.get<z.infer<typeof contestantPage>>(`${path}/contestants`);
    await organizer.post(`${path}/check-in`, { contestantIds: items.map(({ id }) => id), present: true });
  }
  narrator.say(`${label(planned)}：${String(units.length)}支代表队报到，比赛开始`);
}
