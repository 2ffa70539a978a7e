import { describe, expect, it } from '@jest/globals';
import { compileTemplate, TemplateError } from './compile.ts';

const WHOLE = ['{{recipient}}', '{{items}}', '{{link}}'];

describe('a template', () => {
  it('is cut into words and variables', () => {
    expect(compileTemplate('reminder-digest', { subject: 'a', paragraphs: [...WHOLE, 'to {{recipient}}!'] })).toEqual({
      subject: [{ words: 'a' }],
      paragraphs: [
        ...['recipient', 'items', 'link'].map((variable) => [{ words: '' }, { variable }, { words: '' }]),
        [{ words: 'to ' }, { variable: 'recipient' }, { words: '!' }],
      ],
    });
  });

  it.each([
    ['an unknown variable', 'x', [...WHOLE, '{{contestt}}'], 'unknown variable contestt'],
    ['a variable of another kind', 'x', [...WHOLE, '{{contest}}'], 'unknown variable contest'],
    ['an unknown variable in its subject', '{{count}}', WHOLE, 'unknown variable count'],
    ['an inherited name', 'x', [...WHOLE, '{{constructor}}'], 'unknown variable constructor'],
    ['an expression', 'x', [...WHOLE, '{{7*7}}'], 'stray brace'],
    ['a brace that is not closed', 'x', [...WHOLE, '{{link}'], 'stray brace'],
    ['three braces', 'x', ['{{{recipient}}}', ...WHOLE], 'stray brace'],
    ['a missing link', '{{link}}', WHOLE.slice(0, 2), 'does not say link'],
  ])('with %s does not load', (_, subject, paragraphs, why) => {
    expect(() => compileTemplate('reminder-digest', { subject, paragraphs })).toThrow(TemplateError);
    expect(() => compileTemplate('reminder-digest', { subject, paragraphs })).toThrow(why);
  });
});
