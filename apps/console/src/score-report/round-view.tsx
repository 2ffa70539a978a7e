import { useState } from 'react';
import type { Contest, Print, ReportRound } from '../api/types.ts';
import { FileLink } from '../ui/file-link.tsx';
import { FileView } from '../ui/file-view.tsx';
import { localTime } from '../ui/format.ts';
import { Mark } from '../ui/mark.tsx';
import { useWords } from '../words/define-words.ts';
import { PrintTable } from './print-table.tsx';
import { printWords } from './print.words.ts';
import { RankedTable } from './ranked-table.tsx';
import { reportWords } from './score-report.words.ts';

/** One hand-in as it was: entries and signed scan side by side, one below the other on a phone. */
export function RoundView({ contest, round }: { contest: Contest; round: ReportRound }) {
  const t = useWords(reportWords);
  return (
    <>
      <RoundHead round={round} />
      <div className="halves review">
        <div role="region" aria-label={t('sheet')} tabIndex={0}>
          <RankedTable entries={round.entries} />
        </div>
        <Scans prints={round.prints} />
      </div>
      <section style={{ marginTop: 16 }} aria-label={t('signedScans')}>
        <PrintTable caseId={contest.caseId} contest={contest} prints={round.prints} />
      </section>
    </>
  );
}

function RoundHead({ round }: { round: ReportRound }) {
  const t = useWords(reportWords);
  return (
    <div className="card">
      <p className="row">
        <span>{t('handedIn', { by: round.handedInBy, at: localTime(round.handedInAt) })}</span>
        <Mark tone={round.late ? 'danger' : 'ok'}>{round.late ? t('late') : t('inTime')}</Mark>
        <Mark tone={round.review === 'RETURNED' || round.review === 'REOPENED' ? 'warn' : 'info'}>
          {t(`review.${round.review ?? 'none'}`)}
        </Mark>
        {round.effectiveAt !== round.handedInAt && <span className="fine">{t('effective', { at: localTime(round.effectiveAt) })}</span>}
      </p>
      {round.lateExplanation && (
        <p>
          {t('lateExplanation')}：{round.lateExplanation} {round.lateFileId && <FileLink fileId={round.lateFileId} label={t('lateFile')} />}
        </p>
      )}
      {round.reviewReason && <p className="notice">{t('returnReason', { ...round.reviewReason })}</p>}
      <p className="fine">{t('digest', { hash: round.sha256.slice(0, 16) })}</p>
    </div>
  );
}

/** The signed scan of each valid sheet; the summary first. */
function Scans({ prints }: { prints: readonly Print[] }) {
  const p = useWords(printWords);
  const signed = prints.filter(({ status, signedFileId }) => status === 'VALID' && signedFileId !== null);
  const [chosen, choose] = useState('');
  const shown = signed.find(({ id }) => id === chosen) ?? signed[0];
  if (!shown?.signedFileId) return <p className="notice">{p('notSigned')}</p>;
  return (
    <div>
      <div className="row" style={{ marginBottom: 8 }}>
        {signed.map((print) => (
          <button
            key={print.id}
            type="button"
            className="btn btn-small"
            aria-pressed={print.id === shown.id}
            onClick={() => choose(print.id)}
          >
            {p(`kind.${print.kind}`)} {p('version', { n: print.version })}
          </button>
        ))}
      </div>
      <FileView key={shown.id} fileId={shown.signedFileId} label={p('scan')} />
    </div>
  );
}
