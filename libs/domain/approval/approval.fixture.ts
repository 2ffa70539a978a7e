import { instantOf } from '../shared/instant.ts';
import type { Refusal } from '../shared/result.ts';
import type { ApprovalCommand } from './commands.ts';
import { open } from './consequences.ts';
import { decide } from './decide.ts';
import { evolve, fromEvents } from './evolve.ts';
import type { ApprovalFacts } from './facts.ts';
import type { Address, ApprovalPlan, NodeRule, Person, PlannedNode } from './plan.ts';
import type { ApprovalState, Barred, Signature } from './state.ts';

export const NOW = instantOf('2026-06-01', '10:00');

/** Made-up people. The first four belong to the office; 己 filed what is looked at, 庚 is the one whom it concerns. */
export const names = {
  jia: '测试甲',
  yi: '测试乙',
  bing: '测试丙',
  ding: '测试丁',
  wu: '测试戊',
  ji: '测试己',
  geng: '测试庚',
  xin: '测试辛',
} as const;
export type Name = keyof typeof names;
export const everybody = Object.keys(names) as Name[];
export const inOffice: readonly Name[] = ['jia', 'yi', 'bing', 'ji'];

export const person = (name: Name): Person => ({ personId: name, name: names[name] });
export const seatOf = (name: Name): Address => ({ kind: 'PERSON', ...person(name) });
export const OFFICE: Address = { kind: 'ROLE', role: 'OFFICE', organizationId: null };
export const BARRED: readonly Barred[] = [
  { why: 'PREPARED', ...person('ji') },
  { why: 'CONCERNED', ...person('geng') },
];

export const by = (name: Name, onBehalfOf: Name | null = null): Signature => ({
  kind: 'ACCOUNT',
  ...person(name),
  onBehalfOf: onBehalfOf === null ? null : person(onBehalfOf),
});
export const onPaper = (name: string): Signature => ({ kind: 'PAPER', name, registeredBy: 'clerk-1', confirmedBy: 'clerk-2' });

const people = Object.fromEntries(everybody.map((name) => [name, { name: names[name], maySign: name !== 'xin', mayRead: true }]));
/** What was brought to this case to be attached to a word. */
export const PAPERS = [{ id: 'F1', name: '示例意见.pdf', sha256: 'a'.repeat(64) }];
/** What is so for one who signs: 辛 may read but sign nothing. */
export const factsOf = (signature: Signature): ApprovalFacts => {
  const principal = signature.kind === 'PAPER' ? null : ((signature.onBehalfOf?.personId ?? signature.personId) as Name);
  const member = principal !== null && inOffice.includes(principal);
  return { pools: member ? ['ROLE/OFFICE/'] : [], people, papers: PAPERS, dueOn: null, oversees: member };
};

export const node = (key: string, rule: NodeRule, ...participants: (Name | Address | [Name, number])[]): PlannedNode => ({
  key,
  label: `approval.node.${key}`,
  rule,
  participants: participants.map((one) => {
    if (Array.isArray(one)) return { address: seatOf(one[0]), weight: one[1] };
    return { address: typeof one === 'string' ? seatOf(one) : one, weight: 1 };
  }),
});

export const ALL: NodeRule = { kind: 'ALL' };
export const ANY: NodeRule = { kind: 'ANY' };
export const SEQUENCE: NodeRule = { kind: 'SEQUENCE' };
export const twoThirds: NodeRule = { kind: 'RATIO', share: { numerator: 2, denominator: 3, beyond: false } };
export const majority: NodeRule = { kind: 'VOTE', share: { numerator: 1, denominator: 2, beyond: true } };

export const planOf = (...nodes: readonly PlannedNode[]): ApprovalPlan => ({ nodes, mayDisagree: true });

/** One approval on its way: each step is tried by somebody, and refused or done. */
export class Walk {
  private constructor(public state: ApprovalState) {}

  static of(...nodes: readonly PlannedNode[]): Walk {
    return Walk.under(planOf(...nodes));
  }

  static under(plan: ApprovalPlan): Walk {
    const opened = open(plan, BARRED, NOW);
    if (!opened.ok) throw new Error(JSON.stringify(opened.refusals));
    return new Walk(fromEvents(opened.value));
  }

  /** The codes of the refusals; none when it was done. */
  tries(signature: Signature, command: ApprovalCommand): string[] {
    return this.refusals(signature, command).map(({ code }) => code);
  }

  refusals(signature: Signature, command: ApprovalCommand): readonly Refusal[] {
    const result = decide(command, this.state, factsOf(signature), signature, NOW);
    if (!result.ok) return result.refusals;
    this.state = result.value.reduce(evolve, this.state);
    return [];
  }

  /** The same, and it is done. */
  does(who: Name | Signature, command: ApprovalCommand): this {
    const refusals = this.refusals(typeof who === 'string' ? by(who) : who, command);
    if (refusals.length > 0) throw new Error(`${JSON.stringify(command)}: ${JSON.stringify(refusals)}`);
    return this;
  }

  agrees(who: Name, signer: string): this {
    return this.does(who, { verb: 'agree', input: { signer } });
  }

  disagrees(who: Name, signer: string): this {
    return this.does(who, { verb: 'disagree', input: { signer, text: '材料不全' } });
  }
}
