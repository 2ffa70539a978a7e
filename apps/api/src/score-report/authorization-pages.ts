import { Injectable } from '@nestjs/common';
import { scorePackOf } from '@jiangcheng/casework/score-report/score-pack-of';
import { mayRead } from '@jiangcheng/domain/access/actor';
import { rankSheet } from '@jiangcheng/domain/score-report/ranked-sheet';
import { winnersOf } from '@jiangcheng/domain/score-report/winners';
import { TypeormScoreReportStore } from '@jiangcheng/persistence/score-report/typeorm-score-report-store';
import { authorizationText } from '@jiangcheng/regulations/facts/documents';
import { loadContestPack } from '@jiangcheng/regulations/load-pack';
import { notFound } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { authorizationPage } from './authorization-page.ts';

/** Written by hand where the system does not know it. */
const TO_FILL = '＿＿＿＿＿＿';

/** The 授权书 of a contest's winners as they sign it on paper; it holds no more of them than name and rank. */
@Injectable()
export class AuthorizationPages {
  constructor(
    private readonly store: TypeormScoreReportStore,
    private readonly current: CurrentRequest,
  ) {}

  page(caseId: string): Promise<string> {
    return this.store.read(async (tx) => {
      const locked = await tx.find(caseId);
      if (locked === null || !mayRead(this.current.actor(), locked.scope)) throw notFound();
      const { draft } = await tx.dossier(caseId);
      const scorePack = scorePackOf(locked.regulation, locked.edition, locked.settings);
      const winners = winnersOf(rankSheet(draft?.entries ?? [], scorePack), [], scorePack);
      const signers = winners.map(({ row }) => ({ key: row.entry.key, name: row.entry.name, rank: String(row.rank) }));
      const pack = loadContestPack(locked.regulation, locked.edition);
      const common = {
        handler: pack.committee.office.seat.value,
        contact: TO_FILL,
        campaign: await tx.campaignTitle(locked.scope.campaignId),
        trade: locked.title,
      };
      const sheet = ({ key, ...blanks }: { key: string; name: string; rank: string }) => ({
        key,
        ...authorizationText(pack, { ...common, ...blanks }),
      });
      return authorizationPage((signers.length > 0 ? signers : [{ key: 'blank', name: TO_FILL, rank: TO_FILL }]).map(sheet));
    });
  }
}
