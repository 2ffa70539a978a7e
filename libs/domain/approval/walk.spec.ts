// Whatever people do in whatever order, on whatever plan: no task is lost, nothing happens twice, nothing is ever stuck.
import { describe, expect, it } from '@jest/globals';
import fc from 'fast-check';
import {
  ALL,
  ANY,
  BARRED,
  by,
  everybody,
  factsOf,
  majority,
  NOW,
  node,
  OFFICE,
  SEQUENCE,
  twoThirds,
  type Name,
} from './approval.fixture.ts';
import type { ApprovalCommand, ApprovalVerb, Position } from './commands.ts';
import { open } from './consequences.ts';
import { decide } from './decide.ts';
import type { ApprovalEvent } from './events.ts';
import { evolve, fromEvents } from './evolve.ts';
import { verbRefusals } from './may.ts';
import { Model } from './model.fixture.ts';
import { planRefusals, type ApprovalPlan, type NodeRule } from './plan.ts';
import { runClocks } from './run-clock.ts';
import { currentRun, holderOf, signersOf, type ApprovalState, type Signature } from './state.ts';
import { plannedTasks } from './tasks.ts';

const mayHold: readonly Name[] = ['jia', 'yi', 'bing', 'ding', 'wu'];
const rules: NodeRule[] = [
  ALL,
  ANY,
  SEQUENCE,
  twoThirds,
  majority,
  { kind: 'RATIO', share: { numerator: 1, denominator: 2, beyond: true } },
];

const aNode = fc.record({
  rule: fc.constantFrom(...rules),
  people: fc.uniqueArray(fc.constantFrom<Name | 'OFFICE'>(...mayHold, 'OFFICE'), { minLength: 1, maxLength: 4 }),
  weight: fc.integer({ min: 1, max: 4 }),
});
const plans = fc
  .record({ nodes: fc.array(aNode, { minLength: 1, maxLength: 3 }), mayDisagree: fc.constantFrom(true, true, false) })
  .map(({ nodes, mayDisagree }): ApprovalPlan => ({
    mayDisagree,
    nodes: nodes.map(({ rule, people, weight }, i) =>
      node(`N${i + 1}`, rule, ...people.map((one, n) => (one === 'OFFICE' ? OFFICE : ([one, n === 0 ? weight : 1] as [Name, number])))),
    ),
  }))
  .filter((plan) => planRefusals(plan).length === 0);

const verbs: readonly ApprovalVerb[] = [
  'agree',
  'agree',
  'agree',
  'disagree',
  'return',
  'transfer',
  'consign',
  'addSigner',
  'claim',
  'claim',
  'release',
  'release',
  'release',
  'removeSigner',
  'removeSigner',
  'removeSigner',
  'addSigner',
  'withdraw',
  'withdraw',
  'copy',
  'markRead',
];
interface Step {
  verb: ApprovalVerb;
  who: Name;
  /** Rather by the person whose seat it is than by anybody. */
  ofSeat: boolean;
  /** Tries as deputy of another one, now and then. */
  behalf: Name | null;
  seat: number;
  person: Name;
  position: Position;
  to: number;
}
const steps = fc.array(
  fc.record<Step>({
    verb: fc.constantFrom(...verbs),
    who: fc.constantFrom(...everybody),
    ofSeat: fc.constantFrom(true, true, false),
    behalf: fc.oneof({ weight: 6, arbitrary: fc.constant(null) }, { weight: 1, arbitrary: fc.constantFrom(...everybody) }),
    seat: fc.nat(30),
    person: fc.constantFrom(...everybody),
    position: fc.constantFrom('BEFORE', 'AFTER', 'BESIDE'),
    to: fc.nat(3),
  }),
  { minLength: 20, maxLength: 60 },
);

/** Seats of the last two runs: those that are open, and those that people may wrongly still have on their screen. */
function commandOf({ verb, seat, person: target, position, to }: Step, { runs, plan }: ApprovalState): ApprovalCommand {
  const keys = runs
    .slice(-2)
    .flatMap(signersOf)
    .map(({ key }) => key);
  const signer = keys[keys.length - 1 - (seat % keys.length)] ?? '';
  const input = { signer, text: '理由', to: verb === 'return' ? (plan.nodes[to]?.key ?? null) : target, position, people: [target] };
  return { verb, input } as unknown as ApprovalCommand;
}

/** Whose word, addition or seat it is; of a role's free seat, whoever was drawn. */
function personOf({ verb, input }: ApprovalCommand, { runs }: ApprovalState, drawn: Name): Name {
  const seat = runs.flatMap(signersOf).find(({ key }) => 'signer' in input && key === input.signer);
  const word = verb === 'withdraw' && seat?.decision?.by.kind === 'ACCOUNT' ? seat.decision.by.personId : undefined;
  const adder = verb === 'removeSigner' ? seat?.addedBy?.by.personId : undefined;
  return (word ?? adder ?? (seat === undefined ? undefined : holderOf(seat)?.personId) ?? drawn) as Name;
}

interface Tried {
  command: ApprovalCommand;
  signature: Signature;
  before: ApprovalState;
  state: ApprovalState;
  done: boolean;
  events: readonly ApprovalEvent[];
  model: Model;
  waitedFor: readonly string[];
}

