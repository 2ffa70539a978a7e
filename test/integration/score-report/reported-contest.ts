import { initialContest, type ContestState } from '@jiangcheng/domain/contest/state';
import { evolve, type ContestEvent } from '@jiangcheng/domain/contest/events';
import { residentIdCheckCharacter } from '@jiangcheng/domain/identity-numbers/resident-id';
import { samplePdf } from '@jiangcheng/files/sample-files';
import { newId } from '@jiangcheng/persistence/ids';
import type { TestApi } from '../../support/app.ts';
import type { Client } from '../../support/client.ts';

/** A contest that ended on 18 June 2025 and waits for its report, with two organizers that both seal, and the people around it. */
export interface ReportedContest {
  caseId: string;
  path: string;
  lead: string;
  second: string;
  organizer: Client;
  office: Client;
  auditor: Client;
  stranger: Client;
}

let made = 0;

export async function reportedContest(api: TestApi): Promise<ReportedContest> {
  made += 1;
  const [lead, second, other] = [
    await organization(api, `示例牵头单位${made}`),
    await organization(api, `示例协办单位${made}`),
    await organization(api, `示例外单位${made}`),
  ];
  const campaignId = await campaign(api, 2100 - made);
  const caseId = newId();
  const state = stateOf([lead, second]);
  await api.source.query(
    `insert into app.work_case (id, kind, number, title, campaign_id, stage, round, version, state, organization_ids, search)
     values ($1, 'contest', $2, $3, $4, 'SCORE_REPORT', 1, 1, $5, $6, '{}')`,
    [caseId, `TEST-${made}`, `示例工种${made}比赛`, campaignId, JSON.stringify(state), [lead, second]],
  );
  return {
    caseId,
    path: `/contests/${caseId}/score-report`,
    lead,
    second,
    organizer: await api.as(await api.person({ role: 'ORGANIZER', name: '示例承办人', organizationId: lead })),
    office: await api.as(await api.person({ role: 'OFFICE', name: '示例办公室甲' })),
    auditor: await api.as(await api.person({ role: 'AUDITOR', name: '示例审计员' })),
    stranger: await api.as(await api.person({ role: 'ORGANIZER', name: '示例外单位人', organizationId: other })),
  };
}

async function organization(api: TestApi, name: string): Promise<string> {
  const id = newId();
  await api.source.query(`insert into app.organization (id, name, kind, search) values ($1, $2, 'OTHER', '{}')`, [id, name]);
  return id;
}

async function campaign(api: TestApi, year: number): Promise<string> {
  const id = newId();
  await api.source.query(
    `insert into app.campaign (id, year, title, regulation, edition, pack_hash) values ($1, $2, '示例活动', '000', '2025', 'x')`,
    [id, year],
  );
  return id;
}

const AT = Date.UTC(2025, 5, 1);
function stateOf(organizers: readonly string[]): ContestState {
  const events: ContestEvent[] = [
    { type: 'STAGE_OPENED', at: AT, stage: 'PREPARATION', round: 1 },
    {
      type: 'ORGANIZERS_NAMED',
      at: AT,
      organizers: organizers.map((organizationId, index) => ({ organizationId, lead: index === 0 })),
      sealsForAll: null,
    },
    { type: 'CHIEF_JUDGE_NAMED', at: AT, chiefJudge: { name: '测试裁判', organization: '示例学院', post: null } },
    { type: 'DATES_SET', at: AT, firstDay: '2025-06-17', lastDay: '2025-06-18' },
    { type: 'RELEASED', at: AT },
    { type: 'STAGE_OPENED', at: AT, stage: 'HOLDING', round: 1 },
    { type: 'END_DECLARED', at: AT, on: '2025-06-18', by: null, byName: '测试申报人' },
    { type: 'END_DAY_CONFIRMED', at: AT },
    { type: 'STAGE_OPENED', at: AT, stage: 'SCORE_REPORT', round: 1 },
  ];
  return events.reduce(evolve, initialContest(1));
}

