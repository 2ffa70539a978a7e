/** What the made-up organizer of the story types in and scans; the same as docs/story.sh. */

const WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** A made-up resident ID number with a right check digit (GB 11643). */
export function idNumberOf(n: number): string {
  const body = `15050219900101${String(n).padStart(3, '0')}`;
  const sum = [...body].reduce((total, digit, index) => total + Number(digit) * (WEIGHTS[index] ?? 0), 0);
  return body + ('10X98765432'[sum % 11] ?? '');
}

export const bankAccountOf = (n: number): string => `62220000000000${n}`;
export const phoneOf = (n: number): string => `139${String(n).padStart(8, '0')}`;

/** Who stands in a contest: so many of them that a year of contests may have people of its own in each. */
export interface Field {
  /** Comes before the letter in each name. */
  readonly name: string;
  /** How many numbers, accounts and phones others have already. */
  readonly after: number;
}

export const firstField: Field = { name: '示例选手', after: 0 };

export const sevenOf = ({ name }: Field) =>
  [...'甲乙丙丁戊己庚'].map((c, index) => ({
    name: name + c,
    unit: '示例单位',
    sex: index % 2 === 0 ? 'M' : 'F',
    theory: String(90 - index),
    practice: String(95 - 2 * index),
  }));

/** The smallest file that is a PDF by its content. */
export const signedScan = new TextEncoder().encode(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n%%EOF\n',
);
