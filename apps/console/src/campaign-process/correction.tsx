import type { CampaignProcess } from '../api/types.ts';
import { DocumentCard } from '../document/document-card.tsx';
import { localTime } from '../ui/format.ts';
import { useWords } from '../words/define-words.ts';
import { processWords } from './process.words.ts';

/** 更正通知 of one announced result: what it corrects and why, and its document on its way. */
export function Correction({ correction, campaignId }: { correction: CampaignProcess['corrections'][number]; campaignId: string }) {
  const t = useWords(processWords);
  const { number, contest, reason, withdrawn, document } = correction;
  return (
    <DocumentCard
      document={document}
      path={`/campaigns/${campaignId}/process/corrections/${String(number)}/notice`}
      title={t('correctionNo', { label: document.label, n: number, contest })}
    >
      <p>{t('correctedBecause', { reason })}</p>
      {withdrawn && <p className="notice">{t('withdrawn', { reason: withdrawn.reason, at: localTime(withdrawn.at) })}</p>}
    </DocumentCard>
  );
}
