import { describe, expect, it } from '@jest/globals';
import { contestActs } from './contest.ts';
import { formSchema } from './form-schema.ts';

const fill = { reasonCode: { SEAL_MISSING: '缺承办单位盖章', OTHER: '其他' }, correctionDays: 5 };
interface Field {
  title?: string;
  oneOf?: unknown;
  default?: unknown;
}
const fieldsOf = (act: (typeof contestActs)[number]): Record<string, Field> =>
  (formSchema(act, fill) as { properties: Record<string, Field> }).properties;

describe('the form of an act', () => {
  it.each(contestActs)('%s is an object whose fields all have a title', (act) => {
    expect(formSchema(act, fill)).toMatchObject({ type: 'object' });
    expect(Object.entries(fieldsOf(act)).filter(([, field]) => field.title === undefined)).toEqual([]);
  });

  it('has the regulation’s reasons and days for a return, and no round to type', () => {
    const { reasonCode, correctionDays, round } = fieldsOf('return');
    expect([reasonCode?.oneOf, correctionDays?.default, round]).toEqual([
      [
        { const: 'SEAL_MISSING', title: '缺承办单位盖章' },
        { const: 'OTHER', title: '其他' },
      ],
      5,
      undefined,
    ]);
  });
});
