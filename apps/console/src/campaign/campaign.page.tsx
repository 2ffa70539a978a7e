import { useParams } from 'react-router';
import { apiPath } from '../api/client.ts';
import type { Campaign } from '../api/types.ts';
import { ProcessOnly, ProcessTab } from '../campaign-process/process-tab.tsx';
import { CommitteeTab } from '../committee/committee-tab.tsx';
import { ContactsTab } from '../contact/contacts-tab.tsx';
import { HostingTab } from '../hosting/hosting-tab.tsx';
import { useCan } from '../session/session.api.ts';
import { AwardsTab } from '../award/awards-tab.tsx';
import { PaymentsTab } from '../payment/payments-tab.tsx';
import { ExchangeTab } from '../exchange/exchange-tab.tsx';
import { ShowcaseTab } from '../showcase/showcase-tab.tsx';
import { TalentsTab } from '../talent/talents-tab.tsx';
import { Facts } from '../ui/facts.tsx';
import { Page } from '../ui/page.tsx';
import { Await } from '../ui/state.tsx';
import { TabLinks } from '../ui/tab-links.tsx';
import { useFilter } from '../ui/use-filter.ts';
import { useWords } from '../words/define-words.ts';
import { useCampaign } from './campaign.api.ts';
import { campaignWords } from './campaign.words.ts';
import { Unconfirmed } from './campaigns.page.tsx';
import { SettingsTab } from './settings-tab.tsx';
import { TradesTab } from './trades-tab.tsx';

/** The campaign as the office sees it; who has a part in its end alone (会签单位) sees that. */
export function CampaignPage() {
  const { id = '' } = useParams();
  const can = useCan();
  return can('campaign.read') ? <WholeCampaign id={id} /> : <ProcessOnly campaignId={id} />;
}

function WholeCampaign({ id }: { id: string }) {
  const query = useCampaign(id);
  return <Await query={query}>{(campaign) => <CampaignView campaign={campaign} />}</Await>;
}

/** What the document asks for, or lets be held, beside its contests, each with its tab. */
const besideTabs = [
  { what: 'CONTACTS', key: 'contacts', permission: 'campaign.read' },
  { what: 'SHOWCASE', key: 'showcase', permission: 'campaign.read' },
  { what: 'EXCHANGE', key: 'exchange', permission: 'campaign.read' },
  { what: 'TALENTS', key: 'talents', permission: 'talent.read' },
] as const;

function CampaignView({ campaign }: { campaign: Campaign }) {
  const t = useWords(campaignWords);
  const can = useCan();
  const tab = useFilter().value('tab') || 'trades';
  return (
    <Page title={campaign.title} crumbs={[{ to: '/campaigns', label: t('title') }]} actions={<Unconfirmed n={campaign.unconfirmed} />}>
      <section className="card">
        <Facts
          items={[
            [t('year'), campaign.year],
            [t('docNo'), campaign.onRequest ? `${campaign.docNo}（${t('onRequest')}）` : campaign.docNo],
            ...(campaign.stage === null ? [] : [[t('stage'), campaign.stage] as const]),
            [t('issuers'), campaign.issuers.join('、')],
            [t('trades'), t('tradesOf', { n: campaign.tradeCount, contests: campaign.contestCount })],
            [t('planDraft'), <PlanDraft key="plan" campaign={campaign} />],
            [t('hash'), <code key="hash">{campaign.packHash.slice(0, 16)}</code>],
          ]}
        />
      </section>
      <TabLinks
        current={tab}
        tabs={[
          { key: 'trades', label: t('trades') },
          { key: 'hosting', label: t('hosting') },
          { key: 'committee', label: t('committee') },
          { key: 'process', label: t('process') },
          { key: 'payments', label: t('payments') },
          { key: 'awards', label: t('awards') },
          ...besideTabs
            .filter(({ what, permission }) => campaign.beside.includes(what) && can(permission))
            .map(({ key }) => ({ key, label: t(key) })),
          { key: 'settings', label: t('settings') },
        ]}
      />
      <Tab tab={tab} campaign={campaign} />
    </Page>
  );
}

function Tab({ tab, campaign }: { tab: string; campaign: Campaign }) {
  if (tab === 'hosting') return <HostingTab campaign={campaign} />;
  if (tab === 'committee') return <CommitteeTab campaignId={campaign.id} />;
  if (tab === 'process') return <ProcessTab campaign={campaign} />;
  if (tab === 'payments') return <PaymentsTab campaignId={campaign.id} />;
  if (tab === 'awards') return <AwardsTab campaignId={campaign.id} />;
  if (tab === 'contacts') return <ContactsTab campaignId={campaign.id} />;
  if (tab === 'showcase') return <ShowcaseTab campaignId={campaign.id} />;
  if (tab === 'exchange') return <ExchangeTab campaignId={campaign.id} />;
  if (tab === 'talents') return <TalentsTab campaignId={campaign.id} />;
  return tab === 'settings' ? <SettingsTab campaign={campaign} /> : <TradesTab campaign={campaign} />;
}

/** The first draft of the document that issues the plan, as a page to print. */
function PlanDraft({ campaign }: { campaign: Campaign }) {
  const t = useWords(campaignWords);
  return (
    <a href={apiPath(`/campaigns/${campaign.id}/documents/plan`)} target="_blank" rel="noreferrer">
      {t('openDraft')}
    </a>
  );
}
