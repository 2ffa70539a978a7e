import { Form, Input, Radio, Select } from 'antd';
import type { ContestFront } from '../api/types.ts';
import { CivilDateField } from '../ui/civil-date-field.tsx';
import { FileField } from '../ui/file-field.tsx';
import { FileLink } from '../ui/file-link.tsx';
import { useWords } from '../words/define-words.ts';
import { planWords } from './sub-plan.words.ts';

/** Content, days, place, and the committee that brings all together. */
export function MatterFields({ asks }: { asks: ContestFront['asks'] }) {
  const t = useWords(planWords);
  const lastDay = Form.useWatch<string | undefined>('lastDay');
  const late = lastDay !== undefined && lastDay > asks.cutoffOn;
  return (
    <>
      <Form.Item name="content" label={t('content')}>
        <Input.TextArea rows={5} maxLength={4000} />
      </Form.Item>
      <div className="halves">
        <Form.Item name="firstDay" label={t('firstDay')}>
          <CivilDateField />
        </Form.Item>
        <Form.Item name="lastDay" label={t('lastDay')}>
          <CivilDateField />
        </Form.Item>
      </div>
      {late && (
        <Form.Item name="lateReason" label={t('lateReason', { on: asks.cutoffOn })}>
          <Input.TextArea rows={2} maxLength={500} />
        </Form.Item>
      )}
      <div className="halves">
        <Form.Item name="place" label={t('place')}>
          <Input maxLength={200} />
        </Form.Item>
        <Form.Item name="committee" label={t('committee')}>
          <Input maxLength={200} />
        </Form.Item>
      </div>
    </>
  );
}

/** Work groups that the regulation asks for; an organizer may name more. */
export function WorkGroupsField({ asks }: { asks: ContestFront['asks'] }) {
  const t = useWords(planWords);
  return (
    <Form.Item name="workGroups" label={t('workGroups')}>
      <Select mode="tags" options={asks.workGroups.map(({ code, label }) => ({ value: code, label }))} />
    </Form.Item>
  );
}

/** Each paper that the regulation asks for, as a scan. */
export function DocumentFields({ front: { asks, plan }, caseId }: { front: ContestFront; caseId: string }) {
  const t = useWords(planWords);
  return (
    <fieldset>
      <legend>{t('documents')}</legend>
      {asks.documents.map(({ code, label }) => {
        const saved = plan?.text.documents.find(({ kind }) => kind === code);
        return (
          <Form.Item
            key={code}
            name={['files', code]}
            label={label}
            extra={
              saved && (
                <FileLink
                  fileId={saved.fileId}
                  label={plan?.files.find(({ fileId }) => fileId === saved.fileId)?.name || t('documentFile', { kind: label })}
                />
              )
            }
          >
            <FileField purpose="SUB_PLAN" caseId={caseId} />
          </Form.Item>
        );
      })}
    </fieldset>
  );
}

/** From where the papers come and what they rest on, with the level of the standard that the regulation asks for. */
export function PaperFields({ asks: { questionBasis: asked } }: { asks: ContestFront['asks'] }) {
  const t = useWords(planWords);
  const level = asked && t(asked.orHigher ? 'levelOrHigher' : 'levelAlone', { level: t(`level.${asked.level}`), clause: asked.clause });
  return (
    <>
      <Form.Item name="paperSource" label={t('paperSource')}>
        <Radio.Group options={(['QUESTION_BANK', 'EXPERTS'] as const).map((value) => ({ value, label: t(`source.${value}`) }))} />
      </Form.Item>
      <Form.Item name="paperBasis" label={t('paperBasis')} extra={level}>
        <Radio.Group
          options={(['NATIONAL_STANDARD', 'OWN_SPECIFICATION'] as const).map((value) => ({ value, label: t(`basis.${value}`) }))}
        />
      </Form.Item>
    </>
  );
}
