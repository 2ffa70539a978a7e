import { Form, Input } from 'antd';
import { CivilDateField } from '../ui/civil-date-field.tsx';
import { useWords } from '../words/define-words.ts';
import { changeWords } from './change.words.ts';

/** One row for each holiday; rows that are left without dates are not sent. */
export function HolidayRows() {
  const t = useWords(changeWords);
  return (
    <Form.List name="holidays">
      {(rows, { add, remove }) => (
        <>
          {rows.map(({ key, name }) => (
            <HolidayRow key={key} index={name} onDrop={() => remove(name)} />
          ))}
          <p className="fine">{t('makeUpHint')}</p>
          <p>
            <button type="button" className="btn" onClick={() => add({})}>
              {t('addHoliday')}
            </button>
          </p>
        </>
      )}
    </Form.List>
  );
}

function HolidayRow({ index, onDrop }: { index: number; onDrop: () => void }) {
  const t = useWords(changeWords);
  const n = index + 1;
  return (
    <div className="holiday-row" role="group" aria-label={t('holidayNo', { n })}>
      <Form.Item name={[index, 'name']} noStyle>
        <Input maxLength={40} aria-label={t('holidayNo', { n })} placeholder={t('holiday')} />
      </Form.Item>
      <Form.Item name={[index, 'from']} noStyle>
        <CivilDateField aria-label={t('fromNo', { n })} />
      </Form.Item>
      <Form.Item name={[index, 'to']} noStyle>
        <CivilDateField aria-label={t('toNo', { n })} />
      </Form.Item>
      <Form.Item name={[index, 'makeUp']} noStyle>
        <Input maxLength={120} aria-label={t('makeUpNo', { n })} placeholder={t('makeUp')} />
      </Form.Item>
      <button type="button" className="btn" aria-label={t('dropHoliday', { n })} onClick={onDrop}>
        ×
      </button>
    </div>
  );
}