/** Calls `check` after every step of many walks over many plans. */
function onWalks(check: (tried: Tried) => void): void {
  fc.assert(
    fc.property(plans, steps, (plan, taken) => {
      const opened = open(plan, BARRED, NOW);
      if (!opened.ok) throw new Error('a good plan opens');
      let events: readonly ApprovalEvent[] = opened.value;
      let state = fromEvents(events);
      const model = new Model(plan);
      for (const step of taken) {
        const command = commandOf(step, state);
        const who = step.ofSeat ? personOf(command, state, step.who) : step.who;
        const behalf = step.behalf === who ? null : step.behalf;
        const signature = by(who, behalf);
        const result = decide(command, state, factsOf(signature), signature, NOW);
        const [before, waitedFor] = [state, model.waiting()];
        if (result.ok) {
          events = [...events, ...result.value];
          state = result.value.reduce(evolve, state);
          model.apply(command, behalf ?? who);
        }
        check({ command, signature, before, state, done: result.ok, events, model, waitedFor });
      }
    }),
    { seed: 20261129, numRuns: 160 },
  );
}

const tasksOf = (state: ApprovalState): string[] =>
  plannedTasks(state).map(({ participant, personId, claimedBy }) => `${participant} ${personId ?? claimedBy ?? ''}`);
const wordsOf = ({ runs }: ApprovalState): number =>
  runs
    .flatMap(signersOf)
    .reduce((n, { decision, opinions, withdrawn }) => n + Number(decision !== null) + opinions.length + withdrawn.length, 0);
const isWord = (verb: string): boolean => ['agree', 'disagree', 'return'].includes(verb);

describe('however an approval goes', () => {
  it('walks far enough to matter', () => {
    const reached = new Set<string>();
    onWalks(({ command, done, state, signature }) => {
      reached.add(state.status);
      if (done) reached.add(command.verb);
      if (done && signature.kind === 'ACCOUNT' && signature.onBehalfOf !== null) reached.add('deputy');
      for (const { end } of state.runs) reached.add(end?.kind ?? 'open');
    });
    expect([...reached].sort()).toEqual(
      [...new Set<string>(verbs), 'OPEN', 'APPROVED', 'REJECTED', 'RETURNED', 'PASSED', 'FAILED', 'WITHDRAWN', 'open', 'deputy'].sort(),
    );
  });

  it('stands where the model stands, with the same tasks for the same people', () => {
    onWalks(({ state, model }) => expect([state.status, tasksOf(state).sort()]).toEqual([model.status, model.waiting().sort()]));
  });

  it('is never stuck: while it is open somebody can act on a task, and afterwards there is none', () => {
    onWalks(({ state }) => {
      const tasks = plannedTasks(state);
      const acts = tasks.some(({ participant }) =>
        everybody.some((name) =>
          (['agree', 'transfer'] as const).some((verb) => verbRefusals(verb, participant, state, factsOf(by(name)), by(name)).length === 0),
        ),
      );
      expect([tasks.length > 0, acts]).toEqual([state.status === 'OPEN', state.status === 'OPEN']);
    });
  });

  it('has the effect of a command once', () => {
    onWalks(({ command, signature, state, done }) => {
      if (done) expect(decide(command, state, factsOf(signature), signature, NOW).ok).toBe(false);
    });
  });

  it('changes nothing when it refuses', () =>
    onWalks(({ before, state, done }) => {
      if (!done) expect(state).toBe(before);
    }));

  it('is what its events make of it', () => onWalks(({ state, events }) => expect(fromEvents(events)).toEqual(state)));

  it('takes a word only from him whose turn it was, and never from who prepared it or whom it concerns', () => {
    onWalks(({ command, signature, done, waitedFor }) => {
      if (!done || !isWord(command.verb) || signature.kind !== 'ACCOUNT') return;
      const principal = signature.onBehalfOf ?? signature;
      const mine = waitedFor.filter(
        (one) =>
          'signer' in command.input && (one === `${command.input.signer} ${principal.personId}` || one === `${command.input.signer} `),
      );
      expect([mine.length, BARRED.some(({ personId }) => personId === signature.personId || personId === principal.personId)]).toEqual([
        1,
        false,
      ]);
    });
  });

  it('gives nobody two seats at a time, nor one to who may not judge', () => {
    onWalks(({ state }) => {
      const held = plannedTasks(state).flatMap(({ personId }) => personId ?? []);
      expect([new Set(held).size, held.filter((id) => ['ji', 'geng', 'xin'].includes(id))]).toEqual([held.length, []]);
    });
  });

  it('counts nobody twice in one node', () => {
    onWalks(({ state }) => {
      const words = (currentRun(state)?.participants ?? []).flatMap(({ signers }) => signers.flatMap(({ decision }) => decision ?? []));
      const signed = words.flatMap(({ by: one }) => (one.kind === 'ACCOUNT' ? [one.personId, one.onBehalfOf?.personId ?? []].flat() : []));
      expect(new Set(signed).size).toBe(signed.length);
    });
  });

  it('has one clock that runs while it is open, and none afterwards; a clock that ended stays as it was', () => {
    onWalks(({ before, state }) => {
      const clocks = runClocks(state);
      const runs = clocks.filter(({ metAt, cancelled }) => metAt === null && !cancelled);
      expect([runs.length, new Set(clocks.map(({ run }) => run)).size]).toEqual([state.status === 'OPEN' ? 1 : 0, clocks.length]);
      const ended = runClocks(before).filter(({ metAt, cancelled }) => metAt !== null || cancelled);
      expect(clocks.filter(({ run }) => ended.some((one) => one.run === run))).toEqual(ended);
    });
  });

  it('forgets no word', () => onWalks(({ before, state }) => expect(wordsOf(state)).toBeGreaterThanOrEqual(wordsOf(before))));
});
