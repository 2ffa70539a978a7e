import { useState } from 'react';
import { useParams } from 'react-router';
import type { Assessment, SaveAssessment } from '../api/types.ts';
import { HeldDraft } from '../draft/take-over.tsx';
import type { Column } from '../ui/data-table.tsx';
import { Page } from '../ui/page.tsx';
import { ProblemView } from '../ui/problem-view.tsx';
import { Await } from '../ui/state.tsx';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { answerText, type Answer, type FormRow } from './answer.ts';
import { AnswerField } from './answer-field.tsx';
import { Evidence, type ProofFile } from './evidence.tsx';
import { assessmentPath, useAssessment, useAwardAct } from './org-award.api.ts';
import { orgAwardWords } from './org-award.words.ts';
import { rowTitle, Sections } from './sections.tsx';

export function AssessmentPage() {
  const { id = '', organizationId = '' } = useParams();
  const query = useAssessment(id, organizationId);
  return <Await query={query}>{(found) => <Filled key={`${organizationId} ${String(found.version)}`} found={found} />}</Await>;
}

/** A unit fills in its 自评表 (003/附4); its points are the server's, as last saved. */
function Filled({ found }: { found: Assessment }) {
  const t = useWords(orgAwardWords);
  const { caseId, organizationId, editable, form } = found;
  const [answers, setAnswers] = useState(found.answers);
  const [evidence, setEvidence] = useState(found.evidence);
  const [takesOver, takeOver] = useState(false);
  const save = useAwardAct<SaveAssessment>((body) => ({ method: 'PUT', path: assessmentPath(caseId, organizationId), body }));
  const changed = answers !== found.answers || evidence !== found.evidence;
  const send = async () => {
    await save.mutateAsync({ version: found.version, answers, evidence: idsOf(evidence), ...(takesOver && { takeOver: true }) });
    toast(t('saved'));
  };
  const columns = useColumns(found, {
    answer: (row, answer) => setAnswers({ ...answers, [row.code]: answer }),
    prove: (row, files) => setEvidence({ ...evidence, [row.code]: files }),
  });
  const button = (
    <button
      type="button"
      className="btn btn-primary"
      disabled={!changed || save.isPending}
      onClick={() => void send().catch(() => undefined)} // shown below by the command's own error
    >
      {t('save')}
    </button>
  );
  return (
    <Page
      title={t('formOf', { name: found.name })}
      crumbs={[{ to: `/collections/${caseId}/units/${organizationId}`, label: t('package') }]}
      actions={editable && button}
    >
      {editable && <HeldDraft hold={found.hold} takesOver={takesOver} onTakeOver={() => takeOver(true)} />}
      <Standing found={found} changed={changed} />
      <ProblemView error={save.error} />
      <Sections form={form} columns={columns({ answers, evidence })} />
    </Page>
  );
}

const idsOf = (evidence: Assessment['evidence']): Record<string, string[]> =>
  Object.fromEntries(Object.entries(evidence).map(([code, files]) => [code, files.map(({ id }) => id)]));

function Standing({ found: { open, base, bonus, total, result, editable }, changed }: { found: Assessment; changed: boolean }) {
  const t = useWords(orgAwardWords);
  return (
    <>
      {result && (
        <p className="notice">
          {result.awarded
            ? t('resultAwarded', { rank: result.rank ?? 0, total: result.total ?? '' })
            : t('result', { total: result.total ?? '—' })}
        </p>
      )}
      <p className="fine">
        {open.length > 0 ? t('openRows', { n: open.length, rows: open.join('、') }) : t('allFilled')}{' '}
        {total !== null && t('sums', { base: base ?? '', bonus: bonus ?? '', total })} {changed && t('unsaved')} {!editable && t('locked')}
      </p>
    </>
  );
}

interface Changes {
  answer: (row: FormRow, answer: Answer) => void;
  prove: (row: FormRow, files: ProofFile[]) => void;
}
type Now = Pick<Assessment, 'answers' | 'evidence'>;

function useColumns({ caseId, editable, scores }: Assessment, changes: Changes): (now: Now) => Column<FormRow>[] {
  const t = useWords(orgAwardWords);
  const words = { yes: t('yes'), no: t('no'), open: t('unanswered') };
  const pointsOf = ({ code, max }: FormRow) => {
    const score = scores.find((one) => one.code === code);
    return `${score?.points ?? '—'} / ${max}`;
  };
  return ({ answers, evidence }) => [
    { key: 'row', title: t('row'), render: rowTitle },
    {
      key: 'answer',
      title: t('answer'),
      render: (row) =>
        editable ? (
          <AnswerField row={row} answer={answers[row.code]} onChange={(answer) => changes.answer(row, answer)} />
        ) : (
          answerText(answers[row.code], row, words)
        ),
    },
    { key: 'points', title: t('points'), tight: true, render: pointsOf },
    {
      key: 'proof',
      title: t('proof'),
      render: (row) => (
        <Evidence
          code={row.code}
          caseId={caseId}
          files={evidence[row.code] ?? []}
          onChange={editable ? (files) => changes.prove(row, files) : null}
        />
      ),
    },
  ];
}
