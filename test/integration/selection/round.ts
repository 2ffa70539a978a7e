// A year's round over HTTP, up to where a test wants it, with made-up people.
import { attendCase } from '@jiangcheng/casework/process/attend-case';
import { readCase } from '@jiangcheng/persistence/casework/locked-case';
import { currentStage } from '@jiangcheng/domain/process/story';
import { storyOf } from '@jiangcheng/domain/process/stories';
import { plannedStages } from '@jiangcheng/domain/selection/decide-deployment';
import type { Client } from '../../support/client.ts';
import { upload } from '../hostile/support/files.ts';
import { newOrganization, setClock, type World } from '../hostile/support/world.ts';
import { idNumber } from '../score-report/reported-contest.ts';

export const DEPLOYED = '2026-04-01T10:00:00+08:00';
const ON = '2026-04-01';
const DAYS = [
  ['2026-04-02', '2026-04-30'],
  ['2026-05-06', '2026-05-20'],
  ['2026-05-21', '2026-06-10'],
  ['2026-06-11', '2026-06-12'],
  ['2026-06-15', '2026-06-18'],
  ['2026-06-22', '2026-06-30'],
  ['2026-07-01', '2026-07-10'],
] as const;
const TIMETABLE = plannedStages.map((stage, index) => ({ stage, from: DAYS[index]?.[0] ?? '', to: DAYS[index]?.[1] ?? '' }));
const TEXT = { title: '推荐工作通知', recipients: ['各示例单位'], body: ['现予通知。'] };
const FIGURES = { DEVELOPMENT: '1', TECHNICAL_LEVEL: '1', WORKERS: '1', ENVIRONMENT: '1' };
export const FORCES = ['LEADERSHIP', 'PRACTICE', 'INNOVATION', 'BREAKTHROUGH', 'INHERITANCE'];
const ITEMS = [
  ...['POLITICAL', 'CONTRIBUTION', 'FRONT_LINE_YEARS', 'LEADING_OFFICIAL', 'ENTERPRISE_HEAD', 'RETIRED'],
  ...['UNLAWFUL', 'UNETHICAL', 'DISHONEST', 'CRIMINAL_RECORD', 'FORM', 'EVIDENCE', 'STUDY', 'QUOTA'],
];
/** Every item in order, but for those that are named. */
export const items = (others: Readonly<Record<string, 'LACKING' | 'FAILS'>> = {}) =>
  ITEMS.map((key) => ({ key, result: others[key] ?? 'IN_ORDER' }));

export interface Round {
  world: World;
  /** `/selections/…` */
  path: string;
  roundId: string;
  caseId: string;
  issuerId: string;
  unitId: string;
  otherId: string;
  unit: Client;
  otherUnit: Client;
  unitPath: (organizationId: string) => string;
}

/** As much of a round as issuing its documents needs. */
type Issued = Pick<Round, 'world' | 'path' | 'caseId' | 'issuerId'>;

let years = 2026;
let numbers = 0;

/** A round that the office has opened; its case has been attended once. */
export async function openedRound(world: World): Promise<Round> {
  const { api, admin, office } = world;
  await setClock(api, DEPLOYED);
  const year = (years += 1);
  const [issuerId, unitId, otherId] = [
    await newOrganization(admin, `示例市总工会${year}`),
    await newOrganization(admin, `示例旗总工会${year}`),
    await newOrganization(admin, `示例县总工会${year}`),
  ];
  const { body } = await office.post('/selections', { regulation: '004', edition: '2026', year }).expect(201);
  const round: Round = {
    ...{ world, roundId: body.id, caseId: body.caseId, path: `/selections/${body.id}`, issuerId, unitId, otherId },
    unit: await api.as(
      await api.person({ role: 'TEAM_UNIT', name: '示例推荐人', organizationId: unitId, email: `unit${year}@example.invalid` }),
    ),
    otherUnit: await api.as(
      await api.person({ role: 'TEAM_UNIT', name: '示例他推荐人', organizationId: otherId, email: `other${year}@example.invalid` }),
    ),
    unitPath: (organizationId) => `/selections/${body.id}/units/${organizationId}`,
  };
  await attend(round);
  return round;
}

/** One waking of the round's case. */
export async function attend({ world: { api, desk }, caseId }: Pick<Round, 'world' | 'caseId'>): Promise<void> {
  const found = await readCase(api.source.manager, caseId);
  if (found === null) throw new Error('no round');
  const stage = currentStage(found.state) ?? storyOf('selection').next(found.state);
  if (stage === null) throw new Error('no stage');
  await attendCase(desk, { input: { caseId, stage: stage.stage, round: stage.round }, runId: null });
}

export const plan = (round: Round) => ({ target: 2, requirements: '示例要求', issuerId: round.issuerId, timetable: TIMETABLE });
export const quotas = ({ unitId, otherId }: Round) => ({
  total: 4,
  units: [unitId, otherId].map((organizationId) => ({ organizationId, figures: FIGURES, quota: 2 })),
});

export async function done(client: Client, path: string, body: object): Promise<void> {
  const answer = await client.post(path, body);
  if (answer.status !== 200) throw new Error(`${path}: ${answer.text}`);
}

