// The demo as `npm run demo` plays it.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { CIRCULAR_NUMBER } from '../demo/committee.ts';
import { Narrator } from '../demo/narrator.ts';
import { playDemo, type Demo } from '../demo/play.ts';
import { ANNOUNCEMENT_NUMBERS } from '../demo/round/announcement.ts';
import { startTestProduct, type TestProduct } from '../support/product.ts';
import { troublesIn } from '../support/product-log.ts';

let product: TestProduct;
let year: Demo['year'];
let round: Demo['round'];
const lines: string[] = [];

beforeAll(async () => {
  product = await startTestProduct({ programs: 'sources' });
  ({ year, round } = await playDemo(product, product.database.ownerUrl, new Narrator((line) => void lines.push(line))));
});
afterAll(() => product.stop());

const told = (part: string): number => lines.filter((line) => line.includes(part)).length;

describe('the demo of a year of contests', () => {
  it('plays the 22 trades of the year, each by its month, to a confirmed report', async () => {
    const views = await Promise.all(year.contests.map(({ contest }) => contest.view()));
    expect(views.map(({ status }) => status)).toEqual(Array.from({ length: 22 }, () => 'CLOSED'));
    expect(year.contests.map(({ no }) => no)).toEqual(Array.from({ length: 22 }, (_, index) => index + 1));
  });

  it('ends with the circular that four bodies issue over all of them', () => {
    const { status, rounds, yearPlan } = year.end;
    expect([yearPlan?.number, yearPlan?.distributed?.on]).toEqual(['示工发〔2025〕9号', '2025-04-07']);
    expect([status, rounds.map(({ contests, circular }) => [contests.length, circular?.document.number])]).toEqual([
      'CLOSED',
      [[22, CIRCULAR_NUMBER]],
    ]);
  });

  it('pays every winner once, one of them after the bank sent his payment back', () => {
    const { totals, batches } = year.payments;
    expect(totals.prizes).toEqual({ payees: 132, entitled: '363000.00', inHand: '0.00', paid: '363000.00', over: '0.00' });
    expect(batches.map(({ status, lines }) => [status, lines.length, lines.filter(({ bounced }) => bounced !== null).length])).toEqual([
      ['PAID', 132, 1],
      ['PAID', 1, 0],
    ]);
    expect(told('合计 22 个工种，132人，应发363000.00元，已发363000.00元')).toBe(1);
  });

  it('tells of two trades from their plan to those who came, signed on screen and on paper', async () => {
    const announced = year.contests.filter(({ announced }) => announced);
    const fronts = (await Promise.all(announced.map(({ contest }) => contest.view()))).map(({ front }) => front);
    expect(
      fronts.map((front) => [front?.notice?.number, front?.rounds[0]?.countersignings.filter(({ word }) => word?.paper).length]),
    ).toEqual([
      ['示工发〔2025〕14号', 2],
      ['示工发〔2025〕15号', 2],
    ]);
    expect(lines.filter((line) => line.includes('2支代表队报到')).length).toBe(2);
  });

  it('tells of the one that is late and of the one that is returned', () => {
    expect([told('逾期，附情况说明'), told('退回补正后重新报送')]).toEqual([1, 1]);
  });
});

const craftsmen = (...numbers: string[]): string[] => numbers.map((no) => `示例工匠${no}`);
const names = (persons: readonly { name: string }[]): string[] => persons.map(({ name }) => name);

describe('the demo of a year’s craftsmen', () => {
  it('recommends sixty within quotas that come to them, and lets fifty-nine pass', () => {
    expect(round.counts).toEqual({ recommended: 59, passed: 59 });
    const units = round.units.map(({ name, quota, places, recommended }) => [name, [quota, places, recommended]]);
    expect(Object.fromEntries(units)).toEqual({
      示例旗总工会: [8, 8, 8],
      示例县总工会: [7, 7, 7],
      示例区总工会: [10, 12, 12],
      示例西旗总工会: [6, 6, 5],
      示例北旗总工会: [5, 5, 5],
      示例南旗总工会: [6, 6, 6],
      示例开发区总工会: [9, 9, 9],
      示例矿区总工会: [7, 7, 7],
    });
  });

  it('ranks them once all eight sheets are opened, by what each expert thought of each', () => {
    expect(round.ranking.length).toBe(59);
    expect(round.ranking.slice(0, 3).map(({ name, total, rank }) => [name, total, rank])).toEqual([
      ['示例工匠05', '94.20', 1],
      ['示例工匠38', '93.80', 2],
      ['示例工匠10', '93.40', 3],
    ]);
    expect(told('最后一份')).toBe(1);
  });

  it('announces whom the party group approved and nothing held, and later who was held and who moved up', () => {
    expect(round.documents.slice(1).map(({ document, persons }) => [document.number, names(persons)])).toEqual([
      [
        ANNOUNCEMENT_NUMBERS[0],
        craftsmen('05', '38', '10', '43', '48', '20', '53', '25', '02', '35', '07', '40', '12', '45', '17', '50', '55'),
      ],
      [ANNOUNCEMENT_NUMBERS[1], craftsmen('58', '22')],
    ]);
    expect([round.status, round.waiting]).toEqual(['CLOSED', []]);
  });

  it('announces neither whom the party group struck nor against whom an objection was upheld', () => {
    const announced = round.documents.flatMap(({ persons }) => names(persons));
    expect(names(round.decisions[0]?.struck ?? [])).toEqual(craftsmen('30'));
    expect(craftsmen('30', '15').filter((name) => announced.includes(name))).toEqual([]);
    expect([told('示例工匠15的异议核查属实'), told('示例工匠58的异议核查不属实')]).toEqual([1, 1]);
  });
});

describe('the demo', () => {
  it('says on which day each thing happens, and the days follow one another', () => {
    const days = lines.filter((line) => line.startsWith('  ')).map((line) => line.slice(2, 12));
    expect(days).toEqual([...days].sort());
    expect([days[0], days.at(-1)]).toEqual(['2025-04-01', '2026-05-26']);
  });

  it('leaves api and worker without a warning', async () => {
    expect(troublesIn(await product.log('api'), await product.log('worker'))).toEqual([]);
  });
});
