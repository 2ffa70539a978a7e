import { isDeepStrictEqual } from 'node:util';
import { Injectable } from '@nestjs/common';
import type { settingChange, valueConfirmation } from '@jiangcheng/contracts/api/campaign';
import type { Output } from '@jiangcheng/contracts/api/output';
import { auditEvent } from '@jiangcheng/casework/audit/audit-event';
import type { Json } from '@jiangcheng/casework/ports/case-changes';
import { formatLocal } from '@jiangcheng/domain/shared/instant';
import { refuse } from '@jiangcheng/domain/shared/result';
import { changeCampaignSetting } from '@jiangcheng/persistence/campaign/campaign-settings';
import { appendCampaignEvents, type LockedCampaign } from '@jiangcheng/persistence/campaign/locked-campaign';
import { confirmTradeValue, readTradeValue, type TradeValueRow } from '@jiangcheng/persistence/campaign/trade-values';
import { checkSetting, settingOf, settingValue } from '@jiangcheng/regulations/facts/settings';
import { loadPack, type RegulationPack } from '@jiangcheng/regulations/load-pack';
import { notFound, ProblemError, refusalProblem, respondRefusals } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { CampaignDesk } from './campaign-desk.ts';
import { readValue, type TradeValueView } from './campaign.view.ts';
import { commandBasis } from './command-basis.ts';
import { allowedText, settingViewOf } from './setting-text.ts';
import { checkTradeValue } from './value-form.ts';

type Word = Output<typeof valueConfirmation>;

/** What the office decides about a campaign: inferred values and settings, each under the campaign's lock and in its history. */
@Injectable()
export class CampaignDecisionService {
  constructor(
    private readonly current: CurrentRequest,
    private readonly desk: CampaignDesk,
  ) {}

  confirmValue(campaignId: string, valueId: string, word: Word): Promise<TradeValueView> {
    return this.desk.decide(campaignId, { word }, async (manager, campaign, pack) => {
      const row = await readTradeValue(manager, campaignId, valueId);
      if (row === null) throw notFound();
      const value = respondRefusals(checkTradeValue(pack, row.field, word.value, row.clause));
      const reason = reasonFor(row, value, word.reason?.normalize('NFC').trim() ?? null);
      await confirmTradeValue(manager, campaignId, row, { value, by: this.current.actor().accountId, reason });
      await appendCampaignEvents(manager, campaign, [this.valueEvent(row, value, reason)]);
      const view = await readValue(manager, campaignId, valueId);
      if (view === null) throw notFound();
      return view;
    });
  }

  changeSetting(
    campaignId: string,
    key: string,
    { value, reason }: Output<typeof settingChange>,
    kind: LockedCampaign['kind'] = 'CONTEST',
  ) {
    return this.desk.underLock(campaignId, { value, reason }, kind, async (manager, campaign) => {
      const pack = loadPack(campaign.regulation, campaign.edition);
      const after = settingToSet(pack, key, value);
      const before = settingValue(pack, campaign.settings, key);
      if (before === after) throw refusalProblem(refuse('SETTING_UNCHANGED', { field: 'value' }));
      const change = { key, before, after, reason: reason.normalize('NFC').trim(), by: this.current.actor().accountId };
      await changeCampaignSetting(manager, campaign, change);
      await appendCampaignEvents(manager, campaign, [
        auditEvent('SETTING_CHANGED', {
          ...commandBasis(this.current),
          before: { key, value: before },
          after: { key, value: after },
          clause: settingOf(pack, key).clause,
          reason: { code: 'REASON', text: change.reason },
        }),
      ]);
      return settingViewOf(pack, { ...campaign.settings, [key]: after }, key, change.reason, this.current.locale());
    });
  }

  private valueEvent({ tradeNo, field, printed, inferred, status, confirmed, clause }: TradeValueRow, value: Json, reason: string | null) {
    const code = status === 'CONFIRMED' ? 'CORRECTION' : 'DEPARTS_FROM_INFERRED';
    return auditEvent('VALUE_CONFIRMED', {
      ...commandBasis(this.current),
      before: { tradeNo, field, printed, inferred, value: confirmed, status } as Json,
      after: { tradeNo, field, value, status: 'CONFIRMED' },
      clause,
      reason: reason === null ? null : { code, text: reason },
    });
  }
}

/** The reason that goes with this word, if it needs one. Throws the problem where the word may not be given, or not without a reason. */
function reasonFor(
  { status, inferred, confirmed, confirmedBy, confirmedAt, clause }: TradeValueRow,
  value: unknown,
  reason: string | null,
): string | null {
  if (status === 'PRINTED') throw refusalProblem(refuse('VALUE_PRINTED', { clause }));
  if (status === 'CONFIRMED' && reason === null)
    throw new ProblemError(409, 'CONFLICT_VALUE_CONFIRMED', {
      params: { by: confirmedBy ?? '', at: confirmedAt === null ? '' : formatLocal(confirmedAt.getTime()) },
    });
  if (status === 'CONFIRMED' && isDeepStrictEqual(value, confirmed)) throw refusalProblem(refuse('VALUE_UNCHANGED', { field: 'value' }));
  if (reason === null && !isDeepStrictEqual(value, inferred))
    throw refusalProblem(refuse('VALUE_REASON_MISSING', { field: 'reason', clause }));
  return reason;
}

function settingToSet(pack: RegulationPack, key: string, value: unknown) {
  const checked = checkSetting(pack, key, value);
  if (checked.ok) return checked.value;
  const refusals = checked.refusals.map((refusal) =>
    refusal.code === 'SETTING_VALUE_NOT_ALLOWED' ? { ...refusal, params: { allowed: allowedText(settingOf(pack, key)) } } : refusal,
  );
  throw refusalProblem({ ok: false, refusals });
}
