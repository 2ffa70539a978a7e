import type { reminderList } from '@jiangcheng/contracts/api/reminder';
import type { Output } from '@jiangcheng/contracts/api/output';
import { formatLocal } from '@jiangcheng/domain/shared/instant';
import { escape, htmlPage, tableRows } from '../printing/html.ts';
import { SHEET_STYLE } from '../printing/sheet-style.ts';
import type { ListLine } from './line.view.ts';

export interface ListContent {
  readonly today: string;
  readonly until: string;
  readonly printedAt: number;
  readonly lines: readonly ListLine[];
  readonly addresses: Output<typeof reminderList>['addresses'];
  /** Full numbers by person, where they are shown. */
  readonly numbers: ReadonlyMap<string, string>;
}

const TITLES = { calls: '今日催办清单', supervision: '督办清单' } as const;
const COLUMNS = ['序号', '编号', '事项', '待办', '单位', '截止时间', '经办人', '电话', '最近催办', '最近答复', '本次答复'];
const CHANNELS = { PHONE: '电话', WECHAT: '微信', IN_PERSON: '当面' } as const;

/** One self-contained page for A4 across; the last column is for the pen. Who has no mail address is marked: only a call reaches him. */
export function listPage(kind: keyof typeof TITLES, { today, until, printedAt, lines, addresses, numbers }: ListContent): string {
  const rows = lines.map((line, i) => cellsOf(line, i + 1, numbers));
  const body = `<h1>${TITLES[kind]}</h1>
<p class="facts"><span>日期：${escape(today)}</span><span>截至：${escape(until)} 到期及已逾期</span><span>共 ${lines.length} 项</span></p>
<table>
${tableRows(COLUMNS, rows)}
</table>
${addressTable(addresses)}<p class="code">${escape(formatLocal(printedAt))}</p>`;
  return htmlPage(`${TITLES[kind]} ${today}`, SHEET_STYLE, body);
}

function addressTable(addresses: ListContent['addresses']): string {
  if (addresses.length === 0) return '';
  const rows = addresses.map(({ name, organizationName, email, fault, phoneMask }) => [
    ...[name, organizationName ?? '组委会办公室', email ?? '—', fault === 'REFUSED' ? '被拒收' : '被退回', phoneMask ?? '—', ''],
  ]);
  return `<h2>邮件地址有误</h2>
<table>
${tableRows(['姓名', '单位', '地址', '原因', '电话', '更正'], rows)}
</table>
`;
}

function cellsOf(line: ListLine, no: number, numbers: ReadonlyMap<string, string>): string[] {
  const due = `${line.dueText ?? '未设期限'}${line.overdue ? '（已逾期）' : ''}`;
  const people = line.people.map(
    ({ name, noAddress, addressWrong }) => name + (addressWrong ? '（地址有误）' : noAddress ? '（无邮件）' : ''),
  );
  const phones = line.people.map(({ personId, phoneMask }) => numbers.get(personId) ?? phoneMask ?? '—');
  const urged = line.urgedAt === null ? '—' : formatLocal(Date.parse(line.urgedAt));
  return [
    String(no),
    line.number,
    line.title,
    line.label,
    line.organizationName ?? '组委会办公室',
    due,
    people.join('、') || '—',
    phones.join('、') || '—',
    urged,
    callText(line.lastCall),
    '',
  ];
}

function callText(call: ListLine['lastCall']): string {
  if (call === null) return '—';
  const promise = call.promisedOn === null ? '' : `，承诺 ${call.promisedOn}`;
  return `${formatLocal(Date.parse(call.at))} ${CHANNELS[call.channel]} ${call.name}：${call.answer}${promise}`;
}
