import { Inject, Injectable } from '@nestjs/common';
import { recordAccess } from '@jiangcheng/audit/access-event';
import { csvInvalid, wholeTable } from '@jiangcheng/casework/ports/table';
import type { ListQuery } from '@jiangcheng/contracts/api/common';
import { MAX_WINNERS, readWinners, type EarlierWinner } from '@jiangcheng/domain/earlier-winner/winner-table';
import { today } from '@jiangcheng/persistence/delegation/delegations';
import { EarlierWinners } from '@jiangcheng/persistence/earlier-winner/earlier-winners';
import type { Keyring } from '@jiangcheng/protection/keyring';
import type { Request } from 'express';
import { DataSource, type EntityManager } from 'typeorm';
import { valueOrProblem } from '../casework/outcome-problems.ts';
import { withUpload } from '../file/read-upload.ts';
import { IdempotentCommand } from '../platform/idempotent-command.ts';
import { KEYRING } from '../platform/protection.module.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { answerOf } from '../score-report/answer-of.ts';
import { tableOfBytes } from '../score-report/table-files.ts';
import { listEarlierWinners } from './earlier-winner.view.ts';

const MAX_BYTES = 2_000_000;

/** The roll of earlier winners (历届名册): the office enters it from its own lists, each place once. */
@Injectable()
export class EarlierWinnerService {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
    private readonly commands: IdempotentCommand,
    @Inject(KEYRING) private readonly keyring: Keyring,
  ) {}

  list(query: ListQuery) {
    return listEarlierWinners(this.source, query);
  }

  /** All or nothing; what the roll has already is left as it is, so the same table twice changes nothing. */
  import(dryRun: boolean, request: Request): Promise<{ added: number; known: number }> {
    return withUpload(request, MAX_BYTES, async (bytes) => {
      const table = valueOrProblem(tableOfBytes(bytes));
      const rows = await wholeTable(table, MAX_WINNERS);
      const winners = rows.ok ? readWinners(rows.value, await today(this.source)) : rows;
      if (!winners.ok) return answerOf<never>(csvInvalid(winners.refusals));
      return this.commands.run({ dryRun, sha256: table.sha256 }, (manager) => this.take(manager, winners.value, dryRun));
    });
  }

  private async take(
    manager: EntityManager,
    winners: readonly EarlierWinner[],
    dryRun: boolean,
  ): Promise<{ added: number; known: number }> {
    const roll = new EarlierWinners(manager, this.keyring);
    const known = await roll.known(winners);
    const added = winners.length - known;
    if (dryRun || added === 0) return { added, known };
    await roll.add(winners, this.current.actor().accountId);
    await recordAccess(manager, { type: 'EARLIER_WINNERS_IMPORTED', ...this.current.stamp(), detail: { added, known } });
    return { added, known };
  }
}
