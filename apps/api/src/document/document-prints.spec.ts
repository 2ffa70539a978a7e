import { describe, expect, it } from '@jest/globals';
import { after, by, CHANGED, take, TEXT } from '@jiangcheng/domain/document/document.fixture';
import { initialDocument, type DocumentState } from '@jiangcheng/domain/document/state';
import { DocumentPrints } from './document-prints.ts';

const prints = new DocumentPrints({
  ...{ checkCode: Buffer.alloc(32, 1), blindIndex: Buffer.alloc(32, 2), currentId: 'k1' },
  keys: new Map(),
} as unknown as ConstructorParameters<typeof DocumentPrints>[0]);
const page = (document: DocumentState | undefined, version?: number): string => prints.page(document, version);
const lineOf = (document: DocumentState, version?: number): string =>
  /<td class="code">(.*?)<\/td>/u.exec(page(document, version))?.[1] ?? '';
const codeOf = (document: DocumentState): string => lineOf(document).slice(-11);

/** Steps of the whole chain: 1 拟稿 … 5 签发, 6 编号, 7 校对, 8 印制. */
const [drafted, signed, numbered, printed] = [1, 5, 6, 8].map(after) as [DocumentState, DocumentState, DocumentState, DocumentState];
const amended = take(printed, { act: 'AMEND', text: CHANGED, ...by('测试甲') });

describe('the page of a document', () => {
  it('is a text to be signed before 签发, the signed text after it, and the printed version once there is one', () => {
    expect([drafted, signed, printed].map((one) => lineOf(one).split('　校验码')[0])).toEqual([
      '会签稿　第 1 稿',
      '签发稿　第 1 稿',
      '第 1 版',
    ]);
  });

  it('has the code of its text while it goes round, and never that of the printed version', () => {
    const changed = take(drafted, { act: 'AMEND', text: CHANGED, ...by('测试甲') });
    expect([signed, numbered].map(codeOf)).toEqual([codeOf(drafted), codeOf(drafted)]);
    expect(new Set([drafted, changed, printed].map(codeOf)).size).toBe(3);
  });

  it('of one body alone goes to its signer', () => {
    const [lead] = drafted.issuers;
    const alone = take(initialDocument('NOTICE', lead ? [lead] : []), { act: 'DRAFT', text: TEXT, ...by('测试甲') });
    expect(lineOf(alone)).toMatch(/^送签稿　第 1 稿/u);
  });

  it('goes back to the signer with a change after printing, and the printed version is kept as void', () => {
    expect(lineOf(amended)).toMatch(/^会签稿　第 2 稿/u);
    expect(page(amended, 1)).toContain('作废：印制后内容已更改');
    expect(page(amended, 1)).toContain(TEXT.body[0]);
    expect(page(printed, 1)).not.toContain('作废');
  });

  it('comes with a sheet on which every issuer signs, the leading one first, and which bears the code of the text', () => {
    const sheet = prints.sheet('2026-07', drafted);
    expect(sheet.match(/<td>示例单位O\d<\/td><td>[^<]+/gu)).toEqual([
      '<td>示例单位O1</td><td>主办，签发',
      '<td>示例单位O2</td><td>会签',
      '<td>示例单位O3</td><td>会签',
    ]);
    expect(sheet).toContain(`<p class="code">第 1 稿　校验码 ${codeOf(drafted)}</p>`);
    expect(() => prints.sheet('2026-07', undefined)).toThrow(expect.objectContaining({ status: 404 }));
  });

  it('is not there before 拟稿, and of a version that was never printed', () => {
    for (const read of [() => page(undefined), () => page(initialDocument('NOTICE', [])), () => page(printed, 2), () => page(drafted, 1)])
      expect(read).toThrow(expect.objectContaining({ status: 404 }));
  });
});
