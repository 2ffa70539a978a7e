import { formatLocal, type EpochMs } from './instant.ts';

/** A day as an official paper has it: 2025-05-09 → 2025年5月9日; what is no day stays as it is. */
export const chineseDate = (date: string): string => date.replace(/^(\d{4})-0?(\d+)-0?(\d+)$/u, '$1年$2月$3日');

/** The end of a period as an official paper has it: 2026年10月10日24时, or 2026年10月9日17时30分 where business ends then (民法典 第203条). */
export function chineseEnd(at: EpochMs): string {
  const [day = '', time = ''] = formatLocal(at).split(' ');
  const [hour = '', minute = ''] = time.split(':');
  return `${chineseDate(day)}${Number(hour)}时${minute === '00' ? '' : `${minute}分`}`;
}
