/** A day as an official paper has it: 2025-05-09 → 2025年5月9日; what is no day stays as it is. */
export const chineseDate = (date: string): string => date.replace(/^(\d{4})-0?(\d+)-0?(\d+)$/u, '$1年$2月$3日');
