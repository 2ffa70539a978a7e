import type { CampaignProcess } from '../api/types.ts';
import { DocumentCard } from '../document/document-card.tsx';
import { localTime } from '../ui/format.ts';
import { useWords } from '../words/define-words.ts';
import { processWords } from './process.words.ts';

type Noticed = CampaignProcess['corrections'][number];
interface Shown {
  corrections: readonly Noticed[];
  campaignId: string;
}

/** 更正通知 of this kind of document, the newest first. */
export const Corrections = ({ corrections, campaignId }: Shown) =>
  corrections.toReversed().map((correction) => <Correction key={correction.number} correction={correction} campaignId={campaignId} />);

/** 更正通知 of an announced result or of the plan: what it corrects and why, and its document on its way. */
function Correction({ correction, campaignId }: { correction: Noticed; campaignId: string }) {
  const t = useWords(processWords);
  const { number, result, corrects, reason, withdrawn, document } = correction;
  const of = result?.contest ?? t('plan');
  return (
    <DocumentCard
      document={document}
      path={`/campaigns/${campaignId}/process/corrections/${String(number)}/notice`}
      title={t('correctionNo', { label: document.label, n: number, of })}
    >
      <p>{t('correctedBecause', { corrects, reason })}</p>
      {withdrawn && <p className="notice">{t('withdrawn', { reason: withdrawn.reason, at: localTime(withdrawn.at) })}</p>}
    </DocumentCard>
  );
}
