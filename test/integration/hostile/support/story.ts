import { attendCase } from '@jiangcheng/casework/process/attend-case';
import { currentStage } from '@jiangcheng/domain/process/story';
import { residentIdCheckCharacter } from '@jiangcheng/domain/identity-numbers/resident-id';
import type { Client } from '../../../support/client.ts';
import { PDF, upload } from './files.ts';
import type { World } from './world.ts';

export type Stop = 'PREPARATION' | 'HOLDING' | 'SCORE_REPORT' | 'READY' | 'OFFICE_REVIEW' | 'CONFIRMED';
const STOPS: readonly Stop[] = ['PREPARATION', 'HOLDING', 'SCORE_REPORT', 'READY', 'OFFICE_REVIEW', 'CONFIRMED'];

export interface Contest {
  readonly caseId: string;
  readonly tradeNo: number;
  readonly organizer: Client;
  readonly organizationId: string;
  /** `/contests/{id}` */
  readonly path: string;
  /** The day on its papers. */
  readonly today: string;
}

export interface Cast {
  readonly organizer?: Client;
  readonly organizationId?: string;
  /** Family name of the made-up contestants. */
  readonly names?: string;
  readonly chiefJudge?: string;
  /** How many contestants, at most eleven. */
  readonly size?: number;
  /** Rows of the sheet, from 1, that are none of the office's own contestants. */
  readonly elsewhere?: readonly number[];
  /** Certificates held before, by rank; none else. */
  readonly held?: Readonly<Record<number, { level: number; issuedOn: string }>>;
}

/** What the workflow does when it is poked: attends the stage the case stands in, unless the story is at its end. */
export async function attend({ desk }: World, caseId: string): Promise<void> {
  const current = await desk.store.transaction(async (tx) => {
    const locked = await tx.lock(caseId);
    return locked === null ? null : currentStage(locked.state);
  });
  if (current === null || current.outcome !== null) return;
  await attendCase(desk, { input: { caseId, stage: current.stage, round: current.round }, runId: null });
}

/** A contest brought to this stop over HTTP, stage by stage; READY is a report that lacks nothing but its hand-in. */
export async function contestAt(world: World, stop: Stop, cast: Cast = {}): Promise<Contest> {
  const { organizer = world.organizer, organizationId = world.organizationId } = cast;
  const tradeNo = world.nextTrade();
  const { today } = world.play;
  const opened = await world.office.post('/contests', { campaignId: world.campaignId, tradeNo }).expect(201);
  const path = `/contests/${opened.body.caseId}`;
  const contest: Contest = { caseId: opened.body.caseId, tradeNo, organizer, organizationId, path, today };
  await bringTo(world, contest, { to: stop }, cast);
  return contest;
}

/** Brings a contest on, from behind one stop to another. */
export async function bringTo(world: World, contest: Contest, { after, to }: { after?: Stop; to: Stop }, cast: Cast = {}): Promise<void> {
  const { names = '示例选手', chiefJudge = '示例裁判长', size = 7, held = {}, elsewhere = [] } = cast;
  const steps: (() => Promise<unknown>)[] = [
    () => Promise.resolve(),
    () => prepare(world, contest, chiefJudge),
    () => declare(world, contest),
    () =>
      fill(
        contest,
        entriesOf(names, size).map((entry, index) => ({ ...entry, ...(elsewhere.includes(index + 1) && { local: false }) })),
        held,
      ),
    () => handIn(contest),
    () => world.second.post(`${contest.path}/confirmation`, { opinion: '同意' }).expect(200),
  ];
  for (const step of steps.slice(after === undefined ? 0 : STOPS.indexOf(after) + 1, STOPS.indexOf(to) + 1)) {
    await step();
    await attend(world, contest.caseId);
  }
}

async function prepare(
  { office, play: { firstDay, endedOn: lastDay } }: World,
  { path, organizationId }: Contest,
  name: string,
): Promise<void> {
  await office.post(`${path}/organizers`, { organizers: [{ organizationId, lead: true }] }).expect(200);
  await office.post(`${path}/chief-judge`, { name, organization: '示例技师学院' }).expect(200);
  await office.post(`${path}/dates`, { firstDay, lastDay }).expect(200);
  await office.post(`${path}/release`).expect(200);
}

