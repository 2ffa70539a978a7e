import { jointIssuers, printingOf, signatureOf, type ByIssuer, type DocumentState, type Issuer, type Taken } from './state.ts';

/** The chain in order (office.md §2): 拟稿, 核稿, 会签, 签发, 编号, 校对, 印制, 用印, 分发登记. */
export const documentChain = ['DRAFT', 'CHECK', 'COUNTERSIGN', 'SIGN', 'NUMBER', 'PROOFREAD', 'PRINT', 'SEAL', 'DISTRIBUTE'] as const;
export type DocumentStep = (typeof documentChain)[number];

/** One line of the chain; 会签 and 用印 have one for each body. `open` is where it could be taken now. */
export interface ChainLine {
  step: DocumentStep;
  issuer: Issuer | null;
  taken: Taken | null;
  open: boolean;
}

const ofOne = (issuer: Issuer, by: readonly ByIssuer[]) => ({
  issuer,
  taken: by.find(({ organizationId }) => organizationId === issuer.organizationId) ?? null,
});

/** Who has taken a step, or must: one line, or one for each body. */
export function takenOf(step: DocumentStep, state: DocumentState): { issuer: Issuer | null; taken: Taken | null }[] {
  switch (step) {
    case 'DRAFT':
      return [{ issuer: null, taken: state.written[0] ?? null }];
    case 'CHECK':
      return [{ issuer: null, taken: state.checked }];
    case 'COUNTERSIGN':
      return jointIssuers(state).map((issuer) => ofOne(issuer, state.countersigned));
    case 'SIGN':
      return [{ issuer: null, taken: signatureOf(state) }];
    case 'NUMBER':
      return [{ issuer: null, taken: state.numbered }];
    case 'PROOFREAD':
      return [{ issuer: null, taken: state.proofread }];
    case 'PRINT':
      return [{ issuer: null, taken: printingOf(state) }];
    case 'SEAL':
      return state.issuers.map((issuer) => ofOne(issuer, state.seals));
    case 'DISTRIBUTE':
      return [{ issuer: null, taken: state.distributed }];
  }
}

const isDone = (step: DocumentStep, state: DocumentState): boolean => takenOf(step, state).every(({ taken }) => taken !== null);

export const earlierSteps = (step: DocumentStep): readonly DocumentStep[] => documentChain.slice(0, documentChain.indexOf(step));

/** The first step before this one that is not done, or not by everybody; null when the chain has come to it. */
export const undoneBefore = (step: DocumentStep, state: DocumentState): DocumentStep | null =>
  earlierSteps(step).find((earlier) => !isDone(earlier, state)) ?? null;

/** The whole chain as a person reads it. */
export const documentSteps = (state: DocumentState): ChainLine[] =>
  documentChain.flatMap((step) => {
    const reached = undoneBefore(step, state) === null;
    return takenOf(step, state).map((line) => ({ step, ...line, open: reached && line.taken === null }));
  });
