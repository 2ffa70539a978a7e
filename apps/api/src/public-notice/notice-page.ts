import type { PublicNoticeSummary, PublicNoticeView } from '@jiangcheng/contracts/api/public-notice';
import { printedParts, type PrintedPart } from '@jiangcheng/domain/notice/subject';
import { chineseDate, chineseEnd } from '@jiangcheng/domain/shared/chinese-date';
import { escape, htmlPage, tableRows } from '../printing/html.ts';
import { NOTICE_STYLE } from './notice-style.ts';

const STANDING: Readonly<Record<PublicNoticeView['status'], string>> = { OPEN: '公示中', OVER: '公示期已满', WITHDRAWN: '本公示已撤下' };

const HEADS: Readonly<Record<PrintedPart, string>> = { name: '姓名', unit: '单位', post: '职务（工种）', trade: '工种', place: '名次' };

const list = (labels: readonly string[], rows: readonly (readonly string[])[]): string => `<table>${tableRows(labels, rows)}</table>`;
const pairs = (entries: readonly (readonly [string, string])[]): string =>
  `<dl>${entries.map(([term, text]) => `<dt>${escape(term)}</dt><dd>${escape(text)}</dd>`).join('')}</dl>`;

/** The whole page of a notice: both dates, the clause, the list, how to object, and the hash of what was decided. */
export function noticePage(notice: PublicNoticeView): string {
  const {
    title,
    subject,
    status,
    firstDay,
    lastDay,
    closesAt,
    provisional,
    basis,
    text,
    list: persons,
    reception,
    clause,
    hash,
    issuer,
    postedOn,
  } = notice;
  const body = [
    `<h1>${escape(title)}</h1>`,
    `<p class="standing">${STANDING[status]}</p>`,
    `<p class="text">${escape(text)}</p>`,
    '<h2>公示名单</h2>',
    list(
      ['序号', ...printedParts[subject].map((part) => HEADS[part])],
      persons.map((person, index) => [String(index + 1), ...printedParts[subject].map((part) => person[part] ?? '')]),
    ),
    '<h2>公示时间</h2>',
    pairs([
      ['公示时间', `${chineseDate(firstDay)}至${chineseDate(lastDay)}`],
      ['异议受理截止', `${chineseEnd(Date.parse(closesAt))}${provisional ? '（节假日安排尚未公布，可能变动）' : ''}`],
      ['依据', [...basis, clause].join('；')],
    ]),
    ...changesOf(notice),
    '<h2>受理方式</h2>',
    '<p>对公示人选有异议的，可来信、来电、来访或在网上反映。提倡实名反映问题，以单位名义反映的须加盖公章；反映的事实应当具体、真实。对反映人的身份严格保密。</p>',
    pairs([
      ['受理部门', reception.department],
      ['电话', reception.phone],
      ['邮箱', reception.email],
      ['地址', reception.address],
      ['邮编', reception.postcode],
    ]),
    `<p class="actions"><a href="/public/objections/${notice.id}">网上提出异议</a><a href="/public/receipts">查询异议办理情况</a></p>`,
    `<p class="issuer">${escape(issuer)}<br>${chineseDate(postedOn)}</p>`,
    `<p class="hash">名单校验值（SHA-256）：${hash}</p>`,
  ];
  return htmlPage(title, NOTICE_STYLE, body.join('\n')).replace('<head>', '<head><meta name="viewport" content="width=device-width">');
}

const changesOf = ({ changes }: PublicNoticeView): string[] =>
  changes.length === 0
    ? []
    : [
        '<h2>更正说明</h2>',
        list(
          ['日期', '说明', '重新公示的人员', '异议受理至'],
          changes.map(({ on, reason, names, closesAt }) => [chineseDate(on), reason, names.join('、'), chineseEnd(Date.parse(closesAt))]),
        ),
      ];

/** All notices that hang or hung, the newest first. */
export const noticeListPage = (notices: readonly PublicNoticeSummary[]): string =>
  htmlPage(
    '公示',
    NOTICE_STYLE,
    [
      '<h1>公示</h1>',
      notices.length === 0 ? '<p class="standing">目前没有公示。</p>' : '',
      ...notices.map(
        ({ id, title, status, firstDay, lastDay }) =>
          `<p><a href="/public/notices/${id}">${escape(title)}</a><br>${chineseDate(firstDay)}至${chineseDate(lastDay)}　${STANDING[status]}</p>`,
      ),
      '<p class="actions"><a href="/public/receipts">查询异议办理情况</a></p>',
    ].join('\n'),
  ).replace('<head>', '<head><meta name="viewport" content="width=device-width">');
