import type { CandidateRecord } from '@jiangcheng/domain/recommendation/records';
import type { SelectionPack } from '@jiangcheng/regulations/load-pack';
import { escape, htmlPage, tableRows } from '../printing/html.ts';
import { SHEET_STYLE } from '../printing/sheet-style.ts';
import { questionsOf } from './questions.view.ts';

interface Around {
  title: string;
  unit: string;
  pack: SelectionPack;
  /** The check code of the form as it stands: a scan is tied to it. */
  code: string;
}

const SEX = { F: '女', M: '男' } as const;

/** 申报推荐表 to be signed by the candidate and sealed by employer and recommending unit (office.md §7), in the document's own language. */
export function formPage(candidate: CandidateRecord, { title, unit, pack, code }: Around): string {
  const { version } = candidate;
  const body = `
<h1>${escape(title)}申报推荐表</h1>
<p class="code">第 ${version} 版　校验码 ${escape(code)}</p>
<table>${tableRows(['项目', '内容'], [...personRows(candidate), ['推荐单位', unit], ...declaredRows(candidate, pack)])}</table>
<table>${tableRows(['五力', '要点', '成果', '说明'], evidenceRows(candidate, pack))}</table>
<ol class="signatures">
<li>本人承诺以上内容真实。　　申报人签名：　　　　　　　　年　　月　　日</li>
<li>所在单位意见（盖章）：　　　　　　　　　　　　　　　　年　　月　　日</li>
<li>推荐单位意见（盖章）：　　　　　　　　　　　　　　　　年　　月　　日</li>
</ol>
<p class="code">第 ${version} 版　校验码 ${escape(code)}</p>`;
  return htmlPage(`${title}申报推荐表`, SHEET_STYLE, body);
}

const personRows = (one: CandidateRecord): string[][] => [
  ['姓名', one.name],
  ['性别', SEX[one.sex]],
  ['出生日期', one.birthDate],
  ['公民身份号码', one.idNumber?.value ?? ''],
  ['联系电话', one.phone?.value ?? ''],
  ['所在单位', one.employer],
  ['岗位', one.post],
  ['行业', `${one.industry}${one.keyIndustry ? '（重点产业）' : ''}`],
  ['地区', one.region],
  ['一线生产现场工作经历', one.frontLine.map(({ from, until }) => `${from} 至 ${until ?? '今'}`).join('；')],
];

function declaredRows({ declared, attested }: CandidateRecord, pack: SelectionPack): string[][] {
  const { declarations, attested: words } = questionsOf(pack, 'zh-CN');
  const yes = (holds: boolean): string => (holds ? '是' : '否');
  return [
    ...declarations.map(({ key, label }) => [label, yes(declared.includes(key))]),
    ...words.map(({ key, label }) => [`${label}（推荐单位证明）`, yes(attested.includes(key))]),
  ];
}

function evidenceRows({ evidence }: CandidateRecord, pack: SelectionPack): string[][] {
  const { forces, points } = questionsOf(pack, 'zh-CN');
  const labelOf = (list: readonly { key: string; label: string }[], key: string | null): string =>
    list.find((one) => one.key === key)?.label ?? '';
  return evidence.map(({ force, point, title, text }) => [labelOf(forces, force), labelOf(points, point), title, text]);
}
