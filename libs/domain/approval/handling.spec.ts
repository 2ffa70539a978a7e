// What becomes of a seat that is handed on, of a word that is taken back, of a copy (design.md §6, peers.md asks 20–25).
import { describe, expect, it } from '@jest/globals';
import { ALL, ANY, by, majority, node, NOW, OFFICE, onPaper, PAPERS, person, SEQUENCE, Walk, type Name } from './approval.fixture.ts';
import type { ApprovalCommand } from './commands.ts';
import { evolve } from './evolve.ts';
import { organizationOf } from './state.ts';
import { plannedTasks } from './tasks.ts';
import { isTouched, wordsToTakeBack } from './withdrawing.ts';

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

const three: Name[] = ['jia', 'yi', 'bing'];

describe('a seat that changes hands', () => {
  it('stays its organization’s, and what was never one’s is none’s', () => {
    const seat = { kind: 'ROLE', role: 'BODY', organizationId: '一' } as const;
    const passed = [{ from: seat, by: { personId: 'jia', name: 'jia' }, at: NOW, text: null }];
    const own = { kind: 'PERSON', personId: 'wu', name: 'wu' } as const;
    expect([
      organizationOf({ address: seat, passedOn: [] }),
      organizationOf({ address: own, passedOn: passed }),
      organizationOf({ address: own, passedOn: [] }),
    ]).toEqual(['一', '一', null]);
  });

  it('keeps its place in 依次', () => {
    const walk = Walk.of(node('A', SEQUENCE, ...three)).does('jia', { verb: 'transfer', input: { signer: 'A/1/1', to: 'wu' } });
    expect(plannedTasks(walk.state).map(({ participant, personId }) => [participant, personId])).toEqual([['A/1/1', 'wu']]);
    expect(waiting(walk.agrees('wu', 'A/1/1'))).toBe('2');
  });

  it('returns to the giver with the advice of him who was commissioned; the giver decides', () => {
    const walk = Walk.of(node('A', ANY, OFFICE)).does('jia', { verb: 'consign', input: { signer: 'A/1/1', to: 'wu' } });
    expect(plannedTasks(walk.state)).toMatchObject([{ personId: 'wu', claimedBy: null, consignedBy: 'jia' }]);
    walk.does('wu', { verb: 'disagree', input: { signer: 'A/1/1', text: '总分有误' } });
    expect([walk.state.status, plannedTasks(walk.state)]).toMatchObject([
      'OPEN',
      [{ personId: null, claimedBy: 'jia', consignedBy: null }],
    ]);
    expect(walk.state.runs[0]?.participants[0]?.signers[0]?.opinions).toMatchObject([
      { verdict: 'DISAGREE', text: '总分有误', by: person('wu') },
    ]);
    expect(walk.agrees('jia', 'A/1/1').state.status).toBe('APPROVED');
  });

  it('of a role is everybody’s until one claims it, and again when he gives it back', () => {
    const walk = Walk.of(node('A', ANY, OFFICE)).does('jia', { verb: 'claim', input: { signer: 'A/1/1' } });
    expect([
      plannedTasks(walk.state)[0]?.claimedBy,
      walk.refusals(by('yi'), { verb: 'agree', input: { signer: 'A/1/1' } }),
      walk.does('jia', { verb: 'release', input: { signer: 'A/1/1' } }).agrees('yi', 'A/1/1').state.status,
    ]).toEqual(['jia', [{ code: 'HELD_BY_ANOTHER', params: { by: '测试甲' } }], 'APPROVED']);
  });
});

