// Who may do what, and who never: four eyes, deputies, paper, the table of verbs (design.md §6, office.md §1, peers.md asks 18, 28).
import { describe, expect, it } from '@jest/globals';
import {
  ALL,
  ANY,
  BARRED,
  by,
  factsOf,
  majority,
  NOW,
  node,
  OFFICE,
  onPaper,
  person,
  planOf,
  seatOf,
  Walk,
  type Name,
} from './approval.fixture.ts';
import { availableVerbs } from './available-verbs.ts';
import type { ApprovalCommand } from './commands.ts';
import { open } from './consequences.ts';
import { verbRefusals } from './may.ts';
import type { Address, NodeRule } from './plan.ts';
import type { Signature } from './state.ts';
import { verbRow, verbs } from './verbs.ts';

const signer = 'A/1/1';
const agree = { verb: 'agree', input: { signer } } as const;
const office = () => Walk.of(node('A', ANY, OFFICE), node('B', ANY, 'ding'));
const persons = (...people: Name[]) => Walk.of(node('A', ALL, ...people));

describe('four eyes', () => {
  const acts: [string, ApprovalCommand][] = [
    ['agrees', agree],
    ['disagrees', { verb: 'disagree', input: { signer, text: '不符' } }],
    ['returns', { verb: 'return', input: { signer, to: null, text: '不符' } }],
    ['claims', { verb: 'claim', input: { signer } }],
    ['transfers', { verb: 'transfer', input: { signer, to: 'ding' } }],
    ['consigns', { verb: 'consign', input: { signer, to: 'ding' } }],
    ['adds a signer', { verb: 'addSigner', input: { signer, position: 'BEFORE', people: ['ding'] } }],
  ];
  it.each(acts)('who prepared is of the office, and never %s', (_what, command) => {
    expect(office().tries(by('ji'), command)).toEqual(['FOUR_EYES']);
  });

  it.each([
    ['by a transfer', { verb: 'transfer', input: { signer, to: 'ji' } }, 'FOUR_EYES'],
    ['by a commission', { verb: 'consign', input: { signer, to: 'ji' } }, 'FOUR_EYES'],
    ['as an added signer', { verb: 'addSigner', input: { signer, position: 'BESIDE', people: ['wu', 'ji'] } }, 'FOUR_EYES'],
    ['by a transfer of his own case', { verb: 'transfer', input: { signer, to: 'geng' } }, 'OWN_CASE'],
    ['by a commission in his own case', { verb: 'consign', input: { signer, to: 'geng' } }, 'OWN_CASE'],
    ['as an added signer of his own case', { verb: 'addSigner', input: { signer, position: 'AFTER', people: ['geng'] } }, 'OWN_CASE'],
  ] as const)('nobody gets it %s', (_how, command, code) => {
    expect(office().tries(by('jia'), command)).toEqual([code]);
  });

  it.each([
    ['he as deputy of a signer', by('ji', 'jia'), 'FOUR_EYES'],
    ['a deputy of his', by('jia', 'ji'), 'FOUR_EYES'],
    ['whom it concerns, as deputy of a signer', by('geng', 'jia'), 'OWN_CASE'],
    ['paper that he signed', onPaper('测试己'), 'FOUR_EYES'],
    ['paper signed by whom it concerns', onPaper('测试庚'), 'OWN_CASE'],
  ] as [string, Signature, string][])('holds against %s', (_who, signature, code) => {
    expect(office().tries(signature, agree)).toEqual([code]);
  });

  it('a plan that gives him a seat is refused before it begins', () => {
    const opened = [seatOf('ji'), seatOf('geng')].map((address) => open(planOf(node('A', ANY, address)), BARRED, NOW));
    expect(opened).toEqual([
      { ok: false, refusals: [{ code: 'FOUR_EYES' }] },
      { ok: false, refusals: [{ code: 'OWN_CASE' }] },
    ]);
  });
});

describe('one person signs once', () => {
  it('in a node', () => {
    const walk = Walk.of(node('A', ALL, OFFICE, 'jia')).agrees('jia', 'A/1/2');
    expect([walk.tries(by('jia'), agree), walk.agrees('yi', signer).state.status]).toEqual([['SIGNED_ALREADY'], 'APPROVED']);
  });

  it('in the nodes that follow, unless a body votes', () => {
    const follow = (rule: NodeRule) => Walk.of(node('A', ANY, OFFICE), node('B', rule, 'jia', 'ding')).agrees('jia', signer);
    const again = { verb: 'agree', input: { signer: 'B/1/1' } } as const;
    expect([follow(ALL).tries(by('jia'), again), follow(majority).tries(by('jia'), again)]).toEqual([['SIGNED_ALREADY'], []]);
  });

  it('for himself or for another, not for two', () => {
    const walk = persons('jia', 'yi', 'bing').does(by('wu', 'jia'), agree);
    expect([
      walk.tries(by('wu', 'yi'), { verb: 'agree', input: { signer: 'A/1/2' } }),
      walk.tries(by('bing', 'yi'), { verb: 'agree', input: { signer: 'A/1/2' } }),
    ]).toEqual([['SIGNED_ALREADY'], ['DEPUTY_SIGNS_HIMSELF']]);
  });

  it.each(['transfer', 'consign'] as const)('and is given no second seat by %s', (verb) => {
    expect(persons('jia', 'yi').tries(by('jia'), { verb, input: { signer, to: 'yi' } })).toEqual(['ALREADY_SIGNER']);
  });
});

