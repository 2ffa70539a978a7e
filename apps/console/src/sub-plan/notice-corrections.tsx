import type { ContestFront } from '../api/types.ts';
import { DocumentCard } from '../document/document-card.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { localTime } from '../ui/format.ts';
import { Mark, type Tone } from '../ui/mark.tsx';
import { useWords } from '../words/define-words.ts';
import { planWords } from './sub-plan.words.ts';

type Correction = ContestFront['corrections'][number];

/** 更正通知 of a contest's notice, the newest first: what each moves, and its document on its way. */
export const NoticeCorrections = ({ corrections, caseId }: { corrections: readonly Correction[]; caseId: string }) =>
  corrections.toReversed().map((correction) => <CorrectionCard key={correction.number} correction={correction} caseId={caseId} />);

const tones: Readonly<Record<Correction['standing'], Tone>> = { UNDER_WAY: 'warn', IN_FORCE: 'ok', WITHDRAWN: 'plain', LAPSED: 'plain' };

function CorrectionCard({ correction, caseId }: { correction: Correction; caseId: string }) {
  const t = useWords(planWords);
  const { number, standing, corrects, reason, withdrawn, document } = correction;
  return (
    <DocumentCard
      document={document}
      path={`/contests/${caseId}/notice/corrections/${String(number)}`}
      title={t('correctionNo', { label: document.label, n: number })}
    >
      <p>
        <Mark tone={tones[standing]}>{t(`correction.${standing}`)}</Mark> {t('correctedBecause', { corrects, reason })}
      </p>
      {withdrawn && <p className="notice">{t('withdrawn', { reason: withdrawn.reason, at: localTime(withdrawn.at) })}</p>}
      <Changes correction={correction} />
    </DocumentCard>
  );
}

const LINES = ['firstDay', 'lastDay', 'place'] as const;

/** Each line that it changes, before and after. */
function Changes({ correction: { number, before, after } }: { correction: Correction }) {
  const t = useWords(planWords);
  return (
    <DataTable
      label={t('changes', { n: number })}
      rows={LINES.filter((line) => before[line] !== after[line])}
      rowKey={(line) => line}
      columns={[
        { key: 'line', title: t('changedLine'), render: (line) => t(line) },
        { key: 'before', title: t('before'), render: (line) => before[line] },
        { key: 'after', title: t('after'), render: (line) => after[line] },
      ]}
    />
  );
}
