import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { parseCivilDate } from '../shared/civil-date.ts';
import { parseAmount, parseMark } from '../shared/decimal.ts';
import { parseLocalTime } from '../shared/local-time.ts';
import { parseInstant } from '../shared/parse-instant.ts';
import { checkName } from '../shared/text.ts';
import { parseBankAccount } from './bank-account.ts';
import { parsePhone } from './phone.ts';
import { parseResidentId } from './resident-id.ts';
import { parseUscc } from './uscc.ts';

const CHECKS: [string, (input: unknown) => { ok: boolean; refusals?: { code: string }[] }][] = [
  ['a date', parseCivilDate],
  ['an instant', parseInstant],
  ['a time', parseLocalTime],
  ['a mark', (input) => parseMark(input)],
  ['an amount', (input) => parseAmount(input)],
  ['a name', checkName],
  ['an identity number', (input) => parseResidentId(input)],
  ['a credit code', parseUscc],
  ['an account', parseBankAccount],
  ['a phone number', parsePhone],
];

describe.each(CHECKS)('the check of %s', (_what, check) => {
  it('answers anything with a value or a stable code, and never throws', () => {
    const anything = fc.oneof(fc.anything(), fc.string({ unit: 'binary' }), fc.stringMatching(/^[\d.X +-]{0,24}$/));
    fc.assert(
      fc.property(anything, (input) => {
        const result = check(input);
        const codes = result.refusals?.map((refusal) => refusal.code) ?? [];
        expect(result.ok).toBe(codes.length === 0);
        expect(codes.filter((code) => !/^[A-Z][A-Z_]+$/.test(code))).toEqual([]);
      }),
      { seed: 20250609, numRuns: 300 },
    );
  });
});
