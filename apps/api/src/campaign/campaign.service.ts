import { Injectable } from '@nestjs/common';
import type { newCampaign } from '@jiangcheng/contracts/api/campaign';
import type { ListQuery } from '@jiangcheng/contracts/api/common';
import type { Output } from '@jiangcheng/contracts/api/output';
import { auditEvent } from '@jiangcheng/casework/audit/audit-event';
import { hasRole, type Actor } from '@jiangcheng/domain/access/actor';
import { mayReadMoney } from '@jiangcheng/domain/payment/permissions';
import { refuse } from '@jiangcheng/domain/shared/result';
import { searchPieces } from '@jiangcheng/domain/shared/text';
import { appendCampaignEvents, lockCampaign, type LockedCampaign } from '@jiangcheng/persistence/campaign/locked-campaign';
import { openCampaign, type NewCampaign } from '@jiangcheng/persistence/campaign/open-campaign';
import { newId } from '@jiangcheng/persistence/ids';
import { isOnRequest } from '@jiangcheng/regulations/facts/regulation';
import { campaignStage, STAGE_SETTING } from '@jiangcheng/regulations/facts/stages';
import { readingOf, tradeValues } from '@jiangcheng/regulations/facts/trades';
import { besideContests } from '@jiangcheng/regulations/facts/youth';
import { hasPack } from '@jiangcheng/regulations/list-packs';
import { loadContestPack, type ContestPack } from '@jiangcheng/regulations/load-pack';
import { DataSource, type EntityManager } from 'typeorm';
import { Openings } from '../audit/openings.ts';
import { labelIn } from '../platform/messages/label.ts';
import { IdempotentCommand } from '../platform/idempotent-command.ts';
import { notFound, ProblemError, refusalProblem } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { listCampaigns, readCampaign, readTrades, type CampaignRow, type Sql } from './campaign.view.ts';
import { commandBasis } from './command-basis.ts';
import { packList } from './pack.view.ts';
import { campaignsSeen } from './reach.ts';
import { settingViewOf } from './setting-text.ts';

type NewCampaignBody = Output<typeof newCampaign>;

/** The year's campaigns: opened from a rule pack, read by whom their grants reach. */
@Injectable()
export class CampaignService {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
    private readonly commands: IdempotentCommand,
    private readonly openings: Openings,
  ) {}

  packs() {
    return packList(this.current.locale());
  }

  list(query: ListQuery) {
    return listCampaigns(this.source, campaignsSeen(this.current.actor(), ['OFFICE', 'OFFICE_HEAD', 'FINANCE', 'AUDITOR']), query);
  }

  async read(id: string) {
    const row = mayReadCampaign(this.current.actor(), id) ? await readCampaign(this.source, id) : null;
    if (row === null) throw notFound();
    await this.openings.note('CAMPAIGN_OPENED', { campaignId: id });
    return this.viewOf(this.source, row);
  }

  /** Campaign, trades and values in one transaction; whose grant is for one campaign opens no other. */
  open(body: NewCampaignBody) {
    const actor = this.current.actor();
    if (campaignsSeen(actor, ['OFFICE', 'OFFICE_HEAD']) !== null) throw new ProblemError(403, 'FORBIDDEN');
    const pack = packOf(body);
    return this.commands.run(body, async (manager) => {
      const campaign = campaignOf(pack, body, actor.accountId);
      if (!(await openCampaign(manager, campaign)))
        throw new ProblemError(409, 'CONFLICT_CAMPAIGN_EXISTS', { params: { year: body.year } });
      const { regulation, edition, year, title, packHash, settings = {}, trades, values } = campaign;
      const inferred = values.filter((value) => value.inferred !== null).length;
      const after = { regulation, edition, year, title, packHash, settings, trades: trades.length, inferred };
      await appendCampaignEvents(manager, await lockOrThrow(manager, campaign.id), [
        auditEvent('CAMPAIGN_OPENED', { ...commandBasis(this.current), after }),
      ]);
      return this.viewOf(manager, await readOrThrow(manager, campaign.id));
    });
  }

  private async viewOf(sql: Sql, { reasons, settings, ...row }: CampaignRow) {
    const pack = loadContestPack(row.regulation, row.edition);
    const stage = campaignStage(pack, settings);
    return {
      ...row,
      docNo: pack.regulation.docNo.value,
      stage: stage === null ? null : labelIn(stage.label, this.current.locale()),
      onRequest: isOnRequest(pack),
      issuers: [...pack.regulation.issuers.value],
      beside: besideContests(pack),
      settings: pack.settings.settings.map(({ key }) => settingViewOf(pack, settings, key, reasons[key] ?? null, this.current.locale())),
      trades: await readTrades(sql, row.id),
    };
  }
}

export const mayReadCampaign = mayReadMoney;
export const mayManageCampaign = (actor: Actor, id: string): boolean => hasRole(actor, 'OFFICE', id) || hasRole(actor, 'OFFICE_HEAD', id);

async function lockOrThrow(manager: EntityManager, id: string): Promise<LockedCampaign> {
  const locked = await lockCampaign(manager, id);
  if (locked === null) throw notFound();
  return locked;
}

async function readOrThrow(sql: Sql, id: string): Promise<CampaignRow> {
  const row = await readCampaign(sql, id);
  if (row === null) throw notFound();
  return row;
}

/** Refuses with PACK_UNKNOWN, STAGE_UNKNOWN. */
function packOf({ regulation, edition, stage }: NewCampaignBody): ContestPack {
  if (!hasPack(regulation, edition, 'CONTEST')) throw refusalProblem(refuse('PACK_UNKNOWN', { field: 'edition' }));
  const pack = loadContestPack(regulation, edition);
  const known = stage === undefined || pack.regulation.stages?.some(({ code }) => code === stage) === true;
  if (!known) throw refusalProblem(refuse('STAGE_UNKNOWN', { field: 'stage' }));
  return pack;
}

/** The pack's table as the campaign's own rows. Without a title it is called as the document calls itself, with this year. */
function campaignOf(pack: ContestPack, { year, title, stage }: NewCampaignBody, createdBy: string): NewCampaign {
  const { docNo } = pack.regulation;
  const settings: NewCampaign['settings'] = stage === undefined ? {} : { [STAGE_SETTING]: stage };
  const named = campaignStage(pack, settings)?.title ?? pack.regulation.pack.title;
  const values = tradeValues(pack).map((value) => ({ ...value, reading: readingOf(value) }));
  const trades = values
    .filter(({ field }) => field === 'name')
    .map(({ tradeNo, reading, inferred, printed }) => ({ no: tradeNo, name: String(reading ?? inferred ?? printed) }))
    .map((trade) => ({ ...trade, search: searchPieces(trade.name) }));
  return {
    id: newId(),
    year,
    title: title?.normalize('NFC').trim() ?? named.replace(`${docNo.year}年`, `${year}年`),
    regulation: pack.id,
    edition: pack.edition,
    packHash: pack.hash,
    settings,
    createdBy,
    trades,
    values,
  };
}
