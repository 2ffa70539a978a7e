import { Form } from 'antd';
import type { Recommendation } from '../api/types.ts';
import { CivilDateField } from '../ui/civil-date-field.tsx';
import { FileField } from '../ui/file-field.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { toast } from '../ui/toast.tsx';
import { useWords } from '../words/define-words.ts';
import { unitPath, useUnitAct } from './recommendation.api.ts';
import { recommendationWords } from './recommendation.words.ts';

interface Values {
  studiedOn?: string;
  studyFileId?: string;
  reportFileId?: string;
  shownFrom?: string;
  shownTo?: string;
}

/** 集体研究, 推荐报告 and, where there was one, 本单位公示. What is left empty stays. */
export function PapersDialog({ recommendation, onClose }: { recommendation: Recommendation; onClose: () => void }) {
  const t = useWords(recommendationWords);
  const { roundId, organizationId, caseId, version, studiedOn, shown } = recommendation;
  const save = useUnitAct<Values, { version: number }>(roundId, ({ shownFrom, shownTo, ...values }) => ({
    method: 'PUT',
    path: unitPath(roundId, organizationId),
    body: {
      version,
      ...Object.fromEntries(Object.entries(values).filter(([, value]) => value)),
      ...(shownFrom && shownTo ? { shown: { from: shownFrom, to: shownTo } } : {}),
    },
  }));
  return (
    <FormDialog<Values>
      title={t('papers')}
      open
      onClose={onClose}
      initial={{ ...(studiedOn && { studiedOn }), ...(shown && { shownFrom: shown.from, shownTo: shown.to }) }}
      onSubmit={async (values) => {
        await save.mutateAsync(values);
        toast(t('saved'));
      }}
    >
      <Form.Item name="studiedOn" label={t('studiedOn')}>
        <CivilDateField />
      </Form.Item>
      <Form.Item name="studyFileId" label={t('study')}>
        <FileField purpose="RECOMMENDATION_PAPER" caseId={caseId} />
      </Form.Item>
      <Form.Item name="reportFileId" label={t('report')}>
        <FileField purpose="RECOMMENDATION_PAPER" caseId={caseId} />
      </Form.Item>
      <Form.Item name="shownFrom" label={t('shownFrom')}>
        <CivilDateField />
      </Form.Item>
      <Form.Item name="shownTo" label={t('shownTo')}>
        <CivilDateField />
      </Form.Item>
    </FormDialog>
  );
}
