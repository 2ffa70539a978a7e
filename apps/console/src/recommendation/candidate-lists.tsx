import { Form, Input, Select } from 'antd';
import type { Recommendation } from '../api/types.ts';
import { CivilDateField } from '../ui/civil-date-field.tsx';
import { FileField } from '../ui/file-field.tsx';
import { useRequired } from '../ui/rules.ts';
import { useWords } from '../words/define-words.ts';
import { recommendationWords } from './recommendation.words.ts';

/** Times on the production front line, one below the other. */
export function FrontLineFields() {
  const t = useWords(recommendationWords);
  const required = useRequired();
  return (
    <Form.Item label={t('frontLine')}>
      <Form.List name="frontLine">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <div key={key} className="row">
                <Form.Item name={[name, 'from']} label={t('from')} rules={required(t('from'))}>
                  <CivilDateField />
                </Form.Item>
                <Form.Item name={[name, 'until']} label={t('until')}>
                  <CivilDateField />
                </Form.Item>
                <RemoveButton onClick={() => remove(name)} />
              </div>
            ))}
            <button type="button" className="btn btn-small" onClick={() => add()}>
              {t('addPeriod')}
            </button>
          </>
        )}
      </Form.List>
    </Form.Item>
  );
}

/** Evidence by force, each with its file; the point of the fifteen is an optional tag. */
export function EvidenceFields({ questions, caseId }: { questions: Recommendation['questions']; caseId: string }) {
  const t = useWords(recommendationWords);
  return (
    <Form.Item label={t('evidence')}>
      <Form.List name="evidence">
        {(fields, { add, remove }) => (
          <>
            {fields.map(({ key, name }) => (
              <fieldset key={key} className="card">
                <OneEvidence name={name} questions={questions} caseId={caseId} />
                <RemoveButton onClick={() => remove(name)} />
              </fieldset>
            ))}
            <button type="button" className="btn btn-small" onClick={() => add()}>
              {t('addEvidence')}
            </button>
          </>
        )}
      </Form.List>
    </Form.Item>
  );
}

function OneEvidence({ name, questions, caseId }: { name: number; questions: Recommendation['questions']; caseId: string }) {
  const t = useWords(recommendationWords);
  const required = useRequired();
  const options = (list: readonly { key: string; label: string }[]) => list.map(({ key, label }) => ({ value: key, label }));
  return (
    <>
      <Form.Item name={[name, 'id']} hidden>
        <Input />
      </Form.Item>
      <Form.Item name={[name, 'force']} label={t('force')} rules={required(t('force'))}>
        <Select options={options(questions.forces)} />
      </Form.Item>
      <Form.Item name={[name, 'point']} label={t('point')}>
        <Select allowClear options={options(questions.points)} />
      </Form.Item>
      <Form.Item name={[name, 'title']} label={t('evidenceTitle')} rules={required(t('evidenceTitle'))}>
        <Input maxLength={200} />
      </Form.Item>
      <Form.Item name={[name, 'text']} label={t('evidenceText')}>
        <Input.TextArea rows={2} maxLength={4000} />
      </Form.Item>
      <Form.Item name={[name, 'fileId']} label={t('file')}>
        <FileField purpose="CANDIDATE_EVIDENCE" caseId={caseId} />
      </Form.Item>
    </>
  );
}

function RemoveButton({ onClick }: { onClick: () => void }) {
  const t = useWords(recommendationWords);
  return (
    <button type="button" className="btn btn-small" onClick={onClick}>
      {t('remove')}
    </button>
  );
}
