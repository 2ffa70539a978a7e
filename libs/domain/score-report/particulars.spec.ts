import { describe, expect, it } from '@jest/globals';
import { residentIdCheckCharacter } from '../identity-numbers/resident-id.ts';
import { checkParticulars, type ParticularsInput } from './particulars.ts';

const FACTS = { today: '2025-06-25', authorizationVersion: '2025-1', endedOn: '2025-06-18' };
const idOf = (firstSeventeen: string) => firstSeventeen + residentIdCheckCharacter(firstSeventeen);
const refusalsOf = (input: ParticularsInput) => {
  const result = checkParticulars(input, FACTS);
  return result.ok ? [] : result.refusals.map(({ code, field }) => `${field ?? ''} ${code}`);
};

describe('an identity number', () => {
  it.each([
    ['150502199001010011', 'RESIDENT_ID_CHECK_DIGIT_WRONG'],
    ['150502900101001', 'RESIDENT_ID_FIFTEEN_DIGITS'],
    [idOf('15050219990230001'), 'RESIDENT_ID_BIRTH_DATE_INVALID'],
    [idOf('99050219900101001'), 'RESIDENT_ID_REGION_UNKNOWN'],
    [idOf('15050220260101001'), 'RESIDENT_ID_BIRTH_DATE_IN_FUTURE'],
    ['1.10101E+17', 'RESIDENT_ID_BAD_FORM'],
    ['', 'RESIDENT_ID_MISSING'],
  ])('%s is refused', (idNumber, code) => {
    expect(refusalsOf({ idNumber })).toEqual([`idNumber ${code}`]);
  });

  it('with a small x is kept with a capital one', () => {
    const number = [
      '15050219900101001',
      '15050219900101002',
      '15050219900101003',
      '15050219900101004',
      '15050219900101005',
      '15050219900101006',
      '15050219900101007',
      '15050219900101008',
      '15050219900101009',
      '15050219900101010',
      '15050219900101011',
    ]
      .map(idOf)
      .find((each) => each.endsWith('X'));
    expect(checkParticulars({ idNumber: ` ${number?.toLowerCase()} ` }, FACTS)).toEqual({
      ok: true,
      value: { idNumber: { value: number, mask: `150502********${number?.slice(-4)}` } },
    });
  });

  it.each(['19880701', '19860504', '19910915'])('of somebody born on %s, in the years of summer time, keeps that day', (born) => {
    const idNumber = idOf(`150502${born}001`);
    const result = checkParticulars({ idNumber }, FACTS);
    expect(result.ok && result.value.idNumber?.value.slice(6, 14)).toBe(born);
  });
});

describe('particulars', () => {
  it('left out stay out', () => {
    expect(checkParticulars({ phone: '139 0000 0000' }, FACTS)).toEqual({
      ok: true,
      value: { phone: { value: '13900000000', mask: '139****0000' } },
    });
  });

  it('are refused together, each with its field', () => {
    const authorization = { version: '2024-1', signedOn: '2025-06-26', fileId: 'f' };
    expect(refusalsOf({ bankAccount: '12', phone: '12', bankName: '示例\u200b银行', authorization })).toEqual([
      'bankAccount BANK_ACCOUNT_BAD_FORM',
      'bankName NAME_HAS_INVISIBLE_CHARACTER',
      'phone PHONE_BAD_FORM',
      'authorization.version AUTHORIZATION_VERSION_UNKNOWN',
      'authorization.signedOn AUTHORIZATION_DATE_IN_FUTURE',
    ]);
  });

  it.each<[ParticularsInput['held'], string[]]>([
    [{ level: null, issuedOn: null }, []],
    [{ level: 3, issuedOn: '2025-06-18' }, []],
    [{ level: 3, issuedOn: '2025-06-19' }, ['held HELD_CERTIFICATE_AFTER_CONTEST']],
    [{ level: 3, issuedOn: null }, ['held HELD_CERTIFICATE_INCOMPLETE']],
    [{ level: null, issuedOn: '2024-06-18' }, ['held HELD_CERTIFICATE_INCOMPLETE']],
  ])('state a certificate held before, %j, with %j (003-28)', (held, codes) => {
    expect(refusalsOf({ held })).toEqual(codes);
  });
});
