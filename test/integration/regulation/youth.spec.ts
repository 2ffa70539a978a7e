// long because: one campaign of 003, whose stages come one after the other and are expensive to reach.
// 003/2020 over HTTP from its opening to the circular and what follows from it, where it differs from 000.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { EndOfCampaign, stagesOf } from '../campaign/end-of-campaign.ts';
import { recompute } from '../../../tools/recompute/recompute.ts';
import type { Client } from '../../support/client.ts';
import { printedRows } from '../../support/printed-rows.ts';
import { workbookRows } from '../../support/workbook.ts';
import { bringTo, contestAt, idNumber, reportOf, type Contest } from '../hostile/support/story.ts';
import { upload } from '../hostile/support/files.ts';
import { newOrganization, type Play } from '../hostile/support/world.ts';

const NATIONAL_WORKERS = 1;
const NATIONAL_STUDENTS = 2;
const REGIONAL = 7;
const YEAR_2020: Play = {
  campaign: { regulation: '003', edition: '2020', year: 2020 },
  now: '2020-10-27T10:00:00+08:00',
  today: '2020-10-27',
  firstDay: '2020-10-24',
  endedOn: '2020-10-25',
  trades: [NATIONAL_WORKERS, NATIONAL_STUDENTS, REGIONAL, 8],
};

/** Before a contest that ended on 25 October 2020: a year and more, a day less, long, and the level of ranks 7 to 10. */
const HELD = {
  1: { level: 2, issuedOn: '2019-10-25' },
  2: { level: 2, issuedOn: '2019-10-26' },
  3: { level: 3, issuedOn: '2020-10-01' },
  4: { level: 3, issuedOn: '2015-01-01' },
  7: { level: 3, issuedOn: '2015-01-01' },
  8: { level: 4, issuedOn: '2020-10-25' },
};

interface Refused {
  code: string;
  clause: string;
  params: Record<string, string | number>;
}
interface Awards {
  nominations: { contestId: string; rank: number; level: number | null; by: string; clause: string }[];
  withheld: { contestId: string; rank: number; refusal: { code: string; clause: string } }[];
  honours: {
    key: string;
    approver: string;
    candidates: { key: string; name: string; rank: number }[];
    missed: { name: string; refusal: { code: string } }[];
    letters: { id: string; answer: object | null }[];
  }[];
}

let end: EndOfCampaign;
let workers: Contest;
let students: Contest;
let regional: Contest;
let campaign: string;

/** The office looked the catalogue up for these trades, or whether they are a special ability. */
async function confirmed(tradeNo: number, asked: 'catalogued' | 'specialAbility', value: boolean): Promise<void> {
  const { office } = end.world;
  const { trades } = (await office.get(campaign).expect(200)).body as { trades: { no: number; values: { id: string; field: string }[] }[] };
  const found = trades.find(({ no }) => no === tradeNo)?.values.find(({ field }) => field === asked);
  await office.post(`${campaign}/values/${found?.id}/confirmation`, { value, reason: '示例：已查目录' }).expect(200);
}

const awards = async (): Promise<Awards> => (await end.world.office.get(`${campaign}/awards`).expect(200)).body as Awards;

beforeAll(async () => {
  end = await EndOfCampaign.open(2, 6, YEAR_2020);
  campaign = `/campaigns/${end.world.campaignId}`;
  for (let tradeNo = 9; tradeNo <= 19; tradeNo += 1) await end.onPaper('cancelTrade', { tradeNo, reason: '报名不足' });
  await end.onPaper('cancelTrade', { tradeNo: 8, reason: '报名不足' });
});
afterAll(() => end.world.close());