async function declare(world: World, { path, organizer, caseId }: Contest): Promise<void> {
  await organizer.post(`${path}/end-declaration`, { lastScoredOn: world.play.endedOn }).expect(200);
  await attend(world, caseId);
  await world.office.post(`${path}/end-day-confirmation`).expect(200);
}

const LETTERS = [...'甲乙丙丁戊己庚辛壬癸子'];
export const entriesOf = (names: string, size = 7) =>
  LETTERS.slice(0, size).map((letter, index) => ({
    name: `${names}${letter}`,
    sex: index % 2 === 0 ? 'M' : 'F',
    unit: '示例单位',
    theory: String(90 - index),
    practice: String(95 - 2 * index),
  }));

/** A made-up number with a right check character. */
export function idNumber(index: number, birth = '19900101'): string {
  const stem = `150502${birth}${String(index).padStart(3, '0')}`;
  return stem + residentIdCheckCharacter(stem);
}

export interface Report {
  version: number;
  authorizationVersion: string;
  winnerRequires: string[];
  entries: { key: string; name: string; rank: number | null }[];
  winners: { entryKey: string; version: number; rank: number }[];
  missing: { code: string }[];
  prints: { id: string; kind: string; checkCode: string; status: string }[];
}

export const reportOf = async ({ organizer, path }: Contest): Promise<Report> =>
  (await organizer.get(`${path}/score-report`).expect(200)).body as Report;

export async function fillSheet({ organizer, path }: Contest, entries = entriesOf('示例选手')): Promise<Report> {
  return (await organizer.put(`${path}/score-report/draft`, { version: 0, entries }).expect(200)).body as Report;
}

async function fill(contest: Contest, entries: ReturnType<typeof entriesOf>, held: NonNullable<Cast['held']>): Promise<void> {
  const { winners, authorizationVersion, winnerRequires } = await fillSheet(contest, entries);
  for (const { entryKey, rank } of winners) {
    const stated = held[rank] ?? { level: null, issuedOn: null };
    await saveParticulars(contest, entryKey, rank, authorizationVersion, winnerRequires.includes('held') ? { held: stated } : {});
  }
  await sign(contest, 'SCORE_SUMMARY');
  await sign(contest, 'WINNER_INFO');
}

export async function saveParticulars(contest: Contest, entryKey: string, rank: number, version: string, more: object = {}): Promise<void> {
  const bytes = Buffer.concat([PDF, Buffer.from(`%${contest.caseId}/${rank}\n%%EOF\n`)]);
  const idCopyFileId = await upload(contest.organizer, contest.caseId, 'ID_COPY', { bytes, name: `身份证-${rank}.pdf` });
  const fileId = await upload(contest.organizer, contest.caseId, 'AUTHORIZATION');
  await contest.organizer
    .put(`${contest.path}/score-report/winners/${entryKey}`, {
      version: 0,
      idNumber: idNumber(contest.tradeNo * 10 + rank),
      bankAccount: `62220000000${contest.tradeNo + 100}${rank}`,
      bankName: '示例银行',
      phone: `1390000${String(contest.tradeNo * 10 + rank).padStart(4, '0')}`,
      idCopyFileId,
      authorization: { version, signedOn: contest.today, fileId },
      ...more,
    })
    .expect(200);
}

/** Prints a sheet, has it signed and sealed on paper, and brings back the scan with its code. */
export async function sign(
  { organizer, path, caseId, organizationId, today }: Contest,
  kind: 'SCORE_SUMMARY' | 'WINNER_INFO',
): Promise<string> {
  const print = (await organizer.post(`${path}/score-report/prints`, { kind }).expect(201)).body as { id: string; checkCode: string };
  const fileId = await upload(organizer, caseId, 'SIGNED_PRINT');
  const seals = [{ organizationId, sealedOn: today }];
  await organizer
    .post(`${path}/prints/${print.id}/signed`, { checkCode: print.checkCode, fileId, chiefJudgeSignedOn: today, seals })
    .expect(200);
  return print.id;
}

export async function handIn(contest: Contest): Promise<void> {
  const { version } = await reportOf(contest);
  await contest.organizer.post(`${contest.path}/score-report/hand-in`, { draftVersion: version }).expect(200);
}