/** Tells the case something the workflow or the office would. */
export async function tell(api: TestApi, caseId: string, ...events: ContestEvent[]): Promise<void> {
  const [row] = await api.source.query<{ state: ContestState }[]>('select state from app.work_case where id = $1', [caseId]);
  const state = events.reduce(evolve, row!.state);
  await api.source.query('update app.work_case set state = $2 where id = $1', [caseId, JSON.stringify(state)]);
}

export const entries = (...names: string[]) =>
  names.map((name, index) => ({ name, unit: '示例单位', theory: String(90 - index), practice: String(95 - 2 * index) }));

/** A well-formed identity number that is nobody's: its serial says so by the name it is used with. */
export const idNumber = (serial: number, born = '19900101'): string => {
  const first = `150502${born}${String(serial).padStart(3, '0')}`;
  return first + residentIdCheckCharacter(first);
};

export async function upload(
  client: Client,
  caseId: string,
  purpose: string,
  bytes: Buffer = samplePdf(),
  name = 'scan.pdf',
): Promise<string> {
  const answer = await client
    .raw('post', `/api/v1/files?name=${encodeURIComponent(name)}&purpose=${purpose}&caseId=${caseId}`)
    .set('Idempotency-Key', newId())
    .set('Content-Type', 'application/octet-stream')
    .send(bytes);
  if (answer.status !== 201) throw new Error(`upload: ${answer.text}`);
  return (answer.body as { id: string }).id;
}

/** Saves entries and the particulars of every winner; answers the winners' keys in order of rank. */
export async function filledIn(contest: ReportedContest, ...names: string[]): Promise<string[]> {
  const { organizer, path, caseId } = contest;
  const { body } = await organizer.put(`${path}/draft`, { version: 0, entries: entries(...names) });
  const keys = (body.winners as { entryKey: string }[]).map(({ entryKey }) => entryKey);
  const [idCopyFileId, fileId] = [await upload(organizer, caseId, 'ID_COPY'), await upload(organizer, caseId, 'AUTHORIZATION')];
  for (const [index, key] of keys.entries()) {
    const authorization = { version: '2025-1', signedOn: '2025-06-20', fileId };
    const given = {
      idNumber: idNumber(index + 1),
      bankAccount: `62220000000000${index}`,
      bankName: '示例银行',
      phone: `1390000000${index}`,
    };
    const saved = await organizer.put(`${path}/winners/${key}`, { version: 0, ...given, idCopyFileId, authorization });
    if (saved.status !== 200) throw new Error(`winner: ${saved.text}`);
  }
  return keys;
}

/** Prints, "signs and seals on paper", and brings the scan back. */
export async function signed(
  contest: ReportedContest,
  kind: 'SCORE_SUMMARY' | 'WINNER_INFO',
): Promise<{ id: string; version: number; checkCode: string }> {
  const { organizer, path, caseId } = contest;
  const print = await organizer.post(`${path}/prints`, { kind });
  if (print.status !== 201) throw new Error(`print: ${print.text}`);
  const attached = await organizer.post(
    `/contests/${caseId}/prints/${print.body.id}/signed`,
    await scanOf(contest, print.body.checkCode as string),
  );
  if (attached.status !== 200) throw new Error(`signed: ${attached.text}`);
  return attached.body as { id: string; version: number; checkCode: string };
}

export async function scanOf({ organizer, caseId, lead, second }: ReportedContest, checkCode: string) {
  return {
    checkCode,
    fileId: await upload(organizer, caseId, 'SIGNED_PRINT'),
    chiefJudgeSignedOn: '2025-06-19',
    seals: [lead, second].map((organizationId) => ({ organizationId, sealedOn: '2025-06-20' })),
  };
}

export const auditTypes = async (api: TestApi, caseId: string): Promise<string[]> =>
  (await api.source.query<{ type: string }[]>('select type from audit.audit_event where case_id = $1 order by seq', [caseId])).map(
    ({ type }) => type,
  );

export const accessTypes = async (api: TestApi, caseId: string): Promise<string[]> =>
  (await api.source.query<{ type: string }[]>('select type from audit.access_event where case_id = $1 order by at, id', [caseId])).map(
    ({ type }) => type,
  );
