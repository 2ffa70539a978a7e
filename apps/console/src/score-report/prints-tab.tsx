import { useState } from 'react';
import type { Contest, NewPrint, Print, ScoreReport } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { contestKey } from '../contest/contest.api.ts';
import { ProblemView } from '../ui/problem-view.tsx';
import { Empty } from '../ui/state.tsx';
import { useWords } from '../words/define-words.ts';
import { AttachDialog } from './attach-dialog.tsx';
import { OwnSheetDialog } from './own-sheet-dialog.tsx';
import { PrintTable } from './print-table.tsx';
import { printUrl } from './print-url.ts';
import { printWords } from './print.words.ts';
import type { Draft } from './use-draft.ts';

const kinds = ['SCORE_SUMMARY', 'WINNER_INFO'] as const;

/** Both sheets, their codes and versions, and the signed scans that came back. */
export function PrintsTab({ contest, report, draft }: { contest: Contest; report: ScoreReport; draft: Draft }) {
  const t = useWords(printWords);
  const [attached, attach] = useState<Print | null>(null);
  const [own, setOwn] = useState(false);
  return (
    <>
      <p className="fine">{t('hint')}</p>
      {report.editable && <PrintButtons report={report} draft={draft} onOwn={() => setOwn(true)} />}
      {report.prints.length === 0 ? (
        <Empty title={t('empty')} hint={t('emptyHint')} />
      ) : (
        <PrintTable caseId={report.caseId} contest={contest} prints={report.prints} {...(report.editable && { onAttach: attach })} />
      )}
      {attached && <AttachDialog contest={contest} print={attached} onClose={() => attach(null)} />}
      {own && <OwnSheetDialog caseId={report.caseId} onClose={() => setOwn(false)} />}
    </>
  );
}

function PrintButtons({ report, draft, onOwn }: { report: ScoreReport; draft: Draft; onOwn: () => void }) {
  const t = useWords(printWords);
  const create = useCommand<Print, NewPrint>(
    (body) => ({ path: `/contests/${report.caseId}/score-report/prints`, body }),
    [contestKey(report.caseId)],
  );
  const print = async (kind: NewPrint['kind']) => {
    // The window opens with the click, or the browser blocks it; its address follows when the print is there.
    const page = window.open('', '_blank');
    try {
      if (draft.state !== 'saved' && !(await draft.save())) return page?.close();
      const made = await create.mutateAsync({ kind });
      page?.location.replace(printUrl(report.caseId, made));
    } catch {
      page?.close(); // the command's own error is shown below
    }
  };
  return (
    <>
      <div className="filters">
        {kinds.map((kind) => (
          <button key={kind} type="button" className="btn btn-primary" disabled={create.isPending} onClick={() => void print(kind)}>
            {t('print', { kind: t(`kind.${kind}`) })}
          </button>
        ))}
        <button type="button" className="btn" onClick={onOwn}>
          {t('own')}
        </button>
      </div>
      <ProblemView error={create.error} />
    </>
  );
}
