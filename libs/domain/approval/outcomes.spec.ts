// What a node comes to, and what becomes of the others: one table for each rule (issue of the approvals; peers.md asks 18–22).
import { describe, expect, it } from '@jest/globals';
import { ALL, ANY, by, majority, node, OFFICE, SEQUENCE, twoThirds, Walk, type Name } from './approval.fixture.ts';
import type { NodeRule } from './plan.ts';
import { plannedTasks } from './tasks.ts';

/** Who has a task, by the number of the seat. */
const waiting = (walk: Walk): string =>
  plannedTasks(walk.state)
    .map(({ participant }) => participant.split('/').at(-1))
    .join(' ');

/** Words in order, such as `1+ 3-`: seat 1 agrees, seat 3 disagrees. 甲, 乙, 丙, 丁 hold the seats. */
function say(walk: Walk, words: string): void {
  const seats: Name[] = ['jia', 'yi', 'bing', 'ding'];
  for (const word of words.split(' ').filter((one) => one !== '')) {
    const who = seats[Number(word[0]) - 1] ?? 'jia';
    if (word.endsWith('+')) walk.agrees(who, `A/1/${word[0]}`);
    else walk.disagrees(who, `A/1/${word[0]}`);
  }
}

type Row = [words: string, status: string, waiting: string];

function table(name: string, rule: NodeRule, seats: (Name | [Name, number])[], rows: Row[]): void {
  describe(name, () => {
    it.each(rows)('after "%s" is %s, and waits for [%s]', (words, status, left) => {
      const walk = Walk.of(node('A', rule, ...seats));
      say(walk, words);
      expect([walk.state.status, waiting(walk)]).toEqual([status, left]);
    });
  });
}

const three: Name[] = ['jia', 'yi', 'bing'];

table('会签 ALL', ALL, three, [
  ['', 'OPEN', '1 2 3'],
  ['2+', 'OPEN', '1 3'],
  ['1+ 3+', 'OPEN', '2'],
  ['3+ 1+ 2+', 'APPROVED', ''],
  ['2-', 'REJECTED', ''],
  ['1+ 2+ 3-', 'REJECTED', ''],
]);

table('或签 ANY', ANY, three, [
  ['', 'OPEN', '1 2 3'],
  ['2+', 'APPROVED', ''],
  ['3-', 'REJECTED', ''],
]);

table('依次 SEQUENCE', SEQUENCE, three, [
  ['', 'OPEN', '1'],
  ['1+', 'OPEN', '2'],
  ['1+ 2+', 'OPEN', '3'],
  ['1+ 2+ 3+', 'APPROVED', ''],
  ['1-', 'REJECTED', ''],
  ['1+ 2-', 'REJECTED', ''],
]);

table('并签 RATIO of two thirds', twoThirds, three, [
  ['', 'OPEN', '1 2 3'],
  ['1+', 'OPEN', '2 3'],
  ['1+ 2+', 'APPROVED', ''],
  ['1-', 'OPEN', '2 3'],
  ['1- 2+', 'OPEN', '3'],
  ['1- 2+ 3+', 'APPROVED', ''],
  ['1- 3-', 'REJECTED', ''],
  ['1+ 2- 3-', 'REJECTED', ''],
]);

table(
  '表决 VOTE by more than half of the weight',
  majority,
  [
    ['jia', 3],
    ['yi', 1],
    ['bing', 1],
    ['ding', 1],
  ],
  [
    ['', 'OPEN', '1 2 3 4'],
    ['1+', 'OPEN', '2 3 4'],
    ['1+ 2+', 'APPROVED', ''],
    ['2+ 3+ 4+', 'OPEN', '1'],
    ['1-', 'REJECTED', ''],
    ['2-', 'OPEN', '1 3 4'],
    ['2- 1+', 'OPEN', '3 4'],
    ['2- 3- 4-', 'REJECTED', ''],
  ],
);