describe('a word taken back', () => {
  const back = (signer: string) => ({ verb: 'withdraw', input: { signer, text: '看错了' } }) as const;

  it('while its node is open leaves the others’ words alone', () => {
    const walk = Walk.of(node('A', ALL, ...three));
    say(walk, '1+ 2+');
    expect(waiting(walk.does('jia', back('A/1/1')))).toBe('1 3');
  });

  it('after its node has passed takes the next one back, as long as nobody has touched that', () => {
    const walk = Walk.of(node('A', ALL, 'jia', 'yi'), node('B', ANY, 'ding'));
    say(walk, '1+ 2+');
    walk.does('yi', back('A/1/2'));
    expect(plannedTasks(walk.state)).toMatchObject([{ node: 'A', round: 2, participant: 'A/2/2', personId: 'yi' }]);
    expect(walk.agrees('yi', 'A/2/2').agrees('ding', 'B/2/1').state.status).toBe('APPROVED');
  });

  it.each([
    ['the next in 依次 has signed', [node('A', SEQUENCE, ...three)], '1+ 2+', 'A/1/1', 'NEXT_HAS_ACTED'],
    ['the next node has a word', [node('A', ALL, 'jia'), node('B', ALL, 'yi', 'ding')], '1+ B', 'A/1/1', 'NEXT_HAS_ACTED'],
    ['nothing was said', [node('A', ALL, ...three)], '', 'A/1/1', 'NOTHING_TO_WITHDRAW'],
    ['it is another’s', [node('A', ALL, ...three)], '2+', 'A/1/2', 'NOT_YOUR_WORD'],
    ['all is over', [node('A', ALL, 'jia')], '1+', 'A/1/1', 'APPROVAL_CLOSED'],
  ])('is refused when %s', (_when, nodes, words, signer, code) => {
    const walk = Walk.of(...nodes);
    say(walk, words.replace(' B', ''));
    if (words.endsWith('B')) walk.agrees('yi', 'B/1/1');
    expect(walk.tries(by('jia'), back(signer))).toEqual([code]);
  });

  it('of a vote that was not needed leaves the result as it is', () => {
    const walk = Walk.of(node('A', majority, ['yi', 1], ['jia', 4], ['bing', 1]), node('B', ANY, 'ding'));
    walk.agrees('yi', 'A/1/1').agrees('jia', 'A/1/2').does('yi', back('A/1/1'));
    expect(plannedTasks(walk.state)).toMatchObject([{ node: 'B', round: 2, personId: 'ding' }]);
  });

  it('that was given on paper is its signer’s to take back, by another paper; no account can', () => {
    const walk = Walk.of(node('A', ANY, OFFICE), node('B', ANY, 'ding')).does(onPaper('测试寅'), {
      verb: 'agree',
      input: { signer: 'A/1/1' },
    });
    expect([walk.tries(by('jia'), back('A/1/1')), walk.tries(onPaper('测试卯'), back('A/1/1'))]).toEqual([
      ['NOT_YOUR_WORD'],
      ['NOT_YOUR_WORD'],
    ]);
    expect(wordsToTakeBack(walk.state).map(({ key }) => key)).toEqual(['A/1/1']);
    walk.does(onPaper('测试寅'), back('A/1/1'));
    expect([plannedTasks(walk.state).map(({ participant }) => participant), wordsToTakeBack(walk.state)]).toEqual([['A/2/1'], []]);
  });

  it('on screen may be taken back in writing, also by him for whom a deputy signed', () => {
    const walk = Walk.of(node('A', ALL, ...three)).does(by('wu', 'jia'), { verb: 'agree', input: { signer: 'A/1/1' } });
    expect(waiting(walk.does(onPaper('测试甲'), back('A/1/1')))).toBe('1 2 3');
  });

  it('may be a commission, while it is not done', () => {
    const walk = Walk.of(node('A', ALL, 'jia'))
      .does('jia', { verb: 'consign', input: { signer: 'A/1/1', to: 'wu' } })
      .does('jia', back('A/1/1'));
    expect([walk.tries(by('wu'), { verb: 'agree', input: { signer: 'A/1/1' } }), walk.agrees('jia', 'A/1/1').state.status]).toEqual([
      ['HELD_BY_ANOTHER'],
      'APPROVED',
    ]);
  });
});

