import type { Candidate, Expert } from './round.ts';

/** Why an expert may not judge a candidate: he is the candidate, works where he works, belongs to the unit that recommends him, said so himself. */
export type Conflict = 'SAME_PERSON' | 'SAME_EMPLOYER' | 'SAME_UNIT' | 'DECLARED';

/** Every conflict between the two, in this order; none is empty. */
export function conflictsOf(expert: Expert, candidate: Candidate): Conflict[] {
  const units = [expert.employerId, ...expert.unitIds];
  return [
    ...when(expert.personId === candidate.personId, 'SAME_PERSON'),
    ...when(expert.employerId === candidate.employerId, 'SAME_EMPLOYER'),
    ...when(units.includes(candidate.recommendedBy) || expert.unitIds.includes(candidate.employerId), 'SAME_UNIT'),
    ...when(expert.declared.includes(candidate.id), 'DECLARED'),
  ];
}

const when = (holds: boolean, conflict: Conflict): Conflict[] => (holds ? [conflict] : []);
