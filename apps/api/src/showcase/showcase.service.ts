import { Injectable } from '@nestjs/common';
import { auditEvent } from '@jiangcheng/casework/audit/audit-event';
import type { newShowcaseNomination, showcaseDecision, showcaseView } from '@jiangcheng/contracts/api/showcase';
import type { Output } from '@jiangcheng/contracts/api/output';
import { refuse } from '@jiangcheng/domain/shared/result';
import { nominationRefusals, verdictRefusals } from '@jiangcheng/domain/showcase/nominate';
import type { ShowcaseRule } from '@jiangcheng/domain/showcase/rule';
import { appendCampaignEvents } from '@jiangcheng/persistence/campaign/locked-campaign';
import { decideNomination, insertNomination, readNominations } from '@jiangcheng/persistence/campaign/showcase';
import { organizationNames } from '@jiangcheng/persistence/organization/organization-names';
import { dayOfReceipt } from '@jiangcheng/persistence/hosting/applications';
import { showcaseRule, youthLabels } from '@jiangcheng/regulations/facts/youth';
import { loadContestPack, type ContestPack } from '@jiangcheng/regulations/load-pack';
import { DataSource, type EntityManager } from 'typeorm';
import { CampaignDesk } from '../campaign/campaign-desk.ts';
import { mayReadCampaign } from '../campaign/campaign.service.ts';
import { readCampaign } from '../campaign/campaign.view.ts';
import { commandBasis } from '../campaign/command-basis.ts';
import { labelIn } from '../platform/messages/label.ts';
import { notFound, refusalProblem, refuseIf } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';

type View = Output<typeof showcaseView>;

/** “绝活”展示: what units recommend to the region, entered from their papers, and whom the office takes. */
@Injectable()
export class ShowcaseService {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
    private readonly desk: CampaignDesk,
  ) {}

  async read(campaignId: string): Promise<View> {
    const campaign = mayReadCampaign(this.current.actor(), campaignId) ? await readCampaign(this.source, campaignId) : null;
    if (campaign === null) throw notFound();
    const pack = loadContestPack(campaign.regulation, campaign.edition);
    return this.viewOf(this.source.manager, campaignId, pack, ruleOf(pack, campaign.settings));
  }

  enter(campaignId: string, body: Output<typeof newShowcaseNomination>): Promise<View> {
    return this.desk.decide(campaignId, body, async (manager, campaign, pack) => {
      const rule = ruleOf(pack, campaign.settings);
      const organizationId = body.organizationId.toLowerCase();
      const organization = (await organizationNames(manager, [organizationId]))[organizationId];
      if (organization === undefined) throw refusalProblem(refuse('ORGANIZATION_UNKNOWN', { field: 'organizationId' }));
      const given = { ...body, organizationId, link: body.link ?? null };
      const earlier = (await readNominations(manager, campaignId)).filter(({ verdict }) => verdict !== 'NOT_TAKEN');
      refuseIf(nominationRefusals(given, { rule, year: campaign.year, today: await dayOfReceipt(manager), earlier }));
      await insertNomination(manager, campaignId, given, this.current.actor().accountId);
      const { name, skill, form, recommendedOn } = given;
      const after = { organization: organizationId, name, skill, form, recommendedOn };
      await appendCampaignEvents(manager, campaign, [
        auditEvent('SHOWCASE_NOMINATED', { ...commandBasis(this.current), after, clause: rule.clauses.recommended }),
      ]);
      return this.viewOf(manager, campaignId, pack, rule);
    });
  }

  decide(campaignId: string, nominationId: string, body: Output<typeof showcaseDecision>): Promise<View> {
    return this.desk.decide(campaignId, { nominationId, ...body }, async (manager, campaign, pack) => {
      const rule = ruleOf(pack, campaign.settings);
      const row = (await readNominations(manager, campaignId)).find(({ id }) => id === nominationId);
      if (row === undefined) throw notFound();
      const { verdict, reason = null } = body;
      refuseIf(verdictRefusals(row.verdict, verdict, reason, rule));
      await decideNomination(manager, nominationId, { verdict, reason }, this.current.actor().accountId);
      await appendCampaignEvents(manager, campaign, [
        auditEvent('SHOWCASE_DECIDED', {
          ...{ ...commandBasis(this.current), after: { name: row.name, verdict }, clause: rule.clauses.recommended },
          reason: reason === null ? null : { code: 'REASON', text: reason },
        }),
      ]);
      return this.viewOf(manager, campaignId, pack, rule);
    });
  }

  private async viewOf(manager: EntityManager, campaignId: string, pack: ContestPack, rule: ShowcaseRule): Promise<View> {
    const labels = youthLabels(pack).forms;
    const named = (key: string) => {
      const label = labels.get(key);
      return { key, label: label === undefined ? key : labelIn(label, this.current.locale()) };
    };
    const rows = await readNominations(manager, campaignId);
    return {
      ...{ theme: rule.theme, clause: rule.clauses.whole, born: rule.born, forms: rule.forms.map(named) },
      nominations: rows.map((row) => ({ ...row, form: named(row.form), enteredAt: row.enteredAt.toISOString() })),
    };
  }
}

function ruleOf(pack: ContestPack, settings: Readonly<Record<string, unknown>>): ShowcaseRule {
  const rule = showcaseRule(pack, settings);
  if (rule === null) throw notFound();
  return rule;
}