describe('entries for a group of 003', () => {
  const HONOURS = { NATIONAL_HONOUR: false, FULL_TIME_STUDENT: true };
  let unit: Client;
  let team: string;
  let proofFileId: string;
  const student = (serial: number, birth: string, more: object = {}) => ({
    ...{ name: `测试学生${serial}`, idNumber: idNumber(serial, birth), employer: '示例职业学院', declared: HONOURS, proofFileId },
    ...more,
  });
  const save = async (contestant: object) => {
    const { version } = (await unit.get(team).expect(200)).body as { version: number };
    return unit.post(`${team}/contestants`, { version, ...contestant });
  };

  beforeAll(async () => {
    const { api, admin } = end.world;
    const organizationId = await newOrganization(admin, '示例盟团委');
    unit = await api.as(await api.person({ role: 'TEAM_UNIT', organizationId, name: '测试团委干部' }));
    workers = await contestAt(end.world, 'HOLDING');
    students = await contestAt(end.world, 'HOLDING');
    team = `${students.path}/teams/${organizationId}`;
    const formFileId = await upload(unit, students.caseId, 'ENTRY_FORM');
    proofFileId = await upload(unit, students.caseId, 'ENTRY_PROOF');
    await unit.put(team, { version: 0, leaderName: '测试领队', leaderPhone: '13900000001', formFileId }).expect(200);
  });

  it('are of that group alone, which need not be typed (003-04)', async () => {
    expect((await unit.get(team).expect(200)).body.groups).toEqual([{ key: 'STUDENT', label: '学生组' }]);
    expect((await save(student(1, '20000101', { group: 'WORKER' }))).body.errors).toMatchObject([
      { code: 'GROUP_UNKNOWN', field: 'group' },
    ]);
    expect((await save(student(1, '19950701'))).status).toBe(201);
  });

  it('are judged by birth and by honours, each bar with its clause (003-11, 003-13)', async () => {
    await save(student(2, '20040630'));
    await save(student(3, '20040701'));
    await save(student(4, '19950630'));
    await save(student(5, '20000101', { declared: { ...HONOURS, NATIONAL_HONOUR: true } }));
    await save(student(6, '20000102', { declared: { ...HONOURS, FULL_TIME_STUDENT: false } }));
    const { version } = (await unit.get(team).expect(200)).body as { version: number };
    const filed = await unit.post(`${team}/filing`, { version }).expect(422);
    const said = filed.body.errors.map(({ code, clause, params }: Refused) => `${params.name} ${code} ${params['rule']} ${clause}`);
    expect(said).toEqual([
      '测试学生3 ENTRY_HARD_BLOCK STUDENT_AGE 003/三.1',
      '测试学生4 ENTRY_HARD_BLOCK STUDENT_AGE 003/三.1',
      '测试学生5 ENTRY_HARD_BLOCK NATIONAL_HONOUR 003/三.3',
      '测试学生6 ENTRY_HARD_BLOCK FULL_TIME_STUDENT 003/三.1',
    ]);
  });

  it('are as few as they are: the document names no least number', async () => {
    expect((await end.world.office.get(`${students.path}/entries`).expect(200)).body.minEntrants.value).toBe(0);
  });
});

describe('the score report of 003', () => {
  it('weighs 20 to 80, current affairs being a quarter of the theory paper (003-21), and asks ranks 1 to 10 for what they held', async () => {
    await bringTo(end.world, workers, { after: 'HOLDING', to: 'SCORE_REPORT' });
    const { weights, currentAffairs, winnerRanks, winnerRequires } = (
      await workers.organizer.get(`${workers.path}/score-report`).expect(200)
    ).body;
    expect([weights, currentAffairs, winnerRanks]).toEqual([
      { theory: '0.20', practice: '0.80' },
      { ofTotal: '0.05', ofTheory: '0.25', clause: 'rules §9.1-19' },
      10,
    ]);
    expect(winnerRequires).toEqual(['idNumber', 'idCopy', 'phone', 'authorization', 'held']);
  });

  it('is due on the day of 003/七.1, not so many days after the end', async () => {
    const { deadlines } = (await end.world.office.get(workers.path).expect(200)).body as { deadlines: { key: string; dueOn: string }[] };
    expect(deadlines.map(({ key, dueOn }) => [key, dueOn])).toEqual([['SCORE_REPORT', '2020-11-30']]);
  });

  it('lacks the certificate that a winner held until he says what it was, or that there was none', async () => {
    await bringTo(end.world, workers, { after: 'SCORE_REPORT', to: 'READY' }, { size: 11, held: HELD });
    const [first] = (await reportOf(workers)).winners;
    const say = (held: object) =>
      workers.organizer.put(`${workers.path}/score-report/winners/${first?.entryKey}`, { version: first?.version, held });
    expect((await say({ level: 2, issuedOn: '2020-10-26' }).expect(422)).body.errors).toMatchObject([
      { code: 'HELD_CERTIFICATE_AFTER_CONTEST', field: 'held' },
    ]);
    expect((await say({ level: 2, issuedOn: null }).expect(422)).body.errors).toMatchObject([{ code: 'HELD_CERTIFICATE_INCOMPLETE' }]);
    expect((await reportOf(workers)).missing).toEqual([]);
    await bringTo(end.world, workers, { after: 'READY', to: 'CONFIRMED' });
    await bringTo(end.world, students, { after: 'HOLDING', to: 'CONFIRMED' }, { size: 4 });
    regional = await contestAt(end.world, 'CONFIRMED', { size: 4 });
  });
});

