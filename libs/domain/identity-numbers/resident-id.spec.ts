import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { fromDayNumber, toDayNumber } from '../shared/civil-date.ts';
import { ok, refuse } from '../shared/result.ts';
import { birthDateOf, parseResidentId, residentIdCheckCharacter, sexOf } from './resident-id.ts';

/** A made-up number, to be known by its sequence 000x. */
function madeUp(birth: string, sequence = '000', region = '150502'): string {
  const head = `${region}${birth.replaceAll('-', '')}${sequence}`;
  return head + residentIdCheckCharacter(head);
}

function withOtherCheck(number: string): string {
  return number.slice(0, 17) + (number.endsWith('1') ? '2' : '1');
}

describe('parseResidentId', () => {
  it('agrees with the sample that GB 11643 prints', () => {
    expect(parseResidentId('11010519491231002X')).toEqual(ok('11010519491231002X'));
    expect(parseResidentId('11010519491231002x')).toEqual(ok('11010519491231002X'));
  });

  it.each(['11', '15', '46', '65', '71', '81', '82', '83'])('accepts the region %s', (province) => {
    const number = madeUp('1990-01-01', '000', `${province}0000`);
    expect(parseResidentId(number)).toEqual(ok(number));
  });

  it('accepts a county that has since been renamed (1523…)', () => {
    const number = madeUp('1975-03-04', '001', '152301');
    expect(parseResidentId(number)).toEqual(ok(number));
  });

  it.each<[string, unknown, string]>([
    ['a wrong check digit', withOtherCheck(madeUp('1990-01-01')), 'RESIDENT_ID_CHECK_DIGIT_WRONG'],
    ['two digits changed about', '11010519491231020X', 'RESIDENT_ID_CHECK_DIGIT_WRONG'],
    ['a first-generation number', '150502900101000', 'RESIDENT_ID_FIFTEEN_DIGITS'],
    ['an impossible birth date', madeUp('1999-02-30'), 'RESIDENT_ID_BIRTH_DATE_INVALID'],
    ['a birth in 1899', madeUp('1899-12-31'), 'RESIDENT_ID_BIRTH_DATE_INVALID'],
    ['an unknown region', madeUp('1990-01-01', '000', '990000'), 'RESIDENT_ID_REGION_UNKNOWN'],
    ['region 00', madeUp('1990-01-01', '000', '000000'), 'RESIDENT_ID_REGION_UNKNOWN'],
    ['a number made into a float', '1.10101E+17', 'RESIDENT_ID_BAD_FORM'],
    ['full-width digits', '１５０５０２１９９００１０１０００１', 'RESIDENT_ID_BAD_FORM'],
    ['an X in the middle', '1505021990X1010001', 'RESIDENT_ID_BAD_FORM'],
    ['a trailing line break', `${madeUp('1990-01-01')}\n`, 'RESIDENT_ID_BAD_FORM'],
    ['nineteen characters', `${madeUp('1990-01-01')}0`, 'RESIDENT_ID_BAD_FORM'],
    ['a number', 110105194912310020, 'RESIDENT_ID_BAD_FORM'],
    ['an object', {}, 'RESIDENT_ID_BAD_FORM'],
    ['nothing', '', 'RESIDENT_ID_MISSING'],
    ['null', null, 'RESIDENT_ID_MISSING'],
  ])('refuses %s', (_what, input, code) => {
    expect(parseResidentId(input)).toEqual(refuse(code));
  });

  it('refuses births after today when told the day', () => {
    const number = madeUp('2025-06-10');
    expect(parseResidentId(number, '2025-06-09')).toEqual(refuse('RESIDENT_ID_BIRTH_DATE_IN_FUTURE'));
    expect(parseResidentId(number, '2025-06-10')).toEqual(ok(number));
    expect(parseResidentId(number)).toEqual(ok(number));
  });

  it('finds every single wrong digit', () => {
    const births = fc.integer({ min: toDayNumber('1950-01-01'), max: toDayNumber('2007-12-31') }).map(fromDayNumber);
    fc.assert(
      fc.property(
        births,
        fc.nat(9),
        fc.integer({ min: 6, max: 16 }),
        fc.integer({ min: 1, max: 9 }),
        (birth, sequence, position, shift) => {
          const number = madeUp(birth, `00${sequence}`);
          const digit = (Number(number[position]) + shift) % 10;
          expect(parseResidentId(number)).toEqual(ok(number));
          expect(parseResidentId(number.slice(0, position) + digit + number.slice(position + 1)).ok).toBe(false);
        },
      ),
      { seed: 20250609 },
    );
  });
});

describe('what a number tells', () => {
  it.each(['1986-05-04', '1986-09-14', '1988-04-10', '1991-04-14', '1991-09-15', '2000-02-29'])(
    'the birth date %s, summer time or not',
    (birth) => {
      expect(birthDateOf(madeUp(birth))).toBe(birth);
    },
  );

  it.each([
    ['000', 'F'],
    ['001', 'M'],
    ['002', 'F'],
    ['003', 'M'],
  ])('the sex by sequence %s: %s', (sequence, sex) => {
    expect(sexOf(madeUp('1990-01-01', sequence))).toBe(sex);
  });
});
