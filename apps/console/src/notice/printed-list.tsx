import { printedParts, type NoticeSubject, type PrintedPart } from '@jiangcheng/domain/notice/subject';
import { Form, Input } from 'antd';
import { useRequired } from '../ui/rules.ts';
import { useWords } from '../words/define-words.ts';
import { noticeWords } from './notice.words.ts';

const LIST = ['input', 'list'];
const lengths: Readonly<Record<PrintedPart, number>> = { name: 400, unit: 400, post: 80, trade: 400, place: 20 };

/** The list in its printed order; of each person the parts of its subject and nothing else. Whom it names was decided before. */
export function PrintedList({ subject, mayTakeOff }: { subject: NoticeSubject; mayTakeOff: boolean }) {
  const t = useWords(noticeWords);
  return (
    <fieldset>
      <legend>{t('list')}</legend>
      <Form.List name={LIST}>
        {(fields, { move, remove }) =>
          fields.map(({ key, name: at }) => (
            <Person
              key={key}
              at={at}
              parts={printedParts[subject]}
              onUp={() => move(at, at - 1)}
              onRemove={mayTakeOff ? () => remove(at) : null}
            />
          ))
        }
      </Form.List>
    </fieldset>
  );
}

interface PersonProps {
  at: number;
  parts: readonly PrintedPart[];
  onUp: () => void;
  onRemove: (() => void) | null;
}

function Person({ at, parts, onUp, onRemove }: PersonProps) {
  const t = useWords(noticeWords);
  const required = useRequired();
  const name = String(Form.useWatch<string | undefined>([...LIST, at, 'name']) ?? '');
  const label = (part: string): string => `${t('person')} ${String(at + 1)}：${part}`;
  return (
    <div className="row printed-row">
      <Form.Item name={[at, 'personId']} hidden>
        <Input />
      </Form.Item>
      {parts.map((part) => (
        <Form.Item key={part} name={[at, part]} rules={required(t(part))}>
          <Input maxLength={lengths[part]} aria-label={label(t(part))} />
        </Form.Item>
      ))}
      <button type="button" className="btn btn-small" disabled={at === 0} aria-label={t('upOf', { name })} onClick={onUp}>
        {t('up')}
      </button>
      {onRemove && (
        <button type="button" className="btn btn-small" aria-label={t('removeOf', { name })} onClick={onRemove}>
          {t('remove')}
        </button>
      )}
    </div>
  );
}
