import { Inject, Injectable } from '@nestjs/common';
import type { CollectionDesk } from '@jiangcheng/casework/collection/at-unit';
import { actOnUnit } from '@jiangcheng/casework/collection/act-on-unit';
import { liftBar } from '@jiangcheng/casework/entry/review-team';
import type { EntryDesk } from '@jiangcheng/casework/entry/ports';
import { waiveShortfall } from '@jiangcheng/casework/entry/waive-shortfall';
import type { MoneyRequest, PaymentDesk } from '@jiangcheng/casework/payment/ports';
import { decideSubsidy, refuseSubsidy } from '@jiangcheng/casework/payment/subsidies';
import { done, notFound, type Outcome } from '@jiangcheng/casework/ports/outcome';
import type { CommandKey, CommandOrigin } from '@jiangcheng/casework/ports/case-store';
import type { PaperBasis } from '@jiangcheng/casework/ports/paper-row';
import type { RecommendationDesk, UnitRequest } from '@jiangcheng/casework/recommendation/ports';
import { exceptCandidate, reviewCandidate } from '@jiangcheng/casework/recommendation/review-candidate';
import type { RowAct, RowInput } from '@jiangcheng/contracts/api/row-papers';
import type { UnitCommand } from '@jiangcheng/domain/collection/unit-acts';
import { lockCampaign, type LockedCampaign } from '@jiangcheng/persistence/campaign/locked-campaign';
import { TypeormCollectionStore } from '@jiangcheng/persistence/collection/typeorm-collection-store';
import { TypeormEntryStore } from '@jiangcheng/persistence/entry/typeorm-entry-store';
import { TypeormPaymentStore } from '@jiangcheng/persistence/payment/typeorm-payment-store';
import { TypeormRecommendationStore } from '@jiangcheng/persistence/recommendation/typeorm-recommendation-store';
import { loadContestPack, type ContestPack } from '@jiangcheng/regulations/load-pack';
import type { EntityManager } from 'typeorm';
import { COLLECTION_DESK } from '../collection/collection-desk.ts';
import { ENTRY_DESK } from '../entry/entry-desk.ts';
import { HostingBans } from '../hosting/hosting-bans.ts';
import { HostingService } from '../hosting/hosting.service.ts';
import { PAYMENT_DESK } from '../payment/payment-desk.ts';
import { RECOMMENDATION_DESK } from '../recommendation/recommendation-desk.ts';

/** A decision about a row, inside the transaction of the clerk who enters or confirms it. `placeId` is its case, or its campaign. */
export interface AtRow {
  manager: EntityManager;
  placeId: string;
  campaignId: string;
  origin: CommandOrigin & { paper: PaperBasis };
  key: CommandKey;
  fileId: string;
}

/** `opened` is a case that the decision opened. */
type Decided = Promise<Outcome<{ opened: string | null }>>;
type Acts = { readonly [A in RowAct]: (at: AtRow, input: RowInput<A>) => Decided };

/** What each decision about a row comes to: the act of its own feature, resting on the paper. */
@Injectable()
export class RowActs {
  constructor(
    @Inject(PAYMENT_DESK) private readonly money: PaymentDesk,
    private readonly payments: TypeormPaymentStore,
    @Inject(ENTRY_DESK) private readonly teams: EntryDesk,
    private readonly entries: TypeormEntryStore,
    @Inject(RECOMMENDATION_DESK) private readonly units: RecommendationDesk,
    private readonly candidates: TypeormRecommendationStore,
    @Inject(COLLECTION_DESK) private readonly windows: CollectionDesk,
    private readonly packages: TypeormCollectionStore,
    private readonly hosting: HostingService,
    private readonly bans: HostingBans,
  ) {}

  decide<A extends RowAct>(at: AtRow, act: A, input: RowInput<A>): Decided {
    return this.acts[act](at, input);
  }

  private readonly acts: Acts = {
    'subsidy.decide': (at, input) => {
      const { decider, decidedOn } = at.origin.paper;
      return of(decideSubsidy(this.moneyDesk(at), moneyOf(at, { ...input, decider, decidedOn, fileId: at.fileId })));
    },
    'subsidy.refuse': (at, input) => of(refuseSubsidy(this.moneyDesk(at), moneyOf(at, input))),
    'entry.lift': (at, input) => of(liftBar(this.entryDesk(at), rowOf(at, input))),
    'entry.waive': (at, input) => of(waiveShortfall(this.entryDesk(at), { caseId: at.placeId, input, origin: at.origin, key: at.key })),
    'candidate.review': (at, input) => of(reviewCandidate(this.unitDesk(at), rowOf(at, input))),
    'candidate.except': (at, input) => of(exceptCandidate(this.unitDesk(at), rowOf(at, input))),
    'package.accept': (at, input) => this.onPackage(at, input, { act: 'accept', input: {} }),
    'package.giveBack': (at, { reason, dueOn, ...on }) => this.onPackage(at, on, { act: 'giveBack', input: { reason, dueOn } }),
    'package.extend': (at, { reason, authority, until, ...on }) =>
      this.onPackage(at, on, { act: 'extend', input: { reason, authority, until } }),
    'package.excuse': (at, { reason, ...on }) => this.onPackage(at, on, { act: 'excuse', input: { reason } }),
    'hosting.decide': (at, { applicationId, decision, reason = null }) =>
      inCampaign(at, async (campaign, pack) => {
        const { paper } = at.origin;
        const { caseId } = await this.hosting.decideOn(at.manager, campaign, pack, applicationId, { decision, reason, paper });
        return caseId;
      }),
    'hosting.ban': (at, input) =>
      inCampaign(at, async (campaign, pack) => {
        await this.bans.pronounce(at.manager, campaign, pack, input, { paper: at.origin.paper, fileId: at.fileId });
        return null;
      }),
  };

  private onPackage(
    { manager, placeId: caseId, origin, key }: AtRow,
    { organizationId, version }: { organizationId: string; version: number },
    command: UnitCommand,
  ): Decided {
    const desk = { ...this.windows, store: this.packages.joining(manager) };
    return of(actOnUnit(desk, { caseId, organizationId, version, command, origin, key }));
  }

  private moneyDesk = ({ manager }: AtRow): PaymentDesk => ({ ...this.money, store: this.payments.joining(manager) });
  private entryDesk = ({ manager }: AtRow): EntryDesk => ({ ...this.teams, store: this.entries.joining(manager) });
  private unitDesk = ({ manager }: AtRow): RecommendationDesk => ({ ...this.units, store: this.candidates.joining(manager) });
}

async function of(acted: Promise<Outcome<unknown>>): Decided {
  const outcome = await acted;
  return outcome.kind === 'DONE' ? done({ opened: null }) : outcome;
}

const moneyOf = <I>({ campaignId, origin, key }: AtRow, input: I): MoneyRequest<I> => ({ campaignId, input, origin, key });

const rowOf = <I extends { organizationId: string }>({ placeId, origin, key }: AtRow, { organizationId, ...input }: I) =>
  ({ caseId: placeId, organizationId, input, origin, key }) satisfies UnitRequest<Omit<I, 'organizationId'>>;

/** Decisions that come before any case stand in the campaign's own chain. */
async function inCampaign(
  { manager, placeId }: AtRow,
  work: (campaign: LockedCampaign, pack: ContestPack) => Promise<string | null>,
): Decided {
  const campaign = await lockCampaign(manager, placeId);
  if (campaign?.kind !== 'CONTEST') return notFound;
  return done({ opened: await work(campaign, loadContestPack(campaign.regulation, campaign.edition)) });
}
