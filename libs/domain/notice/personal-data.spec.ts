import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import { textWith } from './notice.fixture.ts';
import { personalDataRefusals, personalNumbersIn } from './personal-data.ts';

const kinds = (text: string): string[] => personalNumbersIn(text).map(({ kind, masked }) => `${kind} ${masked}`);
/** A number in the form of GB 11643, of a person who does not exist. */
const ID = '15050219900101002X';

describe('a text', () => {
  it.each<[string, string[]]>([
    [`测试甲，${ID}，示例单位`, ['RESIDENT_ID 150502********002X']],
    ['测试甲150502199001010021示例', ['RESIDENT_ID 150502********0021']],
    ['１５０５０２１９９００１０１００２ｘ', ['RESIDENT_ID 150502********002X']],
    ['150502 19900101 002x', ['RESIDENT_ID 150502********002X']],
    ['150502-1990-0101-0021', ['RESIDENT_ID 150502********0021']],
    ['身份证150502900101002', ['RESIDENT_ID ****']],
    ['电话13800000000', ['PHONE 138****0000']],
    ['tel13800000000', ['PHONE 138****0000']],
    ['138-0000-0000、139 0000 0000', ['PHONE 138****0000', 'PHONE 139****0000']],
    ['13800000000 13900000000', ['PHONE 138****0000', 'PHONE 139****0000']],
    ['13800000000 1390000', ['PHONE 138****0000']],
    ['0475-8200000', ['PHONE 0475-****0000']],
    ['0475—8200000转8001', ['PHONE 0475-****0000']],
  ])('%s has %j', (text, found) => {
    expect(kinds(text)).toEqual(found);
  });

  it.each([
    ['a masked identity number', '150502********0015'],
    ['a masked telephone', '138****8000'],
    ['a document number and dates', '通工办发〔2026〕11号，2026-03-17至2026-03-24'],
    ['an amount', '10000元，共200000.00元'],
    ['a postcode', '028000'],
    ['a number as long as an identity number with no date in it', '915050200000000000'],
    ['nothing', ''],
  ])('with %s has none', (_what, text) => {
    expect(kinds(text)).toEqual([]);
  });

  it('has what it has wherever it stands', () => {
    const around = fc.string({ unit: fc.constantFrom('测', '，', ' ', '：', 'a', '。') });
    fc.assert(
      fc.property(around, around, (before, after) => {
        expect(kinds(`${before}13800000000${after}`)).toEqual(['PHONE 138****0000']);
      }),
    );
  });
});

it('a text of nothing but digits is read in no more time than its length asks', () => {
  expect(personalNumbersIn('9 '.repeat(50_000))).toEqual([]);
});

describe('a notice', () => {
  it('is scanned in all its parts but 受理方式', () => {
    const list = [{ personId: 'p', printed: { name: '测试甲', unit: '示例单位 13800000000' } }];
    const text = textWith(list, { title: '公示0475-8200001', basis: ['会议纪要', ID], text: `联系人手机13900000000` });
    expect(personalDataRefusals(text, `应${ID}本人要求更正`).map(({ field, params }) => [field, params?.['kind']])).toEqual([
      ['title', 'PHONE'],
      ['basis.1', 'RESIDENT_ID'],
      ['list.p.unit', 'PHONE'],
      ['text', 'PHONE'],
      ['reason', 'RESIDENT_ID'],
    ]);
    expect([personalDataRefusals(textWith([]), null), personalDataRefusals(textWith([]), '单位名称有误')]).toEqual([[], []]);
  });
});
