interface Named {
  personId: string;
  name: string;
}

/** Who decides: an account, with those for whom it stands in (代) at that time; or the signer of a paper that two clerks entered. */
export type Deciding =
  | ({ kind: 'ACCOUNT'; standsInFor?: readonly Named[] } & Named)
  | { kind: 'PAPER'; name: string; registeredBy: string; confirmedBy: string };

/** Those in whose place somebody prepares something as well: it is not theirs to approve, as theirs is not his. Nothing where he stands in for nobody. */
export const preparedFor = (deciding: Deciding): { preparedFor?: readonly Named[] } =>
  deciding.kind === 'ACCOUNT' && deciding.standsInFor !== undefined && deciding.standsInFor.length > 0
    ? { preparedFor: deciding.standsInFor }
    : {};
