/** What lists show in place of personal numbers (domain §6.1). What does not have the expected form is hidden altogether. */
const HIDDEN = '****';

/** First 6 and last 4: '150502********0015'. */
export function maskResidentId(number: string): string {
  return /^\d{17}[\dX]$/.test(number) ? `${number.slice(0, 6)}********${number.slice(-4)}` : HIDDEN;
}

/** '138****8000'; of a landline the area code and the last 4: '0475-****0000'. */
export function maskPhone(number: string): string {
  if (/^1\d{10}$/.test(number)) return `${number.slice(0, 3)}${HIDDEN}${number.slice(-4)}`;
  const landline = /^(0\d{2,3})-\d{7,8}$/.exec(number);
  return landline ? `${landline[1]}-${HIDDEN}${number.slice(-4)}` : HIDDEN;
}

/** The last 4 alone: '****0015'. */
export function maskBankAccount(number: string): string {
  return /^\d{12,21}$/.test(number) ? `${HIDDEN}${number.slice(-4)}` : HIDDEN;
}