describe('a share is exact', () => {
  it.each([
    [{ numerator: 1, denominator: 3, beyond: false }, '1+', 'APPROVED'],
    [{ numerator: 1, denominator: 3, beyond: true }, '1+', 'OPEN'],
    [{ numerator: 1, denominator: 3, beyond: true }, '1+ 2+', 'APPROVED'],
    [{ numerator: 1, denominator: 1, beyond: false }, '1+ 2+', 'OPEN'],
    [{ numerator: 1, denominator: 1, beyond: false }, '1-', 'REJECTED'],
  ])('%j after "%s": %s', (share, words, status) => {
    const walk = Walk.of(node('A', { kind: 'RATIO', share }, ...three));
    say(walk, words);
    expect(walk.state.status).toBe(status);
  });
});

describe('an approval of several nodes', () => {
  const two = () => Walk.of(node('A', ANY, OFFICE), node('B', ALL, 'ding', 'wu'));

  it('opens each node when the one before has passed, and closes with the last', () => {
    const walk = two().agrees('jia', 'A/1/1');
    expect(plannedTasks(walk.state).map(({ participant, personId }) => [participant, personId])).toEqual([
      ['B/1/1', 'ding'],
      ['B/1/2', 'wu'],
    ]);
    expect(walk.agrees('wu', 'B/1/2').agrees('ding', 'B/1/1').state).toMatchObject({ status: 'APPROVED' });
  });

  it('ends where one node fails', () => {
    const walk = two().disagrees('jia', 'A/1/1');
    expect([walk.state.status, walk.state.runs.length, plannedTasks(walk.state)]).toEqual(['REJECTED', 1, []]);
  });

  it('returned to an earlier node begins it afresh, under a round of its own, for those whom the plan names', () => {
    const walk = two()
      .does('jia', { verb: 'transfer', input: { signer: 'A/1/1', to: 'yi' } })
      .agrees('yi', 'A/1/1')
      .agrees('wu', 'B/1/2');
    walk.does('ding', { verb: 'return', input: { signer: 'B/1/1', to: 'A', text: '请重新核对' } });
    expect(plannedTasks(walk.state)).toEqual([
      { node: 'A', round: 2, participant: 'A/2/1', address: OFFICE, personId: null, claimedBy: null, consignedBy: null },
    ]);
    walk.agrees('jia', 'A/2/1');
    expect([plannedTasks(walk.state).map(({ participant }) => participant), walk.state.runs.map(({ end }) => end?.kind)]).toEqual([
      ['B/2/1', 'B/2/2'],
      ['PASSED', 'RETURNED', 'PASSED', undefined],
    ]);
  });

  it('returned to what lies before it is closed, whatever the rule', () => {
    const walk = two()
      .agrees('jia', 'A/1/1')
      .does('ding', { verb: 'return', input: { signer: 'B/1/1', to: null, text: '退回补正' } });
    expect([walk.state.status, plannedTasks(walk.state)]).toEqual(['RETURNED', []]);
  });

  it.each(['B', 'C', 'X'])('is not returned to node %s, which is no earlier one', (to) => {
    const walk = Walk.of(node('A', ANY, OFFICE), node('B', ANY, 'ding'), node('C', ANY, 'wu')).agrees('jia', 'A/1/1');
    expect(walk.tries(by('ding'), { verb: 'return', input: { signer: 'B/1/1', to, text: '退回' } })).toEqual(['NOT_AN_EARLIER_NODE']);
  });
});

