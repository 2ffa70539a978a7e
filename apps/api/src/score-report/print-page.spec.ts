import { createHash } from 'node:crypto';
import { describe, expect, it } from '@jest/globals';
import { summaryContent } from '@jiangcheng/domain/score-report/print-content';
import { rankSheet } from '@jiangcheng/domain/score-report/ranked-sheet';
import { sampleEntry, sampleFacts, samplePack, samplePrint } from '@jiangcheng/domain/score-report/score-report.fixture';
import { SHEET_POLICY } from '../printing/sheet-style.ts';
import { printPage } from './print-page.ts';

const content = summaryContent(
  rankSheet([sampleEntry('a', { name: '<img src=x onerror="alert(1)">' })], samplePack),
  sampleFacts,
  samplePack,
);
const print = samplePrint('SCORE_SUMMARY', { version: 3, printedAt: 1_750_000_000_000 });

describe('a printed page', () => {
  const page = printPage(print, content);

  it('shows version, check code and time on the sheet and below it', () => {
    expect(page.match(/第 3 版　校验码 K7Q2M-9XD4T/g)).toHaveLength(2);
    expect(page).toContain('2025-06-15 23:06');
  });

  it('escapes every text', () => {
    expect(page).toContain('<td>&lt;img src=x onerror=&quot;alert(1)&quot;&gt;</td>');
    expect(page).not.toContain('<img');
  });

  it('has a place for each signature and seal', () => {
    expect(page.match(/<li>/g)).toHaveLength(content.footer.length);
  });

  it('is forbidden everything but its own style', () => {
    const style = /<style>([\s\S]*)<\/style>/.exec(page)?.[1] ?? '';
    expect(SHEET_POLICY).toBe(
      `default-src 'none'; style-src 'sha256-${createHash('sha256').update(style).digest('base64')}'; base-uri 'none'; form-action 'none'; frame-ancestors 'self'`,
    );
  });

  it('says so when it is void', () => {
    expect(page).not.toContain('作废');
    expect(printPage({ ...print, status: 'VOID', voidReason: 'CONTENT_CHANGED' }, content)).toContain('作废：打印后内容已更改');
  });
});