describe('the circular of 003', () => {
  it('waits for all of the nineteen group-events, and ends the campaign', async () => {
    await end.attend();
    await end.attend();
    expect(stagesOf(await end.view())).toEqual(['CONTESTS 1 ALL_CONFIRMED', 'COMMITTEE_REVIEW 1 null']);
    await end.countersign();
    await end.circulate('示团联发〔2020〕30号');
    expect((await end.view()).status).toBe('CLOSED');
  });

  it('lists its winners by group and as far as certificates reach: ten of eleven workers', async () => {
    const { text } = await end.world.office.get(`${end.path}/rounds/1/circular`).expect(200);
    const [head, ...rows] = printedRows(text).slice(-19);
    const won = (group: string, letters: string): string[] =>
      [...letters].map((letter, index) => `${group} ${index + 1} 示例选手${letter} 示例单位`);
    expect(head).toEqual(['工种', '组别', '名次', '姓名', '单位', '代表队']);
    expect(rows.map(([, ...cells]) => cells.join(' ').trim())).toEqual([
      ...won('职工组', '甲乙丙丁戊己庚辛壬癸'),
      ...won('学生组', '甲乙丙丁'),
      ...won('职工组', '甲乙丙丁'),
    ]);
    expect(text).not.toContain('示例选手子');
  });

  it('entitles to no prize', async () => {
    const { totals } = (await end.world.office.get(`${campaign}/payments`).expect(200)).body;
    expect(totals.prizes).toMatchObject({ payees: 0, entitled: '0.00' });
  });
});

