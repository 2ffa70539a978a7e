import { createHash } from 'node:crypto';
import type { Circulation } from '@jiangcheng/domain/campaign/state';
import type { Issuer } from '@jiangcheng/domain/document/state';
import { canonicalJson } from '@jiangcheng/domain/shared/canonical-json';
import { escape, htmlPage, tableRows } from '../printing/html.ts';
import { SHEET_STYLE } from '../printing/sheet-style.ts';

/** What the bodies of the committee put their names to. */
export interface CountersignSheet {
  campaign: string;
  number: string;
  circulation: Circulation;
  bodies: readonly Issuer[];
}

/** Of the contests by their hashes and of those who sign: a scan with the code of another list is another paper. */
export const sheetHash = ({ campaign, number, circulation: { round, contests }, bodies }: CountersignSheet): string =>
  createHash('sha256')
    .update(
      canonicalJson({
        kind: 'COUNTERSIGN_SHEET',
        campaign,
        number,
        round,
        contests: contests.map(({ caseId, sha256 }) => ({ caseId, sha256 })),
        bodies: bodies.map(({ name }) => name),
      }),
    )
    .digest('hex');

const BLANK = '　';

/** 会签单 of the results (000/附1/六.4): what is reviewed, and a line for each body to sign, with room for its opinion and its day. */
export function countersignPage(sheet: CountersignSheet, checkCode: string): string {
  const { campaign, number, circulation, bodies } = sheet;
  const contests = circulation.contests.map(({ number: no, title, sha256 }, index) => [String(index + 1), no, title, sha256.slice(0, 16)]);
  const lines = bodies.map(({ name }) => [name, BLANK, BLANK, BLANK]);
  const code = `第 ${circulation.round} 版　校验码 ${checkCode}`;
  const body = `<h1>竞赛成绩审核会签单</h1>
<p class="contest">${escape(`${campaign}（${number}，第 ${circulation.round} 轮）`)}</p>
<table>${tableRows(['序号', '编号', '比赛', '成绩摘要'], contests)}<tfoot><tr><td colspan="4">${escape(code)}</td></tr></tfoot></table>
<table>${tableRows(['会签单位', '意见（同意 / 有异议及理由）', '签字、盖章', '日期'], lines)}</table>
<p class="code">${escape(code)}</p>`;
  return htmlPage(`${number} 会签单`, SHEET_STYLE, body);
}
