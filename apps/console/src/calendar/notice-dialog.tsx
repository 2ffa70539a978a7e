import { Form, Input, Radio } from 'antd';
import { useRequired } from '../ui/rules.ts';
import { useWords } from '../words/define-words.ts';
import { ChangeDialog } from './change-dialog.tsx';
import { noticeChange, type NoticeValues } from './change-body.ts';
import { changeWords } from './change.words.ts';
import { HolidayRows } from './holiday-rows.tsx';
import { YearFileField } from './year-file-field.tsx';

/** The seven holidays of the decree, in the order of the notice. */
const OFFERED = ['元旦', '春节', '清明节', '劳动节', '端午节', '中秋节', '国庆节'].map((name) => ({ name }));

/** The State Council's notice of a year, typed from the paper or taken from a file. */
export function NoticeDialog({ year, onClose }: { year: number; onClose: () => void }) {
  const t = useWords(changeWords);
  return (
    <ChangeDialog<NoticeValues>
      year={year}
      title={t('noticeTitle', { year })}
      initial={{ by: 'FORM', holidays: OFFERED }}
      toChange={noticeChange}
      onClose={onClose}
    >
      <Form.Item name="by" label={t('by')}>
        <Radio.Group options={(['FORM', 'FILE'] as const).map((by) => ({ value: by, label: t(`by.${by}`) }))} />
      </Form.Item>
      <DocumentFields />
      <Form.Item noStyle shouldUpdate={(a: NoticeValues, b: NoticeValues) => a.by !== b.by}>
        {({ getFieldValue }) => (getFieldValue('by') === 'FILE' ? <FileItem /> : <HolidayRows />)}
      </Form.Item>
    </ChangeDialog>
  );
}

/** Every change rests on a document. */
export function DocumentFields() {
  const t = useWords(changeWords);
  const required = useRequired();
  return (
    <>
      <Form.Item name="documentNo" label={t('documentNo')} rules={required(t('documentNo'))}>
        <Input maxLength={120} />
      </Form.Item>
      <Form.Item name="documentUrl" label={t('documentUrl')}>
        <Input type="url" maxLength={500} placeholder="https://" />
      </Form.Item>
    </>
  );
}

function FileItem() {
  const t = useWords(changeWords);
  const required = useRequired();
  return (
    <Form.Item name="file" label={t('file')} rules={required(t('file'))}>
      <YearFileField />
    </Form.Item>
  );
}
