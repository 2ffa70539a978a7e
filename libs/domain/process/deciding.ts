/** Who decides: an account acting for itself, or the signer of a paper that two clerks entered. */
export type Deciding =
  { kind: 'ACCOUNT'; personId: string; name: string } | { kind: 'PAPER'; name: string; registeredBy: string; confirmedBy: string };