describe('a deputy', () => {
  it('signs as himself for the person on leave; both names are kept', () => {
    const walk = persons('jia').does(by('wu', 'jia'), agree);
    expect(walk.state.runs[0]?.participants[0]?.signers[0]?.decision?.by).toEqual({
      kind: 'ACCOUNT',
      ...person('wu'),
      onBehalfOf: person('jia'),
    });
  });

  it('hands on to nobody: there are no chains', () => {
    const handed = verbs.filter(
      (verb) =>
        !verbRow(verb).deputy && verbRefusals(verb, signer, persons('jia').state, factsOf(by('wu', 'jia')), by('wu', 'jia')).length > 0,
    );
    expect(handed).toEqual([
      'transfer',
      'consign',
      'addSigner',
      'claim',
      'release',
      'removeSigner',
      'withdraw',
      'copy',
      'markRead',
      'urge',
    ]);
  });
});

describe('a decision from paper', () => {
  it.each([
    ['by the person whose seat it is', seatOf('jia'), '测试甲', []],
    ['by another person', seatOf('jia'), '测试乙', ['HELD_BY_ANOTHER']],
    ['by anybody of the body, where the seat is a role’s', OFFICE, '测试寅', []],
  ] as [string, Address, string, string[]][])('counts when signed %s', (_by, address, name, refused) => {
    expect(Walk.of(node('A', ANY, address)).tries(onPaper(name), agree)).toEqual(refused);
  });

  it('is a word, a return, or a word taken back, nothing else', () => {
    expect(verbs.filter((verb) => verbRow(verb).paper)).toEqual(['agree', 'disagree', 'return', 'withdraw']);
    expect(office().tries(onPaper('测试寅'), { verb: 'transfer', input: { signer, to: 'ding' } })).toEqual(['PAPER_NOT_POSSIBLE']);
  });
});

describe('refusals say why', () => {
  it.each([
    ['a reason is missing', office(), by('jia'), { verb: 'disagree', input: { signer } }, [{ code: 'NEEDS_REASON', field: 'text' }]],
    [
      'a reason of a return is missing',
      office(),
      by('jia'),
      { verb: 'return', input: { signer, to: null } },
      [{ code: 'NEEDS_REASON', field: 'text' }],
    ],
    ['he is not of the office', office(), by('wu'), agree, [{ code: 'NOT_YOURS' }]],
    ['there is no such seat', office(), by('jia'), { verb: 'agree', input: { signer: 'Z/1/1' } }, [{ code: 'SIGNER_UNKNOWN' }]],
    [
      'it has been decided',
      persons('jia', 'yi').agrees('jia', signer),
      by('jia'),
      agree,
      [{ code: 'SEAT_DECIDED', params: { by: '测试甲' } }],
    ],
    ['it has gone on', office().agrees('jia', signer), by('yi'), agree, [{ code: 'NODE_MOVED_ON' }]],
    ['it is over', persons('jia').agrees('jia', signer), by('jia'), agree, [{ code: 'APPROVAL_CLOSED', params: { status: 'APPROVED' } }]],
    [
      'nobody is named',
      office(),
      by('jia'),
      { verb: 'addSigner', input: { signer, position: 'AFTER', people: [] } },
      [{ code: 'PEOPLE_MISSING', field: 'people' }],
    ],
    [
      'one is named twice',
      office(),
      by('jia'),
      { verb: 'addSigner', input: { signer, position: 'AFTER', people: ['wu', 'wu'] } },
      [{ code: 'PERSON_TWICE', field: 'people' }],
    ],
    [
      'nobody knows him',
      office(),
      by('jia'),
      { verb: 'transfer', input: { signer, to: 'nobody' } },
      [{ code: 'PERSON_UNKNOWN', field: 'to' }],
    ],
    [
      'he may sign nothing',
      office(),
      by('jia'),
      { verb: 'transfer', input: { signer, to: 'xin' } },
      [{ code: 'PERSON_MAY_NOT_SIGN', params: { name: '测试辛' }, field: 'to' }],
    ],
    [
      'a body votes',
      Walk.of(node('A', majority, 'jia')),
      by('jia'),
      { verb: 'transfer', input: { signer, to: 'wu' } },
      [{ code: 'NOT_IN_A_VOTE' }],
    ],
    [
      'a body votes as a body',
      Walk.of(node('A', majority, 'jia')),
      by('jia'),
      { verb: 'return', input: { signer, to: null, text: '退' } },
      [{ code: 'NOT_IN_A_VOTE' }],
    ],
    ['a person’s seat is nobody’s to claim', persons('jia'), by('jia'), { verb: 'claim', input: { signer } }, [{ code: 'NOT_TO_CLAIM' }]],
  ] as [string, Walk, Signature, ApprovalCommand, object[]][])('%s', (_what, walk, signature, command, refusals) => {
    expect(walk.refusals(signature, command)).toEqual(refusals);
  });

  it('whoever was commissioned gives his advice and hands on to nobody', () => {
    const given = persons('jia').does('jia', { verb: 'consign', input: { signer, to: 'wu' } });
    expect(
      (['return', 'transfer', 'consign', 'addSigner', 'agree', 'disagree'] as const).map((verb) =>
        verbRefusals(verb, signer, given.state, factsOf(by('wu')), by('wu')),
      ),
    ).toEqual([...Array<object>(4).fill([{ code: 'COMMISSIONED_MAY_NOT', params: { by: '测试甲' } }]), [], []]);
  });

  it('what may only be corrected has no 不同意', () => {
    const walk = Walk.under({ nodes: [node('A', ANY, OFFICE)], mayDisagree: false });
    expect(walk.tries(by('jia'), { verb: 'disagree', input: { signer, text: '不符' } })).toEqual(['DISAGREE_NOT_OFFERED']);
  });

  it('what may only be agreed or objected to has no 退回', () => {
    const walk = Walk.under({ nodes: [node('A', ANY, OFFICE)], mayDisagree: false, mayReturn: false });
    expect(walk.tries(by('jia'), { verb: 'return', input: { signer, to: null, text: '不符' } })).toEqual(['RETURN_NOT_OFFERED']);
  });
});