describe('the certificates of 003 (003-25 … 003-28)', () => {
  const of = ({ caseId }: Contest, list: readonly { contestId: string }[]) => list.filter(({ contestId }) => contestId === caseId);

  it('wait for the office to look up the catalogue', async () => {
    const { nominations, withheld } = await awards();
    expect([nominations, [...new Set(withheld.map(({ refusal }) => refusal.code))]]).toEqual([[], ['CERTIFICATE_CATALOGUE_UNCONFIRMED']]);
  });

  it('are of level two for ranks 1–3 and three for 4–10, one level up for who held that for a year, but not for ranks 7–10', async () => {
    await confirmed(NATIONAL_WORKERS, 'catalogued', true);
    const { nominations, withheld } = await awards();
    expect(
      (of(workers, nominations) as Awards['nominations']).map(({ rank, level, by, clause }) => `${rank} ${level} ${by} ${clause}`),
    ).toEqual([
      '1 1 STEP_UP 003/附2/三.2(1)',
      '3 2 RANK 003/附2/三.2(1)',
      '4 2 STEP_UP 003/附2/三.2(2)',
      '5 3 RANK 003/附2/三.2(2)',
      '6 3 RANK 003/附2/三.2(2)',
      '8 3 RANK 003/附2/三.2(3)',
      '9 3 RANK 003/附2/三.2(3)',
      '10 3 RANK 003/附2/三.2(3)',
    ]);
    expect((of(workers, withheld) as Awards['withheld']).map(({ rank, refusal }) => `${rank} ${refusal.code} ${refusal.clause}`)).toEqual([
      '2 CERTIFICATE_HELD_TOO_SHORT 003/附2/三.3',
      '7 CERTIFICATE_HELD_ALREADY rules §9.1-26',
    ]);
  });

  it('reach students too, and no trade outside the catalogue of which nobody said whether it is a special ability', async () => {
    await confirmed(NATIONAL_STUDENTS, 'catalogued', true);
    await confirmed(REGIONAL, 'catalogued', false);
    const { nominations, withheld } = await awards();
    expect((of(students, nominations) as Awards['nominations']).map(({ rank, level }) => [rank, level])).toEqual([[1, 2], [2, 2], [3, 2], [4, 3]]); // prettier-ignore
    expect([of(regional, nominations), new Set((of(regional, withheld) as Awards['withheld']).map(({ refusal }) => refusal.code))]).toEqual(
      [[], new Set(['CERTIFICATE_ABILITY_UNCONFIRMED'])],
    );
  });

  it('are those of a special ability where the trade is one, whatever was held (003/附2/三.3)', async () => {
    await confirmed(REGIONAL, 'specialAbility', true);
    const { nominations, withheld } = await awards();
    const given = of(regional, nominations) as Awards['nominations'];
    expect(given.length).toBeGreaterThan(0);
    expect([[...new Set(given.map(({ level, by, clause }) => `${level} ${by} ${clause}`))], of(regional, withheld)]).toEqual([
      ['null SPECIAL_ABILITY 003/附2/三.3'],
      [],
    ]);
  });
});

describe('the honours of 003 (003-24, 003-12)', () => {
  const listOf = async (key: string) => {
    const found = (await awards()).honours.find((one) => one.key === key);
    if (found === undefined) throw new Error(`no honour ${key}`);
    return found;
  };
  const ranks = ({ candidates }: Awards['honours'][number], { caseId }: Contest) =>
    candidates.filter(({ key }) => key.startsWith(caseId)).map(({ rank }) => rank);

  it('are titles for workers, approved by two authorities', async () => {
    for (const [key, approver] of [
      ['REGION_SKILL_EXPERT', '内蒙古自治区人力资源和社会保障厅'],
      ['REGION_YOUTH_EXPERT', '共青团内蒙古自治区委员会'],
    ] as const) {
      const list = await listOf(key);
      expect([list.approver, ranks(list, workers), ranks(list, regional), ranks(list, students)]).toEqual([
        approver,
        [1, 2, 3],
        [1, 2, 3],
        [],
      ]);
      expect([...new Set(list.missed.map(({ refusal }) => refusal.code))]).toEqual(['HONOUR_GROUP_EXCLUDED']);
    }
  });

  it('and the list of those 选派 to the national final: both groups of the trades of the nation, as far as the campaign says', async () => {
    const list = await listOf('NATIONAL_FINAL');
    expect([workers, students, regional].map((contest) => ranks(list, contest))).toEqual([[1, 2, 3], [1, 2, 3], []]); // prettier-ignore
    await end.world.office
      .post(`${campaign}/settings/NATIONAL_FINAL_TO_RANK`, { value: 1, reason: '示例：全国组委会分配名额' })
      .expect(200);
    expect([workers, students].map((contest) => ranks({ ...list }, contest).length)).toEqual([3, 3]);
    expect((await listOf('NATIONAL_FINAL')).candidates.map(({ rank }) => rank)).toEqual([1, 1]);
  });

  it('go out by letter and come back with who was approved', async () => {
    const { office } = end.world;
    const letter = { honour: 'NATIONAL_FINAL', number: '示团函〔2020〕9号', sentOn: YEAR_2020.today };
    await office.post(`${campaign}/honour-letters`, letter).expect(201);
    const { letters, candidates } = await listOf('NATIONAL_FINAL');
    const answer = { on: YEAR_2020.today, text: '同意选派', chosen: [candidates[0]?.key] };
    await office.post(`${campaign}/honour-letters/${letters[0]?.id}/answer`, answer).expect(200);
    expect((await listOf('NATIONAL_FINAL')).letters).toMatchObject([{ answer: { text: '同意选派' } }]);
  });
});

