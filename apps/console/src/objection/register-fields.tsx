import { Checkbox, Form, Input, Radio, Select } from 'antd';
import type { NewObjection, Notice } from '../api/types.ts';
import { canBeSent } from '../public-notice/files.ts';
import { CivilDateField } from '../ui/civil-date-field.tsx';
import { LocalFiles } from '../ui/local-file.tsx';
import { useRequired } from '../ui/rules.ts';
import { useWords } from '../words/define-words.ts';
import { objectionWords } from './objection.words.ts';

/** What the clerk enters; how it came is laid flat. */
export interface Registered extends Pick<NewObjection, 'personId' | 'objectorKind' | 'facts' | 'concrete' | 'sealed'> {
  channel: NewObjection['arrival']['channel'];
  postmarkedOn?: string;
  receivedOn?: string;
  name?: string;
  contact?: string;
  papers?: File[];
}

/** How it came, whom it concerns, who says it and what. */
export function RegisterFields({ list }: { list: Notice['postings'][number]['list'] }) {
  const t = useWords(objectionWords);
  const required = useRequired();
  return (
    <>
      <Form.Item name="channel" label={t('channel')}>
        <Radio.Group options={(['LETTER', 'CALL', 'VISIT'] as const).map((value) => ({ value, label: t(`channel.${value}`) }))} />
      </Form.Item>
      <LetterDays />
      <Form.Item name="personId" label={t('person')} rules={required(t('person'))}>
        <Select
          showSearch={{ optionFilterProp: 'label' }}
          options={list.map(({ personId, name, unit }) => ({ value: personId, label: `${name}（${unit}）` }))}
        />
      </Form.Item>
      <Form.Item name="objectorKind" label={t('kind')}>
        <Radio.Group options={(['REAL_NAME', 'UNIT_SEAL', 'ANONYMOUS'] as const).map((value) => ({ value, label: t(`kind.${value}`) }))} />
      </Form.Item>
      <Identity />
      <Form.Item name="facts" label={t('facts')} rules={required(t('facts'))}>
        <Input.TextArea rows={5} maxLength={5000} />
      </Form.Item>
      <Papers />
      <Form.Item name="concrete" valuePropName="checked">
        <Checkbox>{t('concrete')}</Checkbox>
      </Form.Item>
    </>
  );
}

/** A letter is timed by its postmark, without one by its receipt; call and visit by the registration, which is now. */
function LetterDays() {
  const t = useWords(objectionWords);
  const required = useRequired();
  if (Form.useWatch<string | undefined>('channel') !== 'LETTER') return null;
  return (
    <div className="row">
      <Form.Item name="receivedOn" label={t('receivedOn')} rules={required(t('receivedOn'))}>
        <CivilDateField />
      </Form.Item>
      <Form.Item name="postmarkedOn" label={t('postmarkedOn')} extra={t('postmarkHint')}>
        <CivilDateField />
      </Form.Item>
    </div>
  );
}

/** What came with a letter or was brought: sealed as the name is, and read by the three who read that. */
function Papers() {
  const t = useWords(objectionWords);
  const fits = (_rule: unknown, files: File[] = []): Promise<void> =>
    canBeSent(files) ? Promise.resolve() : Promise.reject(new Error(t('papersTooLarge')));
  return (
    <Form.Item name="papers" label={t('papers')} extra={t('papersHint')} rules={[{ validator: fits }]}>
      <LocalFiles accept="application/pdf,image/png,image/jpeg" />
    </Form.Item>
  );
}

/** Who gives no name gives no identity. */
function Identity() {
  const t = useWords(objectionWords);
  const required = useRequired();
  const kind = Form.useWatch<string | undefined>('objectorKind');
  if (kind === 'ANONYMOUS') return null;
  return (
    <>
      <Form.Item name="name" label={t('name')} rules={required(t('name'))}>
        <Input maxLength={80} autoComplete="off" />
      </Form.Item>
      <Form.Item name="contact" label={t('contact')} rules={required(t('contact'))}>
        <Input maxLength={300} autoComplete="off" />
      </Form.Item>
      {kind === 'UNIT_SEAL' && (
        <Form.Item name="sealed" valuePropName="checked">
          <Checkbox>{t('sealed')}</Checkbox>
        </Form.Item>
      )}
    </>
  );
}
