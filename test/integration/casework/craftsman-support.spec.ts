// What stands beside a cultivation over both stores: money made, checked and paid by three people, studios, records, and what its end stops.
import { expect, it } from '@jest/globals';
import type { BesideRequest } from '@jiangcheng/casework/cultivation/beside';
import { addRecord, endRecord, recogniseStudio } from '@jiangcheng/casework/cultivation/records';
import { setBudget } from '@jiangcheng/casework/cultivation/set-budget';
import { checkSupport, makeSupport, paySupport, returnSupport, type NewSupport } from '@jiangcheng/casework/cultivation/support';
import type { Desk } from '@jiangcheng/casework/process/act-context';
import type { Outcome } from '@jiangcheng/casework/ports/outcome';
import { sourceStanding } from '@jiangcheng/domain/cultivation/support';
import { codesOf, overBothStores } from './support/contest.ts';
import { Cultivation } from './support/cultivation.ts';
import { at } from './support/notice.ts';
import type { Name, World } from './support/world.ts';

type Act<I, T> = (desk: Desk, request: BesideRequest<I>) => Promise<Outcome<T>>;

const asks = <I extends object, T>(cultivation: Cultivation, who: Name, act: Act<I, T>, input: I): Promise<Outcome<T>> =>
  act(cultivation.world.desk, { caseId: cultivation.caseId, input, ...cultivation.by(who, input) });

async function does<I extends object, T>(cultivation: Cultivation, who: Name, act: Act<I, T>, input: I): Promise<T> {
  const outcome = await asks(cultivation, who, act, input);
  if (outcome.kind !== 'DONE') throw new Error(JSON.stringify(outcome));
  return outcome.value;
}

let year = 2100;
/** A cultivation, and a year of its own in which the city's fund has so much. */
async function funded(world: World, amount: string): Promise<{ cultivation: Cultivation; budgetYear: number }> {
  const cultivation = await Cultivation.open(world);
  year -= 1;
  const budget = { source: 'CITY_FUND', year, amount, reason: '年度预算' };
  const { origin, key } = cultivation.by('office', budget);
  expect(codesOf(await setBudget(world.desk, cultivation.roundId, budget, origin, key))).toEqual(['DONE']);
  return { cultivation, budgetYear: year };
}

const training = (budgetYear: number, amount: string): NewSupport => ({
  ...{ use: 'TRAINING', source: 'CITY_FUND', budgetYear, amount, reason: null },
});
const standing = (world: World, budgetYear: number) =>
  world.desk.store.transaction(async (tx) => sourceStanding(await tx.support.ledger(), 'CITY_FUND', budgetYear));
const VISIT = { kind: 'VISIT' as const, on: '2027-06-02', title: '走访', note: null, lasting: false };

