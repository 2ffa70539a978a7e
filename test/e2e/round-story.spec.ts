// A selection of 2026 on the real product that goes otherwise than planned: an expert steps aside after scoring began, the party group strikes
// a name, the notice hangs over National Day to a make-up Saturday with its page away for a day, and six people object (004/第七条 to 第九条).
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import type { ObjectionSummary, ObjectionView } from '@jiangcheng/contracts/api/objection';
import type { History } from '../support/story.ts';
import { businessClock, type BusinessClock } from '../support/clock.ts';
import { runSql } from '../support/database.ts';
import { startTestProduct, type TestProduct } from '../support/product.ts';
import { troublesIn } from '../support/product-log.ts';
import { untilCaught } from '../support/product-mailbox.ts';
import { hangUntil } from '../support/round/hang-until.ts';
import { agree, byPlace, smallRound, type SmallRound } from '../support/round/small-round.ts';
import type { Receipt, StoryNotice, StoryObjection } from '../support/round/story-notice.ts';
import type { Seated } from '../support/round/story-scoring.ts';
import { openOffice, type StoryOffice } from '../support/story-office.ts';
import { onPaper } from '../support/story-paper.ts';

const POSTED_ON = '2026-09-28';
const DECIDED_ON = '2026-10-09';
const NEXT_WORKDAY = '2026-10-12';

let product: TestProduct;
let clock: BusinessClock;
let office: StoryOffice;
let small: SmallRound;
let notice: StoryNotice;

beforeAll(async () => {
  product = await startTestProduct({ programs: 'sources' });
  clock = businessClock(product.database.ownerUrl);
  await clock.moveTo('2026-09-21T10:00:00+08:00');
  office = await openOffice(product);
  small = await smallRound(office, clock, { year: 2026, on: '2026-09-21', candidates: 6 });
});
afterAll(() => product.stop());

const at = (day: string, time: string): string => `${day}T${time}+08:00`;
const idOf = (name: string): string => small.candidates.find((one) => one.name === `示例工匠${name}`)?.id ?? name;
const nameOf = (id: string): string => small.candidates.find((one) => one.id === id)?.name.slice(-1) ?? id;
const expertAt = (index: number): Seated => {
  const expert = small.experts[index];
  if (expert?.person == null) throw new Error(`no expert ${String(index)}`);
  return expert;
};

describe('an expert who steps aside after scoring began', () => {
  it('leaves one candidate to the reserve, and nobody reads a score meanwhile', async () => {
    const { scoring, reserve } = small;
    const late = expertAt(1);
    await scoring.declare(late);
    await scoring.draft(late.person!, byPlace(small));
    const relation = { candidateId: idOf('丙'), relation: 'TEACHER_STUDENT' };
    await scoring.post('declaration', { relations: [relation] }, late.person!);
    expect((await scoring.view()).conflicts.map(({ expert, candidate }) => [expert.id, nameOf(candidate.id)])).toEqual([[late.id, '丙']]);
    const recusal = { expertId: late.id, candidateId: idOf('丙'), reason: '示例：师徒关系。', replacedBy: reserve.id };
    await scoring.post('recusals', recusal);
    await expect(scoring.result()).rejects.toThrow('SCORES_NOT_OPENED');
  });

  it('seals a sheet without him, and the opening waits for the reserve', async () => {
    const { scoring, reserve, round } = small;
    const opened: boolean[] = [];
    for (const expert of [expertAt(0), expertAt(1), expertAt(2), reserve]) opened.push(await scoring.score(expert, byPlace(small)));
    expect(opened).toEqual([false, false, false, true]);
    const { ranking } = await round.stage('PANEL_MEETING');
    expect(ranking.map(({ candidateId, total }) => `${nameOf(candidateId)} ${total}`)).toEqual([
      ...['甲 95.00', '乙 90.00', '丙 85.00', '丁 80.00', '戊 75.00', '己 70.00'],
    ]);
    const { rows } = await scoring.result();
    const judges = rows.find(({ id }) => id === idOf('丙'))?.marks.map(({ expertId }) => expertId);
    expect(judges?.sort()).toEqual([expertAt(0).id, expertAt(2).id, reserve.id].sort());
  });
});

describe('a party group that strikes a name', () => {
  it('approves the others, whose notice alone is put up', async () => {
    await clock.moveTo(at(POSTED_ON, '09:00:00'));
    notice = await agree(small, { on: POSTED_ON, suggested: [0, 1, 2, 3, 4], reserves: [5], struck: [4] });
    const { decisions } = await small.round.view();
    expect(decisions.map(({ struck }) => struck.map(({ name, reason }) => `${name} ${reason}`))).toEqual([['示例工匠戊 示例：本人放弃。']]);
    const { postings } = await notice.post();
    expect(postings[0]?.list.map(({ personId }) => nameOf(personId))).toEqual(['甲', '乙', '丙', '丁']);
  });
});