describe('the database of young talents (003-32)', () => {
  interface Pool {
    clause: string;
    total: number;
    talents: {
      contestId: string;
      entry: string;
      name: string;
      group: string;
      rank: number;
      honours: object[];
      stage: object | null;
      staged: boolean;
    }[];
  }
  const pool = async (query = '', who = end.world.office): Promise<Pool> =>
    (await who.get(`${campaign}/talents${query}`).expect(200)).body as Pool;

  // The sheets of this story give every winner a birthday of 1990: young among workers, and too old among students.
  it('holds whom the circular ranks, if he is young by the rule of his group', async () => {
    const { clause, total, talents } = await pool();
    expect([clause, total, talents.length]).toEqual(['003/六.3', 15, 15]);
    expect((await pool('?group=STUDENT')).talents).toEqual([]);
    expect((await pool(`?tradeNo=${REGIONAL}`)).talents.map(({ rank }) => rank)).toEqual([1, 2, 3, 4]);
  });

  it('says whom a body has honoured, and nobody whom it was only asked about', async () => {
    expect((await pool('?honour=NATIONAL_FINAL')).talents.map(({ contestId, rank, honours }) => [contestId, rank, honours])).toEqual([
      [workers.caseId, 1, [{ key: 'NATIONAL_FINAL', label: '选派参加第十六届“振兴杯”全国决赛' }]],
    ]);
    expect((await pool('?honour=REGION_SKILL_EXPERT')).talents).toEqual([]);
  });

  it('takes in which stage of growth the office sees a worker', async () => {
    const place = ({ contestId, entry }: Pool['talents'][number], stage: string) =>
      end.world.office.post(`${campaign}/talents/places`, { contestId, entry, stage });
    const { talents } = await pool();
    const worker = talents.find(({ contestId, rank }) => contestId === workers.caseId && rank === 2);
    if (worker === undefined) throw new Error('nobody in the database');
    await place(worker, 'GROWTH').expect(200);
    expect((await place(worker, 'GROWTH').expect(422)).body.errors).toMatchObject([{ code: 'TALENT_PLACED_ALREADY' }]);
    expect((await place(worker, 'RETIREMENT').expect(422)).body.errors).toMatchObject([
      { code: 'TALENT_STAGE_UNKNOWN', clause: '003/六.3' },
    ]);
    expect((await pool('?stage=GROWTH')).talents.map(({ rank, stage }) => [rank, stage])).toEqual([
      [2, { key: 'GROWTH', label: '成长期' }],
    ]);
    expect((await pool('?stage=NONE')).talents.length).toBe(14);
    expect((await pool('?stage=GROWTH', end.world.auditor)).talents.length).toBe(1);
  });

  it('leaves the house as a workbook, which is noted', async () => {
    const { office, api } = end.world;
    const [head, ...rows] = await workbookRows(office.get(`${campaign}/talents/xlsx?stage=GROWTH`));
    expect([head, rows.map((cells) => [cells[4], cells[5], cells[8]])]).toEqual([
      ['姓名', '出生日期', '单位', '比赛', '组别', '名次', '荣誉', '证书编号', '成长阶段', '成绩通报'],
      [['职工组', '2', '成长期']],
    ]);
    const noted = await api.source.query(`select detail from audit.access_event where type = 'TALENTS_EXPORTED'`);
    expect(noted).toEqual([{ detail: { campaignId: end.world.campaignId, stage: 'GROWTH', rows: 1 } }]);
  });
});

describe('the recomputation of a contest of 003', () => {
  it('knows what its winners held, and comes to the same certificates', async () => {
    const file = await end.world.auditor.get(`${workers.path}/score-report/recompute`).expect(200);
    const [answer] = recompute(JSON.stringify(file.body)).items;
    const given = answer?.kind === 'contest' ? answer.entitlements : [];
    expect(given.flatMap((one) => (one.kind === 'CERTIFICATE' && one.by === 'STEP_UP' ? [one.rank] : []))).toEqual([1, 4]);
  });
});
