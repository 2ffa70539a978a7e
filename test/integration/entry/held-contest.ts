import type { ContestState } from '@jiangcheng/domain/contest/state';
import { newId } from '@jiangcheng/persistence/ids';
import type { TestApi } from '../../support/app.ts';
import type { Client } from '../../support/client.ts';
import { idNumber, reportedContest, upload, type ReportedContest } from '../score-report/reported-contest.ts';

/** A contest that is being held, and two units that may send a team to it. */
export interface HeldContest extends Omit<ReportedContest, 'path'> {
  unitId: string;
  otherId: string;
  unit: Client;
  otherUnit: Client;
  /** `/contests/…` */
  path: string;
  teamPath: (organizationId: string) => string;
}

let made = 0;

export async function heldContest(api: TestApi, trade = '铝电解工'): Promise<HeldContest> {
  made += 1;
  const contest = await reportedContest(api);
  const { caseId } = contest;
  await backToHolding(api, caseId);
  await api.source.query(
    `insert into app.trade (campaign_id, no, name, search) select campaign_id, 1, $2, '{}' from app.work_case where id = $1 on conflict do nothing`,
    [caseId, trade],
  );
  const [unitId, otherId] = [await organization(api, `示例旗总工会${made}`), await organization(api, `示例县总工会${made}`)];
  return {
    ...contest,
    unitId,
    otherId,
    unit: await api.as(await api.person({ role: 'TEAM_UNIT', name: '示例单位人', organizationId: unitId })),
    otherUnit: await api.as(await api.person({ role: 'TEAM_UNIT', name: '示例他单位人', organizationId: otherId })),
    path: `/contests/${caseId}`,
    teamPath: (organizationId) => `/contests/${caseId}/teams/${organizationId}`,
  };
}

async function backToHolding(api: TestApi, caseId: string): Promise<void> {
  const [row] = await api.source.query<{ state: ContestState }[]>('select state from app.work_case where id = $1', [caseId]);
  const stages = row!.state.stages.filter(({ stage }) => stage !== 'SCORE_REPORT');
  const holding = { ...stages.at(-1)!, closedAt: null, outcome: null };
  const state = { ...row!.state, ended: null, stages: [...stages.slice(0, -1), holding] };
  await api.source.query(`update app.work_case set state = $2, stage = 'HOLDING' where id = $1`, [caseId, JSON.stringify(state)]);
}

async function organization(api: TestApi, name: string): Promise<string> {
  const id = newId();
  await api.source.query(`insert into app.organization (id, name, kind, search) values ($1, $2, 'OTHER', '{}')`, [id, name]);
  return id;
}

export const declared = { FRONT_LINE_IN_TRADE: true, ENROLLED_STUDENT: false };

/** A contestant whose serial makes the ID number. */
export const contestant = (name: string, serial: number) => ({
  name,
  idNumber: idNumber(serial),
  employer: '示例企业',
  phone: '13900000000',
  declared,
});

/** A team with leader, sealed form and these contestants, each with his proof; answers its version. */
export async function filledTeam(
  { caseId, teamPath }: HeldContest,
  client: Client,
  unit: string,
  contestants: readonly object[],
): Promise<number> {
  const formFileId = await upload(client, caseId, 'ENTRY_FORM');
  const proofFileId = await upload(client, caseId, 'ENTRY_PROOF');
  await client.put(teamPath(unit), { version: 0, leaderName: '测试领队', leaderPhone: '13900000001', formFileId }).expect(200);
  let version = 1;
  for (const one of contestants) {
    const saved = await client.post(`${teamPath(unit)}/contestants`, { version, proofFileId, ...one });
    if (saved.status !== 201) throw new Error(`contestant: ${saved.text}`);
    version = saved.body.version as number;
  }
  return version;
}

/** The same, filed. */
export async function filedTeam(contest: HeldContest, client: Client, unit: string, contestants: readonly object[]): Promise<number> {
  const version = await filledTeam(contest, client, unit, contestants);
  const filed = await client.post(`${contest.teamPath(unit)}/filing`, { version });
  if (filed.status !== 200) throw new Error(`filing: ${filed.text}`);
  return filed.body.version as number;
}

export interface Shown {
  id: string;
  name: string;
  verdict: string;
  results: { rule: string; outcome: string }[];
  review: { verdict: string } | null;
  checkedInAt: string | null;
  otherContests: string[];
}

export const listed = async (client: Client, teamPath: string): Promise<Shown[]> =>
  ((await client.get(`${teamPath}/contestants`).expect(200)).body as { items: Shown[] }).items;