describe('a notice over National Day', () => {
  it('has five working days to a make-up Saturday, both dates printed', async () => {
    const { postings } = await notice.view();
    expect(postings.map(({ window }) => window)).toEqual([
      {
        ...{ postedOn: POSTED_ON, firstDay: '2026-09-29', lastDay: '2026-10-10', closesAt: '2026-10-11T00:00:00.000+08:00' },
        provisional: false,
      },
    ]);
    const page = await (await fetch(`${product.url}/public/notices/${notice.id}`)).text();
    expect(['2026年9月29日', '2026年10月10日', '示例工匠甲'].filter((printed) => !page.includes(printed))).toEqual([]);
    expect(page).not.toContain('示例工匠戊');
  });

  it('is away for a day and a half in the holiday: the office is alerted on the first working day, and decides', async () => {
    await hangUntil(clock, at('2026-10-01', '09:00:00'));
    await product.kill('api');
    await clock.moveTo(at('2026-10-02', '21:00:00'));
    await product.restart('api');
    await hangUntil(clock, at('2026-10-08', '09:00:00'));
    const { outages, days } = await notice.view();
    expect(outages.map(({ display, decided }) => [display, decided])).toEqual([['SITE', false]]);
    expect(days.find(({ date }) => date === '2026-10-02')).toEqual({ date: '2026-10-02', seenOn: [], gap: true });
    const { email } = office.people.head;
    const [alert] = await untilCaught(product.servers.mail.webUrl, 1, ({ to, text }) => to !== email && text.includes('中断超过一日'));
    expect(alert?.text).toContain('2026年10月1日');
    const decision = { display: 'SITE', from: outages[0]?.from, days: 0, reason: '示例：公示栏持续张贴。', authority: '示例办公室' };
    await office.people.office.post(`/notices/${notice.id}/outage-decision`, decision);
    expect((await notice.view()).outages.map(({ decided }) => decided)).toEqual([true]);
  });
});

