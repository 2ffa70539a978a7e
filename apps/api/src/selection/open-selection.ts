import { Injectable } from '@nestjs/common';
import type { newSelection } from '@jiangcheng/contracts/api/selection';
import type { Output } from '@jiangcheng/contracts/api/output';
import { refuse } from '@jiangcheng/domain/shared/result';
import { openRound } from '@jiangcheng/persistence/selection/open-round';
import { hasPack } from '@jiangcheng/regulations/list-packs';
import { loadSelectionPack } from '@jiangcheng/regulations/load-pack';
import type { EntityManager } from 'typeorm';
import { campaignsSeen } from '../campaign/reach.ts';
import { Poker } from '../casework/poker.ts';
import { IdempotentCommand } from '../platform/idempotent-command.ts';
import { ProblemError, refusalProblem } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { SelectionPages } from './selection-pages.ts';

type Body = Output<typeof newSelection>;

/** The office opens a year's round: round and case are rows, the poke starts its workflow (design.md §3.3). */
@Injectable()
export class OpenSelection {
  constructor(
    private readonly commands: IdempotentCommand,
    private readonly current: CurrentRequest,
    private readonly poker: Poker,
    private readonly pages: SelectionPages,
  ) {}

  /** Whose grant is for one round opens no other. */
  async open(body: Body) {
    if (campaignsSeen(this.current.actor(), ['OFFICE', 'OFFICE_HEAD']) !== null) throw new ProblemError(403, 'FORBIDDEN');
    if (!hasPack(body.regulation, body.edition, 'SELECTION')) throw refusalProblem(refuse('PACK_UNKNOWN', { field: 'edition' }));
    const { roundId, caseId } = await this.commands.run(body, (manager) => this.write(manager, body));
    this.poker.poke(caseId, 1);
    return this.pages.read(roundId);
  }

  /** Without a title it is called as the document calls itself, with this year. */
  private async write(manager: EntityManager, { regulation, edition, year, title }: Body) {
    const pack = loadSelectionPack(regulation, edition);
    const { docNo, pack: named } = pack.regulation;
    const opened = await openRound(manager, {
      ...{ year, regulation, edition, packHash: pack.hash },
      title: title?.normalize('NFC').trim() ?? named.title.replace(`${docNo.year}年`, `${year}年`),
      ...{ actor: this.current.actor(), stamp: this.current.stamp(), key: this.current.idempotencyKey() },
    });
    if (typeof opened === 'string') throw new ProblemError(409, opened);
    return opened;
  }
}
