import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { checkTemplate, sourceOf, textOf, type TemplateText } from './check-template.ts';
import { englishTemplates } from './en.ts';
import { MAIL_KINDS, type MailKind } from './mail-kinds.ts';
import { renderTemplate } from './render.ts';
import { SAMPLE_VALUES } from './sample-values.ts';
import { chineseTemplates } from './zh-cn.ts';

const SHANGHAI = { locale: 'zh-CN', zone: 'Asia/Shanghai' } as const;
const BODY = '{{recipient}}：\n\n{{items}}\n\n{{link}}';
const faults = (text: TemplateText): string[] => {
  const checked = checkTemplate('reminder-digest', text);
  return checked.ok
    ? []
    : checked.refusals.map(({ code, field, params = {} }) =>
        [code, field, ...Object.values(params)].filter((part) => part !== undefined).join(' '),
      );
};

describe('what the office writes for a mail', () => {
  it.each([
    ['the shipped form', { subject: '待办', body: BODY }, []],
    ['an unknown variable', { subject: '待办', body: `${BODY}\n甲 {{contestt}}` }, ['TEMPLATE_VARIABLE_UNKNOWN body contestt 6 3']],
    ['an unknown variable in the subject', { subject: '{{oops}}', body: BODY }, ['TEMPLATE_VARIABLE_UNKNOWN subject oops 1 1']],
    ['an inherited name', { subject: '{{constructor}}', body: BODY }, ['TEMPLATE_VARIABLE_UNKNOWN subject constructor 1 1']],
    [
      'an expression',
      { subject: '{{7*7}}', body: BODY },
      Array.from({ length: 4 }, (_, i) => `TEMPLATE_BRACE_STRAY subject ${'{{}}'[i]} 1 ${[1, 2, 6, 7][i]}`),
    ],
    [
      'a brace that is not closed',
      { subject: 'x', body: `${BODY}\n\n{{link` },
      ['TEMPLATE_BRACE_STRAY body { 7 1', 'TEMPLATE_BRACE_STRAY body { 7 2'],
    ],
    ['a missing link', { subject: '{{link}}', body: '{{recipient}}\n\n{{items}}' }, ['TEMPLATE_VARIABLE_UNSAID body link']],
  ])('is checked: %s', (_, text, expected) => {
    expect(faults(text)).toEqual(expected);
  });

  it('is the same after it was cut into paragraphs and put together, for every shipped text', () => {
    for (const source of [...Object.values(chineseTemplates), ...Object.values(englishTemplates)])
      expect(sourceOf(textOf(source))).toEqual(source);
  });

  it('never lets markup of a text or of a value into the HTML part', () => {
    const hostile = fc.constantFrom(
      '<img src=x onerror=alert(1)>',
      '</p><script>',
      '"><b>',
      "' onmouseover='x",
      '&lt;b&gt;',
      '{{link}}',
      '${1}',
    );
    const kinds = fc.constantFrom(...(Object.keys(MAIL_KINDS) as MailKind[]));
    fc.assert(
      fc.property(kinds, hostile, hostile, (kind, words, value) => {
        const body = `${words.replace(/[{}]/g, '')}\n\n${MAIL_KINDS[kind].map((name) => `{{${name}}}`).join('\n\n')}`;
        const checked = checkTemplate(kind, { subject: '主题', body });
        if (!checked.ok) throw new Error(JSON.stringify(checked.refusals));
        const values = {
          ...SAMPLE_VALUES,
          recipient: value,
          contest: value,
          reasonText: value,
          note: value,
          organization: value,
          urgedBy: value,
          handedBy: value,
        };
        const { html } = renderTemplate(kind, checked.value, SHANGHAI, values);
        const tags = new Set([...html.matchAll(/<\/?([a-z!]+)/gi)].map((match) => match[1]));
        expect([...tags].filter((tag) => !['!doctype', 'html', 'head', 'meta', 'body', 'p', 'a', 'br'].includes(tag ?? ''))).toEqual([]);
        expect(html).not.toMatch(/<[^>]*\son\w+=/i);
      }),
    );
  });
});