describe('a copy', () => {
  it('goes once to each person, from those who take part, and is noted once', () => {
    const walk = Walk.of(node('A', ALL, 'jia'))
      .does('jia', { verb: 'copy', input: { people: ['wu', 'xin'], text: '请知悉' } })
      .agrees('jia', 'A/1/1');
    expect([
      walk.tries(by('jia'), { verb: 'copy', input: { people: ['ding', 'wu'] } }),
      walk.tries(by('yi'), { verb: 'copy', input: { people: ['ding'] } }),
      walk.tries(by('wu'), { verb: 'markRead', input: {} }),
      walk.tries(by('wu'), { verb: 'markRead', input: {} }),
      walk.state.copies.map(({ to, readAt }) => [to.personId, readAt !== null]),
    ]).toEqual([
      ['ALREADY_COPIED'],
      ['NO_PART_IN_IT'],
      [],
      ['NO_COPY_TO_READ'],
      [
        ['wu', true],
        ['xin', false],
      ],
    ]);
  });
});

describe('an approval whose stage ended otherwise', () => {
  it('is called off: nobody has a task in it, and what was asked stays readable', () => {
    const walk = Walk.of(node('OFFICE', ANY, OFFICE), node('HEAD', ANY, 'ding'));
    const note = { by: person('ji'), at: NOW, text: '漏报一名选手' };
    const state = evolve(walk.state, { type: 'CALLED_OFF', ...note });
    expect([state.status, plannedTasks(state), state.runs.map(({ end }) => end)]).toEqual([
      'CANCELLED',
      [],
      [{ kind: 'WITHDRAWN', ...note }],
    ]);
  });

  it.each<[string, (walk: Walk) => unknown, boolean]>([
    ['opened', () => null, false],
    ['copied to somebody', (walk) => walk.does('jia', { verb: 'copy', input: { people: ['yi'] } }), false],
    ['claimed', (walk) => walk.does('jia', { verb: 'claim', input: { signer: 'OFFICE/1/1' } }), true],
    [
      'put back',
      (walk) =>
        walk
          .does('jia', { verb: 'claim', input: { signer: 'OFFICE/1/1' } })
          .does('jia', { verb: 'release', input: { signer: 'OFFICE/1/1' } }),
      false,
    ],
    ['signed at its first node', (walk) => walk.agrees('jia', 'OFFICE/1/1'), true],
  ])('is touched or not when %s', (_what, happens, touched) => {
    const walk = Walk.of(node('OFFICE', ANY, OFFICE), node('HEAD', ANY, 'ding'));
    happens(walk);
    expect(isTouched(walk.state)).toBe(touched);
  });
});

describe('papers that a signer attaches', () => {
  const [signer, F1] = ['A/1/1', PAPERS[0]];
  const after = (command: ApprovalCommand) => Walk.of(node('A', ANY, OFFICE)).does('jia', command).state.runs[0];

  it('go with his word, each once', () => {
    const run = after({ verb: 'agree', input: { signer, attachments: ['F1', 'F1'] } });
    expect(run?.participants[0]?.signers[0]?.decision).toMatchObject({ verdict: 'AGREE', attachments: [F1] });
  });

  it('go with his return', () => {
    expect(after({ verb: 'return', input: { signer, to: null, text: '见附件', attachments: ['F1'] } })?.end).toMatchObject({
      kind: 'RETURNED',
      attachments: [F1],
    });
  });

  it('are left out where there is none', () => {
    const run = after({ verb: 'agree', input: { signer, attachments: [] } });
    expect(Object.keys(run?.participants[0]?.signers[0]?.decision ?? {})).not.toContain('attachments');
  });

  it('are of this case alone', () => {
    const refusals = Walk.of(node('A', ANY, OFFICE)).refusals(by('jia'), { verb: 'agree', input: { signer, attachments: ['F1', 'F2'] } });
    expect(refusals).toEqual([{ code: 'FILE_NOT_OF_CASE', field: 'attachments' }]);
  });
});
