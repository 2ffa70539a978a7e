import { Inject, Injectable } from '@nestjs/common';
import { campaignFacts } from '@jiangcheng/casework/campaign/campaign-facts';
import type { Desk } from '@jiangcheng/casework/process/act-context';
import { campaignActInputs } from '@jiangcheng/contracts/api/campaign-process';
import { formSchema } from '@jiangcheng/contracts/api/form-schema';
import type { CampaignAct } from '@jiangcheng/domain/campaign/acts';
import { DataSource } from 'typeorm';
import { readCampaign } from '../campaign/campaign.view.ts';
import { notFound } from '../platform/problems.ts';
import { DESK } from '../casework/desk.token.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { CampaignCases } from './campaign-cases.ts';
import { documentFormOf, steppedOn } from './document-form-of.ts';
import { committeeForm } from './committee-form.ts';

/** The JSON Schema of an act's form: what there is to choose from is filled in from the case as it stands. */
@Injectable()
export class CampaignForms {
  constructor(
    private readonly source: DataSource,
    private readonly cases: CampaignCases,
    private readonly current: CurrentRequest,
    @Inject(DESK) private readonly desk: Desk,
  ) {}

  async of(campaignId: string, act: CampaignAct): Promise<object> {
    const found = await this.cases.read(campaignId);
    const locale = this.current.locale();
    const stepped = steppedOn(act, found.state);
    const pack = this.desk.packOf(found.regulation, found.edition, found.settings);
    if (stepped !== null) {
      const campaign = await readCampaign(this.source, campaignId);
      if (campaign === null) throw notFound();
      const reader = { personId: this.current.actor().personId, now: found.now, locale, holdMinutes: pack.holdMinutes };
      return formSchema(campaignActInputs[act], { locale, ...documentFormOf(stepped, found, campaign, reader) });
    }
    const { contests } = await this.desk.store.transaction((tx) => campaignFacts(tx, found, pack, null, {}));
    return formSchema(campaignActInputs[act], { locale, ...committeeForm(act, { found, contests, actor: this.current.actor(), locale }) });
  }
}
