import { Input } from 'antd';
import { useState } from 'react';
import { useParams } from 'react-router';
import type { AssessmentReview, SaveReview } from '../api/types.ts';
import type { Column } from '../ui/data-table.tsx';
import { localTime } from '../ui/format.ts';
import { Page } from '../ui/page.tsx';
import { ProblemView } from '../ui/problem-view.tsx';
import { Await } from '../ui/state.tsx';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { answerText, type Answer, type FormRow } from './answer.ts';
import { AnswerField } from './answer-field.tsx';
import { Evidence } from './evidence.tsx';
import { awardPath, reviewPath, useAwardAct, useReview } from './org-award.api.ts';
import { orgAwardWords } from './org-award.words.ts';
import { rowTitle, Sections } from './sections.tsx';

export function ReviewPage() {
  const { id = '', organizationId = '' } = useParams();
  const query = useReview(id, organizationId);
  return <Await query={query}>{(found) => <Review key={`${organizationId} ${String(found.version)}`} found={found} />}</Await>;
}

/** 自评 and 考核 side by side, row by row; the office's column begins as the unit's own. */
function Review({ found }: { found: AssessmentReview }) {
  const t = useWords(orgAwardWords);
  const { caseId, organizationId, editable, self, reviewed } = found;
  const [answers, setAnswers] = useState((reviewed ?? self).answers);
  const [reasons, setReasons] = useState(reviewed?.reasons ?? {});
  const save = useAwardAct<SaveReview>((body) => ({ method: 'PUT', path: reviewPath(caseId, organizationId), body }));
  const send = async () => {
    await save.mutateAsync({ version: found.version, answers, reasons: saidOf(reasons) });
    toast(t('saved'));
  };
  const columns = useColumns(found, { answers, reasons }, {
    answer: (row, answer) => setAnswers({ ...answers, [row.code]: answer }),
    reason: (row, reason) => setReasons({ ...reasons, [row.code]: reason }),
  }); // prettier-ignore
  const button = (
    <button
      type="button"
      className="btn btn-primary"
      disabled={save.isPending}
      onClick={() => void send().catch(() => undefined)} // shown below by the command's own error
    >
      {t('save')}
    </button>
  );
  return (
    <Page title={t('reviewOf', { name: found.name })} crumbs={[{ to: awardPath(caseId), label: found.title }]} actions={editable && button}>
      <p className="fine">
        {t('self')} {self.total ?? '—'}，{t('reviewed')} {reviewed?.total ?? '—'}，{t('difference')} {found.difference ?? '—'}{' '}
        {reviewed && t('by', { by: reviewed.by, at: localTime(reviewed.at) })}
      </p>
      <ProblemView error={save.error} />
      <Sections form={found.form} columns={columns} />
    </Page>
  );
}

const saidOf = (reasons: Record<string, string>): Record<string, string> =>
  Object.fromEntries(Object.entries(reasons).filter(([, reason]) => reason.trim() !== ''));

type Now = Pick<SaveReview, 'answers' | 'reasons'>;
interface Changes {
  answer: (row: FormRow, answer: Answer) => void;
  reason: (row: FormRow, reason: string) => void;
}

function useColumns(found: AssessmentReview, { answers, reasons }: Now, changes: Changes): Column<FormRow>[] {
  const t = useWords(orgAwardWords);
  const { caseId, editable, evidence, self, reviewed, differences } = found;
  const words = { yes: t('yes'), no: t('no'), open: t('unanswered') };
  const pointsIn = (column: Pick<AssessmentReview['self'], 'scores'> | null, code: string): string => {
    const score = column?.scores.find((one) => one.code === code);
    return score?.points ?? score?.open ?? '—';
  };
  return [
    { key: 'row', title: t('row'), render: rowTitle },
    { key: 'self', title: t('answer'), render: (row) => answerText(self.answers[row.code], row, words) },
    { key: 'selfPoints', title: t('self'), number: true, render: ({ code }) => pointsIn(self, code) },
    {
      key: 'answer',
      title: t('review'),
      render: (row) =>
        editable ? (
          <AnswerField row={row} answer={answers[row.code]} onChange={(answer) => changes.answer(row, answer)} />
        ) : (
          answerText(reviewed?.answers[row.code], row, words)
        ),
    },
    { key: 'points', title: t('reviewed'), number: true, render: ({ code }) => pointsIn(reviewed, code) },
    {
      key: 'difference',
      title: t('difference'),
      number: true,
      render: ({ code }) => differences.find((one) => one.code === code)?.difference ?? '—',
    },
    {
      key: 'reason',
      title: t('reason'),
      render: (row) =>
        editable ? (
          <Input
            aria-label={`${t('reason')} ${row.code}`}
            maxLength={300}
            value={reasons[row.code] ?? ''}
            onChange={(event) => changes.reason(row, event.target.value)}
          />
        ) : (
          (reasons[row.code] ?? '—')
        ),
    },
    {
      key: 'proof',
      title: t('proof'),
      render: ({ code }) => <Evidence code={code} caseId={caseId} files={evidence[code] ?? []} onChange={null} />,
    },
  ];
}
