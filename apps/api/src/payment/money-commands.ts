import { Inject, Injectable } from '@nestjs/common';
import type { MoneyRequest, PaymentDesk } from '@jiangcheng/casework/payment/ports';
import type { Outcome } from '@jiangcheng/casework/ports/outcome';
import { valueOrProblem } from '../casework/outcome-problems.ts';
import { IdempotentCommand } from '../platform/idempotent-command.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { PAYMENT_DESK } from './payment-desk.ts';

/** Acts on what follows from a campaign's circulars as they come over HTTP. */
@Injectable()
export class MoneyCommands {
  constructor(
    @Inject(PAYMENT_DESK) readonly desk: PaymentDesk,
    private readonly current: CurrentRequest,
    private readonly keys: IdempotentCommand,
  ) {}

  /** `body` is what the key stands for beside the route; `input` what the act wants. */
  async run<I, T>(
    act: (desk: PaymentDesk, request: MoneyRequest<I>) => Promise<Outcome<T>>,
    campaignId: string,
    input: I,
    body: unknown = input,
  ): Promise<T> {
    return valueOrProblem(await act(this.desk, this.request(campaignId, input, body)));
  }

  private request<I>(campaignId: string, input: I, body: unknown): MoneyRequest<I> {
    const { sessionId, address, requestId } = this.current.stamp();
    const origin = { actor: this.current.actor(), sessionId, address, requestId };
    return { campaignId, input, origin, key: this.keys.identify(body) };
  }
}
