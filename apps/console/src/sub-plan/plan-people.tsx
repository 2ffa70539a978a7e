import { Form, Input } from 'antd';
import { useWords } from '../words/define-words.ts';
import { planWords } from './sub-plan.words.ts';

/** 裁判长, and the other judges one a row. */
export function PeopleFields() {
  const t = useWords(planWords);
  return (
    <>
      <fieldset>
        <legend>{t('chiefJudge')}</legend>
        <div className="halves">
          <Form.Item name={['chiefJudge', 'name']} label={t('name')}>
            <Input maxLength={50} />
          </Form.Item>
          <Form.Item name={['chiefJudge', 'organization']} label={t('employer')}>
            <Input maxLength={80} />
          </Form.Item>
        </div>
        <Form.Item name={['chiefJudge', 'post']} label={t('post')}>
          <Input maxLength={60} />
        </Form.Item>
      </fieldset>
      <fieldset>
        <legend>{t('judges')}</legend>
        <Form.List name="judges">
          {(rows, { add, remove }) => (
            <>
              {rows.map(({ key, name }, index) => (
                <div className="judge-row" key={key}>
                  <Form.Item name={[name, 'name']} label={t('name')}>
                    <Input maxLength={50} />
                  </Form.Item>
                  <Form.Item name={[name, 'organization']} label={t('employer')}>
                    <Input maxLength={80} />
                  </Form.Item>
                  <button type="button" className="btn" aria-label={t('removeJudge', { n: index + 1 })} onClick={() => remove(name)}>
                    ×
                  </button>
                </div>
              ))}
              <button type="button" className="btn after-rows" onClick={() => add({ name: '', organization: '' })}>
                {t('addJudge')}
              </button>
            </>
          )}
        </Form.List>
      </fieldset>
    </>
  );
}
