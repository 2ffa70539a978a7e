import { Injectable, type StreamableFile } from '@nestjs/common';
import { loadTalents } from '@jiangcheng/casework/talent/place-talent';
import type { talentPool, TalentQuery } from '@jiangcheng/contracts/api/talent';
import type { Output } from '@jiangcheng/contracts/api/output';
import { civilDateOf } from '@jiangcheng/domain/shared/instant';
import type { Talent } from '@jiangcheng/domain/talent/talents';
import { loadContestPack } from '@jiangcheng/regulations/load-pack';
import { actionsOf } from '../payment/money-actions.ts';
import { MoneyReader, type MoneyRead } from '../payment/money-reader.ts';
import { notFound } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { workbookFile } from '../platform/workbook-file.ts';
import { asksFor, talentLines, talentViewOf, wordsOf } from './talents.view.ts';

/** 青年技能人才数据库 for reading, and as a file. */
@Injectable()
export class TalentsService {
  constructor(
    private readonly reader: MoneyReader,
    private readonly current: CurrentRequest,
  ) {}

  read(campaignId: string, query: TalentQuery): Promise<Output<typeof talentPool>> {
    return this.reader.read(campaignId, 'TALENTS_OPENED', async (read) => {
      const { rule, words, talents } = await this.poolOf(read);
      const trades = new Map(talents.map(({ tradeNo, title }) => [tradeNo, title]));
      const viewer = { actor: this.current.actor(), campaignId, locale: this.current.locale() };
      return {
        clause: rule.clause,
        stages: rule.stages.map((key) => ({ key, label: words.stage(key) })),
        honours: read.pack.awards.honours.map(({ key }) => ({ key, label: words.honour(key) })),
        trades: [...trades].map(([no, title]) => ({ no, title })),
        total: talents.length,
        talents: talents.filter(asksFor(query)).map((talent) => talentViewOf(talent, rule, words)),
        actions: actionsOf(viewer, [['placeTalent', []]]),
      };
    });
  }

  /** The list leaves the house as a file: noted for everyone, with what narrowed it by codes only. */
  workbook(campaignId: string, query: TalentQuery): Promise<StreamableFile> {
    return this.reader.read(campaignId, 'TALENTS_OPENED', async (read) => {
      const { words, talents } = await this.poolOf(read);
      const { q: _, ...filter } = query;
      const rows = talents.filter(asksFor(query));
      const detail = { ...filter, campaignId, rows: rows.length };
      await read.tx.recordAccess({ type: 'TALENTS_EXPORTED', ...this.current.stamp(), caseId: read.locked?.id ?? null, detail });
      return workbookFile(
        ['青年技能人才数据库', ...(read.locked === null ? [] : [civilDateOf(read.now)])].join(' '),
        talentLines(rows, words),
      );
    });
  }

  private async poolOf({ tx, locked, pack, money, regulation }: MoneyRead) {
    if (pack.talents === null) throw notFound();
    const talents: Talent[] = locked === null ? [] : await loadTalents(tx, locked.id, money, pack.talents);
    return { rule: pack.talents, talents, words: wordsOf(loadContestPack(regulation.id, regulation.edition), this.current.locale()) };
  }
}
