import { describe, expect, it } from '@jest/globals';
import type { z } from 'zod';
import { campaignActInputs } from './campaign-process.ts';
import { contestActInputs } from './contest.ts';
import { documentActInputs } from './document.ts';
import { noticeActInputs } from './notice.ts';
import { objectionActInputs } from './objection.ts';
import { selectionActInputs } from './selection.ts';
import { formSchema, type FormFill } from './form-schema.ts';

interface Field {
  title?: string;
  properties?: Record<string, Field>;
  items?: Field;
  oneOf?: unknown;
  enum?: unknown;
  default?: unknown;
}
const fieldsOf = (input: z.ZodType, fill: Omit<FormFill, 'locale'> = {}, locale: FormFill['locale'] = 'zh-CN'): Record<string, Field> =>
  (formSchema(input, { locale, ...fill }) as { properties: Record<string, Field> }).properties;

const untitled = (fields: Record<string, Field>): string[] =>
  Object.entries(fields).flatMap(([name, { title, properties = {} }]) => [...(title === undefined ? [name] : []), ...untitled(properties)]);

const forms: [string, z.ZodType][] = [contestActInputs, campaignActInputs, documentActInputs, noticeActInputs, objectionActInputs].flatMap(
  (inputs) => Object.entries(inputs),
);

describe('the form of an act', () => {
  it.each(forms)('%s is an object whose fields all have a title, in each language its own', (_act, input) => {
    expect(formSchema(input, { locale: 'en' })).toMatchObject({ type: 'object' });
    const [chinese, english] = [fieldsOf(input), fieldsOf(input, {}, 'en')];
    expect([untitled(chinese), untitled(english)]).toEqual([[], []]);
    expect(Object.keys(english).filter((name) => english[name]?.title === chinese[name]?.title)).toEqual([]);
  });

  it('has the regulation’s reasons and days for a return, and no round to type', () => {
    const reasons = [
      { const: 'SEAL_MISSING', title: '缺承办单位盖章' },
      { const: 'OTHER', title: '其他' },
    ];
    const { reasonCode, correctionDays, round } = fieldsOf(contestActInputs.return, {
      choices: { reasonCode: reasons },
      defaults: { correctionDays: 5 },
    });
    expect([reasonCode?.oneOf, correctionDays?.default, round]).toEqual([reasons, 5, undefined]);
  });

  it('offers words in the place of codes', () => {
    const words = [{ const: 'UNFOUNDED', title: '异议不成立' }];
    const { outcome } = fieldsOf(campaignActInputs.settle, { choices: { outcome: words } });
    expect([outcome?.enum, outcome?.oneOf]).toEqual([undefined, words]);
  });

  it('offers each choice of a list once, and those of a field within it', () => {
    const people = [{ const: 'a', title: '示例甲' }];
    const { reserves, suggested } = fieldsOf(selectionActInputs.suggestList, {
      choices: { reserves: people, 'suggested.candidateId': people },
    });
    expect(reserves).toMatchObject({ type: 'array', uniqueItems: true, items: { oneOf: people } });
    expect(suggested?.items?.properties?.['candidateId']?.oneOf).toEqual(people);
  });

  it('begins a document with the text it is given', () => {
    const draft = { title: '关于示例的通知', recipients: ['各示例单位'], body: ['现予通知。'], attachments: [], note: null };
    const { text } = fieldsOf(documentActInputs.DRAFT, { defaults: { text: draft } });
    expect([text?.title, text?.default, Object.keys(text?.properties ?? {})]).toEqual(['文稿', draft, Object.keys(draft)]);
  });
});
