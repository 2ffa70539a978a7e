import { Exact } from '../shared/decimal.ts';
import type { Batch } from './book.ts';
import { netOf } from './tax.ts';

/** The bank's columns of a 代发 sheet, in zh-CN as the bank reads them. */
export const bankColumns = ['序号', '户名', '账号', '开户行', '应发金额', '代扣税额', '实发金额', '摘要'] as const;

/** A checked list as the bank takes it: full account numbers, amounts in yuan with two decimals. `purpose` is the 摘要 of each line. */
export const bankRows = ({ lines }: Batch, purpose: string): string[][] =>
  lines.map(({ payee, account, gross, withheld }, index) => [
    String(index + 1),
    payee,
    account.number.value,
    account.bankName,
    gross,
    withheld ?? '0.00',
    netOf(gross, withheld ?? '0.00'),
    purpose,
  ]);

/** What leaves the payer's account, and what goes to the tax office. */
export function batchSums({ lines }: Batch): { gross: string; withheld: string | null; net: string | null } {
  const gross = lines.reduce((sum, line) => sum.plus(line.gross), new Exact(0)).toFixed(2);
  if (lines.some(({ withheld }) => withheld === null)) return { gross, withheld: null, net: null };
  const withheld = lines.reduce((sum, line) => sum.plus(line.withheld ?? '0'), new Exact(0)).toFixed(2);
  return { gross, withheld, net: netOf(gross, withheld) };
}