describe('added signers', () => {
  /** 甲 adds 戊; what each position means, as who waits, after which word. */
  it.each([
    ['BEFORE', ALL, '', '4 2 3'],
    ['AFTER', ALL, '', '1 2 3'],
    ['BESIDE', ALL, '', '1 4 2 3'],
    ['BEFORE', SEQUENCE, '', '4'],
    ['AFTER', SEQUENCE, '1+', '4'],
    ['BESIDE', SEQUENCE, '1+', '4'],
  ] as const)('%s under %j, after "%s": it waits for [%s]', (position, rule, words, left) => {
    const walk = Walk.of(node('A', rule, ...three)).does('jia', {
      verb: 'addSigner',
      input: { signer: 'A/1/1', position, people: ['wu'] },
    });
    say(walk, words);
    expect(waiting(walk)).toBe(left);
  });

  it.each([
    ['BEFORE', ['wu 4', 'jia 1']],
    ['AFTER', ['jia 1', 'wu 4']],
  ] as const)('%s: both words make one voice', (position, order) => {
    const walk = Walk.of(node('A', ALL, ...three))
      .agrees('yi', 'A/1/2')
      .agrees('bing', 'A/1/3');
    walk.does('jia', { verb: 'addSigner', input: { signer: 'A/1/1', position, people: ['wu'] } });
    const statuses = order.map((one) => {
      const [who, seat] = one.split(' ') as [Name, string];
      return walk.agrees(who, `A/1/${seat}`).state.status;
    });
    expect(statuses).toEqual(['OPEN', 'APPROVED']);
  });

  it('BESIDE has a voice of his own, and counts in the whole', () => {
    const walk = Walk.of(node('A', twoThirds, ...three)).does('jia', {
      verb: 'addSigner',
      input: { signer: 'A/1/1', position: 'BESIDE', people: ['wu'] },
    });
    expect(walk.agrees('yi', 'A/1/2').agrees('bing', 'A/1/3').state.status).toBe('OPEN');
    expect(walk.agrees('wu', 'A/1/4').state.status).toBe('APPROVED');
  });

  it('who disagrees disagrees for the voice that he was added to', () => {
    const walk = Walk.of(node('A', ALL, ...three)).does('jia', {
      verb: 'addSigner',
      input: { signer: 'A/1/1', position: 'BEFORE', people: ['wu'] },
    });
    expect(walk.disagrees('wu', 'A/1/4').state.status).toBe('REJECTED');
  });
});

describe('a removed signer', () => {
  const remove = { verb: 'removeSigner', input: { signer: 'A/1/4', text: '无需会签' } } as const;
  const add = (position: 'BEFORE' | 'AFTER' | 'BESIDE', rule: NodeRule = ALL) =>
    Walk.of(node('A', rule, ...three)).does('jia', { verb: 'addSigner', input: { signer: 'A/1/1', position, people: ['wu'] } });

  it.each([
    ['BEFORE', ALL, '', 'OPEN', '1 2 3'],
    ['BEFORE', ALL, '2+ 3+', 'OPEN', '1'],
    ['AFTER', ALL, '1+ 2+', 'OPEN', '3'],
    ['AFTER', ALL, '1+ 2+ 3+', 'APPROVED', ''],
    ['BESIDE', ALL, '1+ 2+ 3+', 'APPROVED', ''],
    ['BESIDE', SEQUENCE, '1+', 'OPEN', '2'],
    ['BESIDE', twoThirds, '2+ 3+', 'APPROVED', ''],
    ['BESIDE', twoThirds, '2+ 3-', 'OPEN', '1'],
  ] as const)('added %s under %j, after "%s": %s, and it waits for [%s]', (position, rule, words, status, left) => {
    const walk = add(position, rule);
    say(walk, words);
    walk.does('jia', remove);
    expect([walk.state.status, waiting(walk)]).toEqual([status, left]);
  });

  it('was added by the one who removes him, and has not signed', () => {
    const walk = add('BESIDE');
    expect([
      walk.tries(by('yi'), remove),
      walk.tries(by('jia'), { verb: 'removeSigner', input: { signer: 'A/1/2', text: '无需会签' } }),
      walk.tries(by('jia'), { verb: 'removeSigner', input: { signer: 'A/1/4' } }),
      walk.agrees('wu', 'A/1/4').tries(by('jia'), remove),
    ]).toEqual([['NOT_ADDED_BY_YOU'], ['NOT_ADDED_BY_YOU'], ['NEEDS_REASON'], ['SEAT_DECIDED']]);
  });
});