describe('催办', () => {
  it.each([
    ['the office, which answers for it', by('yi'), ['jia', 'ding'], []],
    ['who prepared it', by('ji'), ['ding'], []],
    ['a stranger', by('wu'), ['ding'], ['NO_PART_IN_IT']],
    ['the one who is waited for', by('ding'), ['ding'], ['NOBODY_TO_URGE']],
  ] as [string, Signature, Name[], string[]][])('is asked by %s', (_who, signature, seats, codes) => {
    expect(verbRefusals('urge', null, persons(...seats).state, factsOf(signature), signature).map(({ code }) => code)).toEqual(codes);
  });
});

describe('what one may do', () => {
  const allowed = (walk: Walk, signature: Signature) =>
    availableVerbs(walk.state, factsOf(signature), signature)
      .filter((one) => one.allowed)
      .map((one) => `${one.verb} ${one.signer ?? ''}`.trim());

  it.each([
    [
      'one of the office',
      by('jia'),
      ['agree A/1/1', 'disagree A/1/1', 'return A/1/1', 'transfer A/1/1', 'consign A/1/1', 'addSigner A/1/1', 'claim A/1/1', 'copy'],
    ],
    ['who prepared it', by('ji'), ['copy']],
    ['a stranger', by('wu'), []],
  ] as [string, Signature, string[]][])('%s', (_who, signature, expected) => {
    expect(allowed(office(), signature).filter((one) => one !== 'urge')).toEqual(expected);
  });

  it('names each verb once more with the reason why not', () => {
    const offered = availableVerbs(office().state, factsOf(by('ji')), by('ji')).map(({ verb, refusals }) => [verb, refusals[0]?.code]);
    expect(offered).toEqual([
      ['agree', 'FOUR_EYES'],
      ['disagree', 'FOUR_EYES'],
      ['return', 'FOUR_EYES'],
      ['transfer', 'FOUR_EYES'],
      ['consign', 'FOUR_EYES'],
      ['addSigner', 'FOUR_EYES'],
      ['claim', 'FOUR_EYES'],
      ['release', 'NOT_CLAIMED_BY_YOU'],
      ['removeSigner', 'NOT_ADDED_BY_YOU'],
      ['withdraw', 'NOTHING_TO_WITHDRAW'],
      ['copy', undefined],
      ['markRead', 'NO_COPY_TO_READ'],
      ['urge', 'NOBODY_TO_URGE'],
    ]);
  });
});

it('there is no verb by which time or a machine would decide', () => {
  expect(verbs).toEqual([
    'agree',
    'disagree',
    'return',
    'transfer',
    'consign',
    'addSigner',
    'claim',
    'release',
    'removeSigner',
    'withdraw',
    'copy',
    'markRead',
    'urge',
  ]);
});