overBothStores('what stands beside a cultivation', (world: () => World) => {
  it('is money that one person makes, another checks and a third pays', async () => {
    const { cultivation, budgetYear } = await funded(world(), '25000');
    expect(codesOf(await asks(cultivation, 'finance', makeSupport, training(budgetYear, '1')))).toEqual(['NOT_FOUND']);
    const { no } = await does(cultivation, 'office', makeSupport, training(budgetYear, '6000'));
    expect(codesOf(await asks(cultivation, 'office', checkSupport, { no }))).toEqual(['NOT_FOUND']);
    await does(cultivation, 'finance', checkSupport, { no });
    const payment = { no, on: '2026-06-01', voucher: '凭证示例' };
    expect(codesOf(await asks(cultivation, 'finance', paySupport, payment))).toEqual(['PAYER_NOT_APART']);
    expect(codesOf(await asks(cultivation, 'cashier', paySupport, { ...payment, on: '2026-06-02' }))).toEqual(['PAID_IN_FUTURE']);
    await does(cultivation, 'cashier', paySupport, payment);
    expect(await standing(world(), budgetYear)).toEqual({
      budget: '25000.00',
      entered: '6000.00',
      paid: '6000.00',
      returned: '0.00',
      left: '19000.00',
    });
    const { events } = await cultivation.books();
    expect(events.slice(-3).map(({ type, actingRole }) => `${type} ${actingRole}`)).toEqual([
      'SUPPORT_MADE OFFICE',
      'SUPPORT_CHECKED FINANCE',
      'SUPPORT_PAID FINANCE',
    ]);
  });

  it('comes back where it was not spent, after the end of the cultivation too, and is there to be given again', async () => {
    const { cultivation, budgetYear } = await funded(world(), '25000');
    const { no } = await does(cultivation, 'office', makeSupport, training(budgetYear, '6000'));
    const back = { no, amount: '1500.5', on: '2026-06-01', voucher: '交回示例' };
    expect(codesOf(await asks(cultivation, 'office', returnSupport, back))).toEqual(['NOT_FOUND']);
    expect(codesOf(await asks(cultivation, 'finance', returnSupport, back))).toEqual(['ENTRY_NOT_PAID']);
    await does(cultivation, 'finance', checkSupport, { no });
    await does(cultivation, 'cashier', paySupport, { no, on: '2026-06-01', voucher: '凭证示例' });
    await cultivation.ends();
    expect(codesOf(await asks(cultivation, 'finance', returnSupport, { ...back, on: '2026-06-02' }))).toEqual(['PAID_IN_FUTURE']);
    await does(cultivation, 'finance', returnSupport, back);
    expect(codesOf(await asks(cultivation, 'finance', returnSupport, back))).toEqual(['ENTRY_RETURNED']);
    expect(await standing(world(), budgetYear)).toEqual({
      ...{ budget: '25000.00', entered: '6000.00', paid: '6000.00', returned: '1500.50', left: '20500.50' },
    });
    const { events } = await cultivation.books();
    expect(events.at(-1)).toMatchObject({ type: 'SUPPORT_RETURNED', after: { no, payee: 'EMPLOYER', returned: { amount: '1500.5' } } });
  });

  it('is never more than a year’s support, the budget, or one grant to a studio', async () => {
    const { cultivation, budgetYear } = await funded(world(), '25000');
    await does(cultivation, 'office', makeSupport, training(budgetYear, '6000'));
    expect(codesOf(await asks(cultivation, 'office', makeSupport, training(budgetYear, '4000.01')))).toEqual(['SUPPORT_EXCEEDED']);
    const studio = { name: '示例工作室', appliedOn: '2026-05-20', recognisedOn: '2026-06-01', reference: '示例〔2026〕2号' };
    const before = { ...studio, recognisedOn: '2026-05-19' };
    expect(codesOf(await asks(cultivation, 'office', recogniseStudio, before))).toEqual(['STUDIO_BEFORE_APPLICATION']);
    const { id: studioId } = await does(cultivation, 'office', recogniseStudio, studio);
    const grant = { studioId, source: 'CITY_FUND', budgetYear, amount: '10000', reason: null };
    await does(cultivation, 'office', makeSupport, grant);
    expect(codesOf(await asks(cultivation, 'office', makeSupport, grant))).toEqual(['STUDIO_GRANTED', 'BUDGET_EXCEEDED']);
    const another = await Cultivation.open(world());
    expect(codesOf(await asks(another, 'office', makeSupport, grant))).toEqual(['STUDIO_UNKNOWN']);
    const { no } = await does(cultivation, 'office', makeSupport, training(budgetYear, '4000'));
    expect(codesOf(await asks(another, 'finance', checkSupport, { no }))).toEqual(['SUPPORT_UNKNOWN']);
  });

  it('is entered by two at once without resting twice on the same money', async () => {
    const { cultivation, budgetYear } = await funded(world(), '10000');
    const another = await Cultivation.open(world());
    const outcomes = await Promise.all([cultivation, another].map((one) => asks(one, 'office', makeSupport, training(budgetYear, '6000'))));
    expect(outcomes.map(codesOf).sort()).toEqual([['BUDGET_EXCEEDED'], ['DONE']]);
    expect((await standing(world(), budgetYear)).left).toBe('4000.00');
  });

  it('is stopped and ended by 停止培育: what is paid stays paid, what is not is given back, what lasts ends', async () => {
    const { cultivation, budgetYear } = await funded(world(), '25000');
    const { no } = await does(cultivation, 'office', makeSupport, training(budgetYear, '1000'));
    await does(cultivation, 'finance', checkSupport, { no });
    await does(cultivation, 'cashier', paySupport, { no, on: '2026-06-01', voucher: '凭证示例' });
    const { no: unpaid } = await does(cultivation, 'office', makeSupport, training(budgetYear, '2000'));
    const mentor = { kind: 'MENTOR' as const, on: '2026-06-01', title: '讲师', note: null, lasting: true };
    await does(cultivation, 'office', addRecord, mentor);
    await cultivation.ends();
    expect(await standing(world(), budgetYear)).toEqual({
      budget: '25000.00',
      entered: '1000.00',
      paid: '1000.00',
      returned: '0.00',
      left: '24000.00',
    });
    expect(codesOf(await asks(cultivation, 'finance', checkSupport, { no: unpaid }))).toEqual(['ENTRY_STOPPED']);
    const records = await world().desk.store.transaction((tx) => tx.support.records(cultivation.caseId));
    expect(records.map(({ kind, endedOn }) => `${kind} ${endedOn}`)).toEqual(['MENTOR 2026-06-01']);
    expect(codesOf(await asks(cultivation, 'office', addRecord, mentor))).toEqual(['CULTIVATION_ENDED']);
  });

  it('is what a holder of a certificate is given, and of nobody else', async () => {
    const cultivation = await Cultivation.qualified(world());
    expect(codesOf(await asks(cultivation, 'office', addRecord, VISIT))).toEqual(['CERTIFICATE_NEEDED']);
    await cultivation.does('secondClerk', 'issueCertificate', { on: '2027-06-02' });
    expect(codesOf(await asks(cultivation, 'unit', addRecord, VISIT))).toEqual(['NOT_FOUND']);
    await does(cultivation, 'office', addRecord, VISIT);
    const post = { kind: 'APPOINTMENT' as const, on: '2027-06-02', title: '兼职副主席', note: null, lasting: true };
    const { id } = await does(cultivation, 'office', addRecord, post);
    await world().setNow(at('2028-01-05 10:00'));
    await does(cultivation, 'office', endRecord, { id, on: '2028-01-01' });
    expect(codesOf(await asks(cultivation, 'office', endRecord, { id, on: '2028-01-02' }))).toEqual(['RECORD_OVER']);
    const { status } = await cultivation.books();
    expect(status).toBe('OPEN');
  });
});
