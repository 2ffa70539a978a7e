import { describe, expect, it } from '@jest/globals';
import type { DocumentContent } from '@jiangcheng/domain/document/state';
import { DOCUMENT_POLICY, DOCUMENT_STYLE } from './document-style.ts';
import { documentPage } from './document-page.ts';

const issuers = ['甲', '乙', '丙', '丁'].map((one) => ({ organizationId: one, name: `示例单位${one}` }));
const content: DocumentContent = {
  kind: 'CONTEST_NOTICE',
  issuers,
  corrects: null,
  text: {
    title: '关于举办示例比赛的通知',
    recipients: ['各示例单位', '示例协会'],
    body: ['现将有关事项通知如下：', '一、比赛时间', '（一）初赛', '一、时间：2025年6月。', '<img src=x onerror="alert(1)">'],
    attachments: ['示例方案', '示例名单'],
    note: '此件依申请公开',
  },
  number: '示工发〔2025〕14号',
  issuedOn: '2025-05-09',
  version: 2,
};
const printed = { draft: null, version: 2, checkCode: 'K7Q2M-9XD4T', void: false };
const annexes = [{ title: '示例名单', columns: ['名次', '姓名'], rows: [['1', '测试甲']] }];
const page = documentPage(content, annexes, printed);
const alone = documentPage(
  {
    ...content,
    issuers: issuers.slice(0, 1),
    number: null,
    issuedOn: null,
    text: { ...content.text, attachments: ['示例方案'], note: null },
  },
  [],
  null,
);

describe('the page of an official document', () => {
  it('names every issuer in the head and gives each a place for its seal, the leading one first', () => {
    expect(page).toContain('<ol><li>示例单位甲</li><li>示例单位乙</li><li>示例单位丙</li><li>示例单位丁</li></ol><b>文件</b>');
    expect(page).toContain('<div class="seals"><div>示例单位甲</div><div>示例单位乙</div>');
    expect(alone).toContain('<div class="mark">示例单位甲文件</div>');
  });

  it('shows number, 主送 with a wide colon, the day in figures without zeros, and 附注 in brackets', () => {
    expect(page).toContain('<p class="number">示工发〔2025〕14号</p>');
    expect(page).toContain('<p class="recipients">各示例单位，示例协会：</p>');
    expect(page).toContain('<p class="date under">2025年5月9日</p>');
    expect(page).toContain('<p>（此件依申请公开）</p>');
    expect(page).toContain('2025年5月9日印发');
  });

  it('sets headings apart from paragraphs that only begin like one', () => {
    expect(page).toContain('<p class="level1">一、比赛时间</p>');
    expect(page).toContain('<p class="level2">（一）初赛</p>');
    expect(page).toContain('<p>一、时间：2025年6月。</p>');
  });

  it('numbers attachments only where there are several, without a full stop', () => {
    expect(page).toContain('<li>附件：1. 示例方案</li><li>2. 示例名单</li>');
    expect(alone).toContain('<ul class="attachments one"><li>附件：示例方案</li></ul>');
  });

  it('puts an annex on a sheet of its own, numbered by its place among the attachments', () => {
    expect(page).toContain('<p class="no level1">附件2</p>\n<h2>示例名单</h2>');
    expect(page).toContain('<tr><td>1</td><td>测试甲</td></tr>');
  });

  it('carries version and check code on every sheet, says what is a draft, and what is void', () => {
    expect(page).toContain('<tfoot><tr><td class="code">第 2 版　校验码 K7Q2M-9XD4T</td></tr></tfoot>');
    expect(alone).toContain('草稿　未印制');
    expect(page).not.toContain('作废');
    expect(documentPage(content, [], { ...printed, void: true })).toContain('作废：印制后内容已更改');
  });

  it('says of a text on its way what it is, above the head and beside its code', () => {
    const draft = documentPage({ ...content, number: null, issuedOn: null }, [], { ...printed, draft: '会签稿' });
    expect(draft).toContain('<p class="draft">会签稿</p>');
    expect(draft).toContain('<td class="code">会签稿　第 2 稿　校验码 K7Q2M-9XD4T</td>');
    expect(page).not.toContain('class="draft"');
  });

  it('escapes every text, and is forbidden everything but its own style', () => {
    expect(page).toContain('<p>&lt;img src=x onerror=&quot;alert(1)&quot;&gt;</p>');
    expect(page).toContain(`<style>${DOCUMENT_STYLE}</style>`);
    expect(DOCUMENT_POLICY).toContain("default-src 'none'");
  });
});
