import type { DocumentAct, DocumentInputs } from './commands.ts';

const steps = {
  draft: 'DRAFT',
  amend: 'AMEND',
  check: 'CHECK',
  countersign: 'COUNTERSIGN',
  sign: 'SIGN',
  number: 'NUMBER',
  proofread: 'PROOFREAD',
  print: 'PRINT',
  seal: 'SEAL',
  distribute: 'DISTRIBUTE',
} as const satisfies Record<string, DocumentAct>;

type Verb = keyof typeof steps;
/** What one issuer does alone: nobody countersigns. */
type SoleVerb = Exclude<Verb, 'countersign'>;
type ActOf<V extends Verb, N extends string> = `${V}${N}`;
type InputsOf<V extends Verb, N extends string> = { [K in V as ActOf<K, N>]: DocumentInputs[(typeof steps)[K]] };

/** The acts of a kind of case that take the steps of its document (office §2), with their inputs: `draftCircular`, `amendCircular` … */
export type ChainInputs<N extends string> = InputsOf<Verb, N>;
export type SoleChainInputs<N extends string> = InputsOf<SoleVerb, N>;

interface Chain<A extends string> {
  includes(act: string): act is A;
  stepOf(act: A): DocumentAct;
  /** A row of the table of acts for each of them. */
  rows<R>(rowOf: (step: DocumentAct) => R): Readonly<Record<A, R>>;
}

/** The chain of a document with several issuers, by the word that its acts end with. */
export const chainOf = <N extends string>(noun: N): Chain<ActOf<Verb, N>> => chain(Object.keys(steps) as Verb[], noun);

/** The chain of a document with one issuer. */
export const soleChainOf = <N extends string>(noun: N): Chain<ActOf<SoleVerb, N>> =>
  chain(
    (Object.keys(steps) as Verb[]).filter((verb) => verb !== 'countersign'),
    noun,
  );

function chain<V extends Verb, N extends string>(verbs: readonly V[], noun: N): Chain<ActOf<V, N>> {
  type Act = ActOf<V, N>;
  const byAct = <R>(rowOf: (step: DocumentAct) => R) =>
    Object.fromEntries(verbs.map((verb) => [`${verb}${noun}`, rowOf(steps[verb])])) as Record<Act, R>;
  const stepByAct = byAct((step) => step);
  return {
    includes: (act): act is Act => Object.hasOwn(stepByAct, act),
    stepOf: (act) => stepByAct[act],
    rows: byAct,
  };
}
