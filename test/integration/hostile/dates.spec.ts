// Days that do not exist, lie out of reach or before their cause (hardening.md §4: 32–39).
import { afterAll, beforeAll, describe, it } from '@jest/globals';
import { upload } from './support/files.ts';
import { contestAt, type Contest } from './support/story.ts';
import { expectRefusal, type Refusal } from './support/unchanged.ts';
import { ENDED_ON, FIRST_DAY, openWorld, TODAY, type World } from './support/world.ts';

let world: World;
let preparing: Contest;
let holding: Contest;
let reporting: Contest;
beforeAll(async () => {
  world = await openWorld();
  preparing = await contestAt(world, 'PREPARATION');
  holding = await contestAt(world, 'HOLDING');
  reporting = await contestAt(world, 'SCORE_REPORT');
});
afterAll(() => world.close());

const input = (...errors: string[]): Refusal => ({ status: 400, code: 'INPUT_INVALID', errors });
const rule = (code: string): Refusal => ({ status: 422, code, errors: [code] });

const NO_DAYS: readonly [unknown, ...string[]][] = [
  ['2025-02-30', 'FIELD_FORMAT'],
  ['2025-13-01', 'FIELD_FORMAT'],
  ['2025-6-1', 'FIELD_FORMAT'],
  ['2025/06/01', 'FIELD_FORMAT'],
  ['2025-06-01T00:00:00Z', 'FIELD_FORMAT'],
  ['10000-01-01', 'FIELD_FORMAT', 'DATE_OUT_OF_RANGE'],
  ['２０２５-06-01', 'FIELD_FORMAT', 'DATE_OUT_OF_RANGE'],
  ['', 'FIELD_FORMAT', 'DATE_OUT_OF_RANGE'],
  ['0000-01-01', 'DATE_OUT_OF_RANGE'],
  ['1899-12-31', 'DATE_OUT_OF_RANGE'],
  ['9999-12-31', 'DATE_OUT_OF_RANGE'],
  [45_000, 'FIELD_TYPE'],
  [null, 'FIELD_TYPE'],
  [['2025-06-01'], 'FIELD_TYPE'],
];

describe('a day', () => {
  it.each(NO_DAYS)('is not %j', async (day, ...codes) => {
    await expectRefusal(world.api, world.office.post(`${preparing.path}/dates`, { firstDay: day, lastDay: ENDED_ON }), input(...codes));
    await expectRefusal(world.api, holding.organizer.post(`${holding.path}/end-declaration`, { lastScoredOn: day }), input(...codes));
    await expectRefusal(
      world.api,
      world.office.post(`${reporting.path}/end-day-correction`, { lastScoredOn: day, reason: '示例' }),
      input(...codes),
    );
    await expectRefusal(world.api, world.office.post(`${reporting.path}/originals`, { receivedOn: day }), input(...codes));
  });

  it('of a query is none either', async () => {
    for (const day of ['2025-02-30', '', '9999-12-31', "2025-01-01' or 1=1--"])
      await expectRefusal(world.api, world.office.get(`/working-days?from=${encodeURIComponent(day)}&count=1`), {
        status: 400,
        code: 'INPUT_INVALID',
      });
    for (const count of ['0', '-1', '1e9', '401', '1.5', 'x', ''])
      await expectRefusal(world.api, world.office.get(`/working-days?from=2025-06-01&count=${count}`), {
        status: 400,
        code: 'INPUT_INVALID',
      });
  });
});

describe('the days of a contest', () => {
  it('do not end before they begin', async () => {
    await expectRefusal(
      world.api,
      world.office.post(`${preparing.path}/dates`, { firstDay: ENDED_ON, lastDay: FIRST_DAY }),
      rule('LAST_DAY_BEFORE_FIRST'),
    );
  });

  it('end after the cut-off with a reason alone', async () => {
    const late = { firstDay: FIRST_DAY, lastDay: '2025-12-31' };
    await expectRefusal(world.api, world.office.post(`${preparing.path}/dates`, late), rule('AFTER_CUTOFF_NEEDS_REASON'));
    for (const reason of ['', '  ', '\u200b'])
      await expectRefusal(world.api, world.office.post(`${preparing.path}/dates`, { ...late, reason }), {
        status: 400,
        code: 'INPUT_INVALID',
      });
  });

  it('end neither in the future nor before the first', async () => {
    await expectRefusal(
      world.api,
      holding.organizer.post(`${holding.path}/end-declaration`, { lastScoredOn: '2025-07-02' }),
      rule('END_DAY_IN_FUTURE'),
    );
    await expectRefusal(
      world.api,
      holding.organizer.post(`${holding.path}/end-declaration`, { lastScoredOn: '2025-06-27' }),
      rule('END_DAY_BEFORE_START'),
    );
    const correct = (lastScoredOn: string) => world.office.post(`${reporting.path}/end-day-correction`, { lastScoredOn, reason: '示例' });
    await expectRefusal(world.api, correct('2025-07-02'), rule('END_DAY_IN_FUTURE'));
    await expectRefusal(world.api, correct('2025-06-27'), rule('END_DAY_BEFORE_START'));
    await expectRefusal(world.api, correct(ENDED_ON), rule('END_DAY_UNCHANGED'));
  });

  it("are the server's to count: a client's clock is not asked", async () => {
    const request = holding.organizer
      .post(`${holding.path}/end-declaration`, { lastScoredOn: '2099-01-01' })
      .set('Date', 'Thu, 01 Jan 2099 00:00:00 GMT');
    await expectRefusal(world.api, request, rule('END_DAY_IN_FUTURE'));
  });
});

describe('a receipt of paper', () => {
  it('is of a day between the end and today, with a proof of this very case', async () => {
    const fileId = await upload(world.office, reporting.caseId, 'RECEIPT_PROOF');
    const receive = (body: object) =>
      world.office.post(`${reporting.path}/receipt`, { channel: 'POST', fileId, receivedOn: TODAY, ...body });
    await expectRefusal(world.api, receive({ receivedOn: '2025-07-02' }), rule('RECEIPT_IN_FUTURE'));
    await expectRefusal(world.api, receive({ receivedOn: '2025-06-28' }), rule('RECEIPT_BEFORE_END'));
    await expectRefusal(world.api, receive({ channel: 'PIGEON' }), input('FIELD_VALUE'));
    const foreign = await upload(world.office, holding.caseId, 'RECEIPT_PROOF');
    await expectRefusal(world.api, receive({ fileId: foreign }), rule('FILE_NOT_OF_CASE'));
    await expectRefusal(world.api, world.office.post(`${reporting.path}/receipt-confirmation`), rule('RECEIPT_NOT_PENDING'));
    await receive({}).expect(200);
    await expectRefusal(world.api, world.office.post(`${reporting.path}/receipt-confirmation`), rule('FOUR_EYES'));
    await expectRefusal(
      world.api,
      world.office.post(`${reporting.path}/originals`, { receivedOn: '2025-07-02' }),
      rule('RECEIPT_IN_FUTURE'),
    );
  });
});