/** What somebody else decided, registered by one clerk and confirmed by another. */
export async function onPaper({ world: { office, second }, caseId }: Issued, act: string, input: object, decidedOn = ON): Promise<void> {
  const fileId = await upload(office, caseId, 'PAPER_DECISION');
  const decider = { name: '示例主任', post: '主任', body: '示例市总工会' };
  const draft = { caseId, kind: 'PAPER', act, input, decider, decidedOn, fileId };
  const registered = await office.post('/paper-decisions', draft);
  if (registered.status !== 201) throw new Error(`${act}: ${registered.text}`);
  await done(second, `/paper-decisions/${registered.body.id}/settlement`, { verdict: 'CONFIRM' });
}

/** The chain of the document that the stage issues, to its end. */
export async function issued(round: Issued, on = ON): Promise<void> {
  const { path, issuerId, world } = round;
  const { office, second } = world;
  numbers += 1;
  await done(office, `${path}/document/draft`, { on, text: TEXT });
  await done(second, `${path}/document/check`, { on });
  await onPaper(round, 'signDocument', { on }, on);
  await done(office, `${path}/document/number`, { on, number: `示工办发〔${on.slice(0, 4)}〕${numbers}号` });
  await done(office, `${path}/document/proofreading`, { on });
  await done(office, `${path}/document/printing`, { on });
  await done(office, `${path}/document/seals`, { on, organizationId: issuerId });
  await done(office, `${path}/document/distribution`, { on, recipients: ['各示例单位'] });
  await attend(round);
}

/** Called: units may recommend two each. */
export async function calledRound(world: World): Promise<Round> {
  const round = await openedRound(world);
  const { office, api } = world;
  const email = `contact${years}@example.invalid`;
  const { personId } = await api.person({ role: 'TEAM_UNIT', name: '示例负责人', organizationId: round.unitId, email });
  await done(office, `${round.path}/plan`, plan(round));
  await done(office, `${round.path}/quotas`, quotas(round));
  for (const organizationId of [round.unitId, round.otherId]) await done(office, `${round.path}/contacts`, { organizationId, personId });
  await issued(round);
  await setClock(api, '2026-04-10T10:00:00+08:00');
  return round;
}

/** The form of a made-up candidate with evidence for every force; the serial makes the ID number. */
export async function candidate({ caseId }: Pick<Round, 'caseId'>, client: Client, serial: number, changes: object = {}) {
  const fileId = await upload(client, caseId, 'CANDIDATE_EVIDENCE');
  return {
    ...{ version: 0, name: `示例人${serial}`, idNumber: idNumber(serial), phone: '13900000000', employer: '示例企业', post: '示例工' },
    ...{ industry: '示例行业', region: '示例区', keyIndustry: true, attested: ['POLITICAL', 'CONTRIBUTION'] },
    frontLine: [{ from: '2015-01-01' }],
    evidence: FORCES.map((force) => ({ force, title: '示例成果', fileId })),
    ...changes,
  };
}

/** The unit's papers of its recommendation as a whole. */
export async function studied({ caseId, unitPath }: Round, client: Client, unit: string): Promise<void> {
  const fileId = await upload(client, caseId, 'RECOMMENDATION_PAPER');
  const papers = { version: 0, studiedOn: '2026-04-08', studyFileId: fileId, reportFileId: fileId };
  await client.put(unitPath(unit), papers).expect(200);
}

/** The code that stands on the print of a candidate's form. */
export const codeOn = async (client: Client, path: string): Promise<string> =>
  /校验码 ([0-9A-Z]{5}-[0-9A-Z]{5})/.exec((await client.get(`${path}/form`).expect(200)).text)?.[1] ?? '';

/** A candidate of a unit that has studied, filed with his signed print; his path and version. */
export async function filed(
  round: Round,
  client: Client,
  unit: string,
  serial: number,
  changes: object = {},
): Promise<{ path: string; version: number; id: string }> {
  const saved = await client.post(`${round.unitPath(unit)}/candidates`, await candidate(round, client, serial, changes));
  if (saved.status !== 201) throw new Error(`candidate: ${saved.text}`);
  const { candidateId: id, version } = saved.body as { candidateId: string; version: number };
  const path = `${round.unitPath(unit)}/candidates/${id}`;
  const formFileId = await upload(client, round.caseId, 'CANDIDATE_FORM');
  const answer = await client.post(`${path}/filing`, { version, formFileId, formCode: await codeOn(client, path) });
  if (answer.status !== 200) throw new Error(`filing: ${answer.text}`);
  return { path, id, version: answer.body.version as number };
}

/** Two candidates filed, the window closed: 形式审查 is open. */
export async function reviewedRound(world: World): Promise<{ round: Round; people: { path: string; version: number; id: string }[] }> {
  const round = await calledRound(world);
  await studied(round, round.unit, round.unitId);
  const people = [await filed(round, round.unit, round.unitId, 1), await filed(round, round.unit, round.unitId, 2)];
  await setClock(world.api, '2026-05-01T00:01:00+08:00');
  await attend(round);
  await attend(round);
  return { round, people };
}
