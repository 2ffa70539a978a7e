import { describe, expect, it } from '@jest/globals';
import { ALL, by, factsOf, majority, node, NOW, OFFICE, person, SEQUENCE, Walk, type Name } from './approval.fixture.ts';
import { evolve } from './evolve.ts';
import { handedOver, handOverRefusals, seatsInHand } from './hand-over.ts';
import { holderOf, signersOf, type ApprovalState } from './state.ts';
import { plannedTasks } from './tasks.ts';

const office = () => Walk.of(node('OFFICE', ALL, OFFICE));
const refusals = ({ state }: Walk, from: Name, to: Name): string[][] =>
  seatsInHand(state, from).map((seat) => handOverRefusals(state, seat, person(from), person(to), factsOf(by(to))).map(({ code }) => code));
const after = ({ state }: Walk, from: Name, to: Name): ApprovalState =>
  seatsInHand(state, from)
    .map((seat) => handedOver(seat, person(from), person(to), { by: person('bing'), at: NOW, text: '调离' }))
    .reduce(evolve, state);
const holders = ({ runs }: ApprovalState) => runs.flatMap(signersOf).map((signer) => holderOf(signer)?.personId ?? null);

describe('seats in hand', () => {
  it('are those claimed, addressed or commissioned, on which no word was given, in their turn or not', () => {
    const walk = Walk.of(node('OFFICE', SEQUENCE, 'jia', OFFICE, 'yi'));
    walk.agrees('jia', 'OFFICE/1/1').does('bing', { verb: 'consign', input: { signer: 'OFFICE/1/2', to: 'ding' } });
    const seats = (name: Name) => seatsInHand(walk.state, name).map(({ key }) => key);
    expect([seats('jia'), seats('bing'), seats('ding'), seats('yi')]).toEqual([[], ['OFFICE/1/2'], ['OFFICE/1/2'], ['OFFICE/1/3']]);
  });

  it('are none once the approval is over', () => {
    const walk = Walk.of(node('OFFICE', ALL, 'jia')).agrees('jia', 'OFFICE/1/1');
    expect(seatsInHand(walk.state, 'jia')).toEqual([]);
  });
});

describe('a seat handed over', () => {
  it('is the successor’s, with a note of who had it, and so is its task', () => {
    const walk = office().does('jia', { verb: 'claim', input: { signer: 'OFFICE/1/1' } });
    expect(refusals(walk, 'jia', 'yi')).toEqual([[]]);
    const state = after(walk, 'jia', 'yi');
    expect(plannedTasks(state).map(({ claimedBy, address }) => [claimedBy, address.kind])).toEqual([['yi', 'ROLE']]);
    expect(state.runs.flatMap(signersOf)[0]?.passedOn).toEqual([
      { by: person('bing'), at: NOW, text: '调离', from: { kind: 'PERSON', ...person('jia') } },
    ]);
  });

  it('returns to the successor when the commission of him who left is done', () => {
    const walk = office().does('jia', { verb: 'consign', input: { signer: 'OFFICE/1/1', to: 'ding' } });
    walk.state = after(walk, 'jia', 'yi');
    expect(holders(walk.state)).toEqual(['ding']);
    walk.agrees('ding', 'OFFICE/1/1');
    expect(holders(walk.state)).toEqual(['yi']);
  });

  it.each<[string, () => Walk, Name, Name, string]>([
    ['not to who prepared the work', office, 'jia', 'ji', 'FOUR_EYES'],
    ['not to whom the case concerns', office, 'jia', 'geng', 'OWN_CASE'],
    ['not to who may sign nothing', office, 'jia', 'xin', 'PERSON_MAY_NOT_SIGN'],
    ['not to somebody outside its role', office, 'jia', 'ding', 'NOT_YOURS'],
  ])('goes %s', (_what, start, from, to, code) => {
    expect(refusals(start().does(from, { verb: 'claim', input: { signer: 'OFFICE/1/1' } }), from, to)).toEqual([[code]]);
  });

  it('goes not to who has a seat or a word there already, nor in a vote', () => {
    expect(refusals(Walk.of(node('OFFICE', ALL, 'jia', 'yi')), 'jia', 'yi')).toEqual([['ALREADY_SIGNER']]);
    expect(refusals(Walk.of(node('VOTES', majority, 'jia', 'yi')), 'jia', 'bing')).toEqual([['NOT_IN_A_VOTE']]);
    const second = Walk.of(node('OFFICE', ALL, 'yi'), node('HEAD', ALL, 'jia')).agrees('yi', 'OFFICE/1/1');
    expect(refusals(second, 'jia', 'yi')).toEqual([['SIGNED_ALREADY']]);
  });
});
