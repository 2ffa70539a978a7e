import type { Refusal } from '../shared/result.ts';
import { missingSeals } from '../shared/seals.ts';
import type { Signed } from './records.ts';
import { REPORT_CLAUSE as clause } from './score-pack.ts';

/** Who must sign and seal, and between which days it can have happened. */
export interface SigningFacts {
  needsChiefJudge: boolean;
  sealers: readonly { organizationId: string; name: string }[];
  /** The contest's end day; null while undeclared. */
  endedOn: string | null;
  today: string;
}

/**
 * What a signed print lacks, one by one: SIGNATURE_MISSING, SEAL_MISSING (params organization, organizationId), SEAL_NOT_ASKED, SEAL_TWICE,
 * SIGNED_BEFORE_END (params endedOn), SIGNED_IN_FUTURE. Signature and seals cannot be older than the last scored event.
 */
export function signingProblems(
  { chiefJudgeSignedOn, seals }: Pick<Signed, 'chiefJudgeSignedOn' | 'seals'>,
  facts: SigningFacts,
): Refusal[] {
  const unsigned =
    facts.needsChiefJudge && chiefJudgeSignedOn === null ? [{ code: 'SIGNATURE_MISSING', field: 'chiefJudgeSignedOn', clause }] : [];
  return [
    ...unsigned,
    ...dateProblems(chiefJudgeSignedOn, 'chiefJudgeSignedOn', facts),
    ...missingSeals(seals, facts.sealers, clause),
    ...sealProblems(seals, facts),
  ];
}

function sealProblems(seals: Signed['seals'], facts: SigningFacts): Refusal[] {
  return seals.flatMap(({ organizationId, sealedOn }, index) => {
    const field = `seals.${index}`;
    const asked = facts.sealers.some((sealer) => sealer.organizationId === organizationId);
    const twice = seals.findIndex((seal) => seal.organizationId === organizationId) < index;
    return [
      ...(asked ? [] : [{ code: 'SEAL_NOT_ASKED', field, clause }]),
      ...(twice ? [{ code: 'SEAL_TWICE', field, clause }] : []),
      ...dateProblems(sealedOn, `${field}.sealedOn`, facts),
    ];
  });
}

function dateProblems(on: string | null, field: string, { endedOn, today }: SigningFacts): Refusal[] {
  if (on === null) return [];
  if (on > today) return [{ code: 'SIGNED_IN_FUTURE', field, clause }];
  return endedOn !== null && on < endedOn ? [{ code: 'SIGNED_BEFORE_END', field, clause, params: { endedOn } }] : [];
}
