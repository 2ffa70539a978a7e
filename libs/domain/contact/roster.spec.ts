// 联系人 of the organizers and of the office (003/七.2): who names one, and what each is named with.
import { describe, expect, it } from '@jest/globals';
import type { ContactRule } from './holder.ts';
import { contactRefusals, holdersOf } from './roster.ts';

const rule: ContactRule = {
  holders: [
    { organization: '示例电力公司', address: true, clause: '003/七.2(1)' },
    { organization: '示例青年发展部', address: false, clause: '003/七.2(5)' },
  ],
  others: { address: true, clause: '003/七.2' },
};
const holders = holdersOf(rule, ['示例技师学院']);

describe('who names a contact', () => {
  it('is whom the document lists, and after them each organizer that it leaves to a later notice, once', () => {
    const found = holdersOf(rule, ['示例技师学院', '示例电力公司', '示例职业学院', '示例技师学院']);
    expect(found.map(({ organization, clause }) => [organization, clause])).toEqual([
      ['示例电力公司', '003/七.2(1)'],
      ['示例青年发展部', '003/七.2(5)'],
      ['示例技师学院', '003/七.2'],
      ['示例职业学院', '003/七.2'],
    ]);
  });

  it.each([
    ['an organizer with address and postcode', '示例电力公司', '示例路1号', '010010', []],
    ['the office without them', '示例青年发展部', null, null, []],
    ['the office with them', '示例青年发展部', '示例路2号', '010010', []],
    ['an organizer without', '示例技师学院', null, null, ['CONTACT_ADDRESS_MISSING address', 'CONTACT_POSTCODE_MISSING postcode']],
    ['a postcode of five digits', '示例电力公司', '示例路1号', '01001', ['POSTCODE_BAD_FORM postcode']],
    ['somebody whom nobody asks', '示例公司', '示例路1号', '010010', ['CONTACT_HOLDER_UNKNOWN organization']],
  ] as const)('takes or refuses %s', (_, organization, address, postcode, expected) => {
    const refusals = contactRefusals(holders, { organization, address, postcode });
    expect(refusals.map(({ code, field }) => `${code} ${field ?? ''}`)).toEqual(expected);
  });

  it('is told by which clause an address is missing', () => {
    const [missing] = contactRefusals(holders, { organization: '示例技师学院', address: null, postcode: '010010' });
    expect(missing?.clause).toBe('003/七.2');
  });
});