describe('objections', () => {
  let held: StoryObjection;
  let receipts: Readonly<Record<'lastSecond' | 'late', Receipt>>;

  const standingOf = async (receipt: Receipt) => {
    const { inTime, standing } = await notice.standing<{ inTime: boolean; standing: string }>(receipt);
    return { inTime, standing };
  };

  it('that is upheld takes a name off by decision of the party group, and is answered', async () => {
    await hangUntil(clock, at(DECIDED_ON, '09:00:00'));
    const receipt = await notice.object(idOf('甲'), '示例：一线工作经历不足五年。');
    const objection = await notice.takeUp(receipt);
    await objection.admit();
    await objection.report('UPHELD');
    await expect(objection.keep(DECIDED_ON, '示例')).rejects.toThrow('DECISION_CONTRADICTS_FINDING');
    await objection.remove(DECIDED_ON, '2026年第2次');
    await objection.reply(DECIDED_ON, '示例：属实，已不列入。');
    expect(await standingOf(receipt)).toEqual({ inTime: true, standing: 'REPLIED' });
  });

  it('that took a name off leaves a place, which the office leaves so with its reason: the reserve is not approved by itself', async () => {
    const { round } = small;
    await clock.moveTo(at(DECIDED_ON, '09:30:00'));
    const vacant = async () => (await round.view()).vacancies.map(({ name, filledBy, notFilled }) => [name, filledBy, notFilled]);
    expect(await vacant()).toEqual([['示例工匠甲', null, null]]);
    await round.act('vacancy-end', { reason: '示例：名额不再递补。' });
    expect(await vacant()).toEqual([['示例工匠甲', null, '示例：名额不再递补。']]);
  });

  it('that is anonymous is verified where it is concrete, has no answer, and is only registered where it is not', async () => {
    const concrete = await notice.anonymous(idOf('丙'), '示例：2019年的成果不是本人的。', true);
    const vague = await notice.anonymous(idOf('丙'), '示例：不配。', false);
    const objection = await notice.takeUp(concrete);
    await objection.admit();
    await objection.report('NOT_UPHELD');
    await objection.keep(DECIDED_ON, '示例核查意见');
    const registered = await notice.takeUp(vague);
    await expect(registered.admit()).rejects.toThrow('OBJECTION_ANONYMOUS');
    await registered.act('registration', { reason: '示例：没有具体事实。' });
    expect([await standingOf(concrete), await standingOf(vague)]).toEqual([
      { inTime: true, standing: 'DECIDED' },
      { inTime: true, standing: 'NOT_ADMITTED' },
    ]);
  });

  it('by a letter postmarked on the last day is in time, and so is one by the web before its last second is over', async () => {
    await hangUntil(clock, at('2026-10-10', '21:00:00'));
    held = await notice.takeUp(await notice.letter(idOf('乙'), '示例：成果归属不清。', '2026-10-10'));
    await held.admit();
    await clock.setTo(at('2026-10-10', '23:59:58'));
    const lastSecond = await notice.object(idOf('丁'), '示例：有不良记录。');
    await clock.setTo(at('2026-10-11', '00:00:01'));
    receipts = { lastSecond, late: await notice.object(idOf('丙'), '示例：有不良记录。') };
    expect([await standingOf(receipts.lastSecond), await standingOf(receipts.late)]).toEqual([
      { inTime: true, standing: 'RECEIVED' },
      { inTime: false, standing: 'RECEIVED' },
    ]);
  });

  it('hold whom they concern and nobody else, and a late one holds nobody', async () => {
    await clock.moveTo(at('2026-10-11', '00:01:01'));
    await clock.moveTo(at(NEXT_WORKDAY, '09:00:00'));
    const { waiting } = await small.round.stage('ANNOUNCEMENT');
    expect(waiting.map(({ candidateId, refusals }) => [nameOf(candidateId), refusals.map(({ code }) => code)])).toEqual([
      ['乙', ['HOLD_OPEN']],
      ['丙', []],
      ['丁', ['HOLD_OPEN']],
    ]);
  });

  it('that came too late is registered, with its reason, and not admitted', async () => {
    const objection = await notice.takeUp(receipts.late);
    await expect(objection.admit()).rejects.toThrow('OBJECTION_LATE');
    await objection.act('registration', { reason: '示例：已过公示期。' });
    expect(await standingOf(receipts.late)).toEqual({ inTime: false, standing: 'NOT_ADMITTED' });
  });

  it('that is not upheld lets go: who was held follows by a 补充公布', async () => {
    const { round } = small;
    await expect(announce(['乙'], '示工发〔2026〕1号')).rejects.toThrow('HOLD_OPEN');
    await announceInstead(['丙']);
    await round.stage('ANNOUNCEMENT', 2);
    await held.report('NOT_UPHELD');
    await held.keep(NEXT_WORKDAY, '示例核查意见');
    await held.reply(NEXT_WORKDAY, '示例：不属实。');
    const last = await notice.takeUp(receipts.lastSecond);
    await last.admit();
    await last.report('NOT_UPHELD');
    await last.keep(NEXT_WORKDAY, '示例核查意见');
    await last.reply(NEXT_WORKDAY, '示例：不属实。');
    await announce(['乙', '丁'], '示工发〔2026〕2号');
    const { documents } = await round.over();
    expect(documents.slice(1).map(({ persons }) => persons.map(({ candidateId }) => nameOf(candidateId)))).toEqual([['丙'], ['乙', '丁']]);
  });

  it('that came too late may lead to 停止培育, which names it', async () => {
    const clerk = office.people.office;
    const { items } = await clerk.get<{ items: { id: string; name: string }[] }>('/cultivations');
    const caseId = items.find(({ name }) => name === '示例工匠丙')?.id ?? '';
    const reference = '示工发〔2026〕3号';
    const end = { reason: 'VIOLATION', note: '示例：经查属实。', on: NEXT_WORKDAY, reference, objection: receipts.late.receiptNo };
    const wrong = { ...end, objection: receipts.lastSecond.receiptNo };
    const decider = { name: '示例主席', post: '主席', body: '示例市总工会' };
    const decided = (input: object) => onPaper(office, caseId, { act: 'endCultivation', input, decider, decidedOn: NEXT_WORKDAY });
    await expect(decided(wrong)).rejects.toThrow('OBJECTION_NOT_OF_PERSON');
    await decided(end);
    const { items: objections } = await clerk.get<{ items: ObjectionSummary[] }>(`/objections?noticeId=${notice.id}&limit=200`);
    const id = objections.find(({ receiptNo }) => receiptNo === receipts.late.receiptNo)?.id ?? '';
    const { ledTo } = await clerk.get<ObjectionView>(`/objections/${id}`);
    expect(ledTo).toEqual({ caseId, on: NEXT_WORKDAY, reference });
  });

  async function announce(names: readonly string[], number: string): Promise<void> {
    await small.round.act('announced', { candidateIds: names.map(idOf) });
    await small.round.issue('关于公布示例工匠名单的通知', number, NEXT_WORKDAY);
  }

  /** The document that cannot go out names others: its text is amended, and goes the way from 签发 again. */
  async function announceInstead(names: readonly string[]): Promise<void> {
    await small.round.act('announced', { candidateIds: names.map(idOf) });
    await small.round.amend('关于公布示例工匠名单的通知（一）', NEXT_WORKDAY);
  }
});

describe('what is left of it', () => {
  it('is a history of the round and of its notice that can be checked', async () => {
    const cases = [small.round.caseId, notice.id];
    const histories = await Promise.all(cases.map((id) => office.people.auditor.get<History>(`/cases/${id}/history`)));
    expect(histories.map(({ verified }) => verified)).toEqual([true, true]);
  });

  it('is no open case but the cultivation of each who was announced and not ended', async () => {
    const sql = "select kind, status, count(*)::int as cases from app.work_case where kind <> 'campaign' group by 1, 2 order by 1, 2";
    expect(await runSql(product.database.ownerUrl, sql)).toEqual([
      { kind: 'cultivation', status: 'CLOSED', cases: 1 },
      { kind: 'cultivation', status: 'OPEN', cases: 2 },
      { kind: 'notice', status: 'CLOSED', cases: 1 },
      { kind: 'objection', status: 'CLOSED', cases: 6 },
      { kind: 'selection', status: 'CLOSED', cases: 1 },
    ]);
  });

  it('is no warning of api or worker', async () => {
    expect(troublesIn(await product.log('api'), await product.log('worker'))).toEqual([]);
  });
});
