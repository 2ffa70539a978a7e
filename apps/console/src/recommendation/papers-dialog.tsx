import { Form, type FormRule } from 'antd';
import type { Recommendation } from '../api/types.ts';
import { CivilDateField } from '../ui/civil-date-field.tsx';
import { FileField } from '../ui/file-field.tsx';
import { FileLink } from '../ui/file-link.tsx';
import { FormDialog } from '../ui/form-dialog.tsx';
import { useRequired } from '../ui/rules.ts';
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
  shownFileId?: string;
}

/** 集体研究, 推荐报告 and, where there was one, 本单位公示. What is left empty stays. */
export function PapersDialog({ recommendation, onClose }: { recommendation: Recommendation; onClose: () => void }) {
  const t = useWords(recommendationWords);
  const { roundId, organizationId, caseId, version, studiedOn, studyFileId, reportFileId, shown } = recommendation;
  const required = useRequired();
  const save = useUnitAct<Values, { version: number }>(roundId, ({ shownFrom, shownTo, shownFileId, ...values }) => ({
    method: 'PUT',
    path: unitPath(roundId, organizationId),
    body: {
      version,
      ...Object.fromEntries(Object.entries(values).filter(([, value]) => value)),
      ...(shownFrom && shownTo ? { shown: { from: shownFrom, to: shownTo, ...(shownFileId && { fileId: shownFileId }) } } : {}),
    },
  }));
  const withFile =
    (label: string): FormRule =>
    ({ getFieldValue }) => ({ ...required(label)[0], required: Boolean(getFieldValue('shownFileId')) });
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
      <Form.Item name="studyFileId" label={t('study')} extra={kept(studyFileId, t('study'))}>
        <FileField purpose="RECOMMENDATION_PAPER" caseId={caseId} />
      </Form.Item>
      <Form.Item name="reportFileId" label={t('report')} extra={kept(reportFileId, t('report'))}>
        <FileField purpose="RECOMMENDATION_PAPER" caseId={caseId} />
      </Form.Item>
      <Form.Item name="shownFrom" label={t('shownFrom')} rules={[withFile(t('shownFrom'))]}>
        <CivilDateField />
      </Form.Item>
      <Form.Item name="shownTo" label={t('shownTo')} rules={[withFile(t('shownTo'))]}>
        <CivilDateField />
      </Form.Item>
      <Form.Item name="shownFileId" label={t('shownFileOf')} extra={kept(shown?.fileId, t('shownFile'))}>
        <FileField purpose="RECOMMENDATION_PAPER" caseId={caseId} />
      </Form.Item>
    </FormDialog>
  );
}

/** The file that stays where no other is given. */
const kept = (fileId: string | null | undefined, label: string) => fileId && <FileLink fileId={fileId} label={label} />;
