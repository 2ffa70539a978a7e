import type { Process } from './process.ts';

function never(): never {
  throw new Error('this kind of case has no approval');
}

/** For a kind of case in which nobody signs in an approval. */
export const noApproval = {
  approval: () => null,
  approvalTask: never,
  signers: 'OFFICE',
  actOfWord: never,
  wordOf: () => null,
  conclusion: never,
} satisfies Partial<Process>;
