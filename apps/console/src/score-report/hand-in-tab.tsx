import { isReportClock } from '@jiangcheng/domain/contest/report-clock';
import { useId, useState } from 'react';
import type { ActAnswer, Contest, Deadline, HandIn, ScoreReport } from '../api/types.ts';
import { useCommand } from '../api/use-command.ts';
import { staleAfterAct } from '../contest/contest.api.ts';
import { FileField } from '../ui/file-field.tsx';
import { ProblemView, RefusalList } from '../ui/problem-view.tsx';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { handInWords } from './hand-in.words.ts';
import type { Draft } from './use-draft.ts';

/** What still stands between the draft and its hand-in, one by one; then the hand-in itself. */
export function HandInTab({ contest, report, draft }: { contest: Contest; report: ScoreReport; draft: Draft }) {
  const t = useWords(handInWords);
  const action = contest.actions.find(({ act }) => act === 'handIn');
  const overdue = contest.deadlines.find((one) => isReportClock(one) && one.status === 'RUNNING' && one.overdue);
  if (!report.editable) return <p className="notice">{t('done')}</p>;
  return (
    <section className="card" aria-label={t('handIn')}>
      {report.missing.length > 0 ? (
        <>
          <h2>{t('missing', { n: report.missing.length })}</h2>
          <RefusalList refusals={report.missing} />
        </>
      ) : (
        <p>
          <span className="mark mark-ok">{t('ready')}</span>
        </p>
      )}
      {draft.state !== 'saved' && <p className="notice">{t('unsaved')}</p>}
      {action && !action.allowed && report.missing.length === 0 && (
        <>
          <p>{t('whyNot')}</p>
          <RefusalList refusals={action.refusals} />
        </>
      )}
      {action?.allowed && (
        <HandInForm contest={contest} report={report} overdue={overdue} blocked={draft.state !== 'saved'} href={action.href} />
      )}
    </section>
  );
}

interface FormProps {
  contest: Contest;
  report: ScoreReport;
  overdue: Deadline | undefined;
  blocked: boolean;
  href: string;
}

function HandInForm({ contest, report, overdue, blocked, href }: FormProps) {
  const t = useWords(handInWords);
  const [late, setLate] = useState<{ explanation: string; fileId?: string | undefined }>({ explanation: '' });
  const send = useCommand<ActAnswer, HandIn>((body) => ({ path: href, body }), staleAfterAct(contest.caseId));
  const submit = () => {
    const explanation = late.explanation.trim();
    const body = {
      draftVersion: report.version,
      ...(explanation && { lateExplanation: explanation }),
      ...(late.fileId && { lateFileId: late.fileId }),
    };
    send.mutate(body, { onSuccess: () => toast(t('handedIn')) });
  };
  return (
    <>
      {overdue && <LateFields caseId={contest.caseId} due={overdue.dueText ?? ''} value={late} onChange={setLate} />}
      <p className="fine">{t('version', { n: report.version })}</p>
      <ProblemView error={send.error} />
      <button type="button" className="btn btn-primary" disabled={blocked || send.isPending || report.version < 1} onClick={submit}>
        {t('handIn')}
      </button>
    </>
  );
}

interface LateProps {
  caseId: string;
  due: string;
  value: { explanation: string; fileId?: string | undefined };
  onChange: (value: { explanation: string; fileId?: string | undefined }) => void;
}

function LateFields({ caseId, due, value, onChange }: LateProps) {
  const t = useWords(handInWords);
  const id = useId();
  return (
    <div style={{ maxWidth: 640, marginBottom: 14 }}>
      <p className="notice">{t('late', { due })}</p>
      <label htmlFor={`${id}-text`}>{t('explanation')}</label>
      <textarea
        id={`${id}-text`}
        className="input"
        rows={4}
        maxLength={2000}
        value={value.explanation}
        onChange={(event) => onChange({ ...value, explanation: event.target.value })}
      />
      <label htmlFor={`${id}-file`}>{t('scan')}</label>
      <FileField
        id={`${id}-file`}
        purpose="LATE_EXPLANATION"
        caseId={caseId}
        value={value.fileId}
        onChange={(fileId) => onChange({ ...value, fileId })}
      />
    </div>
  );
}
