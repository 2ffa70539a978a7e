/** What the made-up organizer of the story types in and scans; the same as docs/story.sh. */

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A made-up resident ID number with a right check digit (GB 11643). */
export function idNumberOf(n: number): string {
  const body = `15050219900101${String(n).padStart(3, '0')}`;
  const sum = [...body].reduce((total, digit, index) => total + Number(digit) * (WEIGHTS[index] ?? 0), 0);
  return body + ('10X98765432'[sum % 11] ?? '');
}

export const bankAccountOf = (n: number): string => `62220000000000${n}`;
export const phoneOf = (n: number): string => `1390000000${n}`;

export const sevenContestants = [...'甲乙丙丁戊己庚'].map((c, index) => ({
  name: `示例选手${c}`,
  unit: '示例单位',
  sex: index % 2 === 0 ? 'M' : 'F',
  theory: String(90 - index),
  practice: String(95 - 2 * index),
}));

/** The smallest file that is a PDF by its content. */
export const signedScan = new TextEncoder().encode(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);
