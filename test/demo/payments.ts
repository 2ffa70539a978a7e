import type { paymentsView } from '@jiangcheng/contracts/api/payment';
import type { z } from 'zod';
import { bankAccountOf, signedScan } from '../support/story-material.ts';
import type { StoryPerson } from '../support/story-person.ts';
import type { Cast } from './cast.ts';
import type { Narrator } from './narrator.ts';

export type Payments = z.infer<typeof paymentsView>;
type Batch = Payments['batches'][number];

/** An account that no winner of the year has. */
const OTHER_ACCOUNT = bankAccountOf(999);

/** What follows the circular (000/附1/七): tax chosen, a list made, checked and paid by three people, one payment sent back by the bank and made again. */
export async function payPrizes(cast: Cast, campaignId: string, on: string, narrator: Narrator): Promise<Payments> {
  const money = new Money(cast, campaignId, on);
  await money.chooseTax();
  narrator.say('财务选定奖金的税务处理，附依据');
  const paid = await money.payList();
  narrator.say(
    `奖金发放名单第${String(paid.number)}号：${String(paid.lines.length)}人，应发${paid.gross}元，代扣${paid.withheld ?? ''}元，实发${paid.net ?? ''}元`,
  );
  const payee = await money.bounce(paid);
  narrator.say(`银行退回${payee}的一笔，办公室登记本人的另一账号`);
  const again = await money.payList();
  narrator.say(`奖金发放名单第${String(again.number)}号：补发${String(again.lines.length)}人，应发${again.gross}元`);
  return money.view();
}

class Money {
  private readonly path: string;

  constructor(
    private readonly cast: Cast,
    campaignId: string,
    private readonly on: string,
  ) {
    this.path = `/campaigns/${campaignId}/payments`;
  }

  private get clerk(): StoryPerson {
    return this.cast.office.people.office;
  }

  view(): Promise<Payments> {
    return this.clerk.get(this.path);
  }

  chooseTax(): Promise<unknown> {
    return this.cast.finance.checker.post(`${this.path}/tax`, { treatment: 'OCCASIONAL_20', basis: '示例：财务部门书面意见。' });
  }

  /** Made by the office, checked and paid by two of finance. */
  async payList(): Promise<Batch> {
    const { checker, payer } = this.cast.finance;
    await this.clerk.post(`${this.path}/batches`, { kind: 'PRIZE' });
    const { id } = await this.latest();
    await checker.post(`${this.path}/batches/${id}/check`);
    const { id: voucherFileId } = await payer.upload(
      `/files?name=voucher.pdf&purpose=PAYMENT_VOUCHER&caseId=${await this.caseId()}`,
      signedScan,
    );
    await payer.post(`${this.path}/batches/${id}/payment`, { on: this.on, voucherNo: '示例凭证', voucherFileId });
    return this.latest();
  }

  /** 退汇 of the first line; whose it was. */
  async bounce({ lines: [line] }: Batch): Promise<string> {
    if (line === undefined) throw new Error('the list is empty');
    const { id, dueKey, payee } = line;
    await this.cast.finance.payer.post(`${this.path}/lines/${id}/return`, { on: this.on, reason: '示例：账号已注销。' });
    const account = { dueKey, payee, account: OTHER_ACCOUNT, bankName: '示例银行', reason: '示例：本人更换账号。' };
    await this.clerk.post(`${this.path}/accounts`, account);
    return payee;
  }

  private async latest(): Promise<Batch> {
    const batch = (await this.view()).batches.at(-1);
    if (batch === undefined) throw new Error('there is no list');
    return batch;
  }

  private async caseId(): Promise<string> {
    return (await this.view()).caseId ?? '';
  }
}
