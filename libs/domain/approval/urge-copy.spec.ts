// 催办 of those who got a copy (抄送) and have not noted it (已阅).
import { describe, expect, it } from '@jest/globals';
import { instantOf } from '../shared/instant.ts';
import type { Copy } from './state.ts';
import { urgeCopyRefusals } from './urge-copy.ts';

const at = (time: string): number => instantOf('2026-05-20', time);
const COPY: Copy = {
  to: { personId: 'reader', name: '测试丙' },
  by: { personId: 'giver', name: '测试甲' },
  at: at('05:00'),
  text: null,
  readAt: null,
};

describe('urging who was copied', () => {
  it.each<[string, Copy | undefined, { personId: string; oversees?: boolean; last?: number }, string[]]>([
    ['by who gave the copy', COPY, { personId: 'giver' }, []],
    ['by the case’s office', COPY, { personId: 'clerk', oversees: true }, []],
    ['by anybody else', COPY, { personId: 'signer' }, ['NO_PART_IN_IT']],
    ['by himself', COPY, { personId: 'reader', oversees: true }, ['URGE_OWN_COPY']],
    ['who has none', undefined, { personId: 'giver' }, ['COPY_UNKNOWN']],
    ['who has noted it', { ...COPY, readAt: at('08:00') }, { personId: 'giver' }, ['COPY_READ']],
    ['3:59 after the last time', COPY, { personId: 'giver', last: at('06:01') }, ['URGED_TOO_SOON 2026-05-20 10:01']],
    ['four hours after the last time', COPY, { personId: 'giver', last: at('06:00') }, []],
  ])('%s', (_what, copy, { personId, oversees = false, last = null }, expected) => {
    const refusals = urgeCopyRefusals(copy, last, { personId, oversees, now: at('10:00') });
    expect(refusals.map(({ code, params }) => [code, params?.['at']].filter(Boolean).join(' '))).toEqual(expected);
  });
});
