import type { SupportLedgerView } from '@jiangcheng/contracts/api/support';
import type { Locale } from '../platform/messages/locale.ts';

type Source = SupportLedgerView['sources'][number];
type Entry = SupportLedgerView['entries'][number];
type Column<T> = readonly [zh: string, en: string, cell: (row: T) => string];

const ofHouse: readonly Column<Source>[] = [
  ['来源', 'Source', ({ label }) => label],
  ['预算（元）', 'Budget (yuan)', ({ budget }) => budget],
  ['已登记（元）', 'Entered (yuan)', ({ entered }) => entered],
  ['已拨付（元）', 'Paid (yuan)', ({ paid }) => paid],
  ['已交回（元）', 'Returned (yuan)', ({ returned }) => returned],
  ['尚余（元）', 'Left (yuan)', ({ left }) => left],
];
/** On a round's sheet the budget is that of the year over all rounds; the round's own sums stand beside it and agree with the entries below. */
const ofRound: readonly Column<Source>[] = [
  ['来源', 'Source', ({ label }) => label],
  ['全年各轮预算（元）', 'Budget, whole year, all rounds (yuan)', ({ budget }) => budget],
  ['全年各轮已登记（元）', 'Entered, whole year, all rounds (yuan)', ({ entered }) => entered],
  ['全年各轮已拨付（元）', 'Paid, whole year, all rounds (yuan)', ({ paid }) => paid],
  ['全年各轮已交回（元）', 'Returned, whole year, all rounds (yuan)', ({ returned }) => returned],
  ['全年各轮尚余（元）', 'Left, whole year, all rounds (yuan)', ({ left }) => left],
  ['本轮已登记（元）', 'Entered, this round (yuan)', ({ round }) => round?.entered ?? ''],
  ['本轮已拨付（元）', 'Paid, this round (yuan)', ({ round }) => round?.paid ?? ''],
  ['本轮已交回（元）', 'Returned, this round (yuan)', ({ round }) => round?.returned ?? ''],
];
const entries: readonly Column<Entry>[] = [
  ['序号', 'No.', ({ no }) => String(no)],
  ['培育对象', 'Person', ({ person }) => person],
  ['用途', 'Use', ({ use }) => use],
  ['理由', 'Reason', ({ reason }) => reason ?? ''],
  ['来源', 'Source', ({ source }) => source],
  ['金额（元）', 'Amount (yuan)', ({ amount }) => amount],
  ['收款', 'Payee', ({ payee }) => payee],
  ['制单', 'Made by', ({ madeBy }) => madeBy],
  ['复核', 'Checked by', ({ checkedBy }) => checkedBy ?? ''],
  ['拨付', 'Paid by', ({ paid }) => paid?.by ?? ''],
  ['拨付日期', 'Paid on', ({ paid }) => paid?.on ?? ''],
  ['凭证', 'Voucher', ({ paid }) => paid?.voucher ?? ''],
  ['交回金额（元）', 'Returned (yuan)', ({ returned }) => returned?.amount ?? ''],
  ['交回日期', 'Returned on', ({ returned }) => returned?.on ?? ''],
  ['交回凭证', 'Voucher of the return', ({ returned }) => returned?.voucher ?? ''],
  ['停止拨付日期', 'Stopped on', ({ stoppedOn }) => stoppedOn ?? ''],
];

function tableOf<T>(columns: readonly Column<T>[], rows: readonly T[], at: 0 | 1): string[][] {
  return [columns.map((column) => column[at]), ...rows.map((row) => columns.map(([, , cell]) => cell(row)))];
}

/** The ledger as one sheet for 经审会: what each source has, an empty line, then every entry. */
export function supportLines(ledger: Pick<SupportLedgerView, 'sources' | 'entries'>, locale: Locale): string[][] {
  const at = locale === 'en' ? 1 : 0;
  const sources = ledger.sources.some(({ round }) => round !== null) ? ofRound : ofHouse;
  return [...tableOf(sources, ledger.sources, at), [], ...tableOf(entries, ledger.entries, at)];
}
