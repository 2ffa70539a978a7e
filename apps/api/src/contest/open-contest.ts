import { Injectable } from '@nestjs/common';
import type { EntityManager } from 'typeorm';
import { isOffice } from '@jiangcheng/domain/access/actor';
import { openContestRow } from '@jiangcheng/persistence/casework/open-case';
import { Poker } from '../casework/poker.ts';
import { IdempotentCommand } from '../platform/idempotent-command.ts';
import { notFound, ProblemError } from '../platform/problem-error.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { ContestPages } from './contest-pages.ts';

/** Opening a case is writing its row; the poke starts its workflow (design.md §3.3). */
@Injectable()
export class OpenContest {
  constructor(
    private readonly commands: IdempotentCommand,
    private readonly current: CurrentRequest,
    private readonly poker: Poker,
    private readonly pages: ContestPages,
  ) {}

  async open(body: { campaignId: string; tradeNo: number }) {
    const caseId = await this.commands.run(body, (manager) => this.write(manager, body));
    this.poker.poke(caseId, 1);
    return this.pages.read(caseId);
  }

  private async write(manager: EntityManager, { campaignId, tradeNo }: { campaignId: string; tradeNo: number }): Promise<string> {
    const actor = this.current.actor();
    if (!isOffice(actor, campaignId)) throw notFound();
    const opened = await openContestRow(manager, {
      campaignId,
      tradeNo,
      actor,
      stamp: this.current.stamp(),
      key: this.current.idempotencyKey(),
    });
    if (typeof opened === 'string') throw new ProblemError(opened === 'CONTEST_EXISTS' ? 409 : 422, opened);
    return opened.caseId;
  }
}
