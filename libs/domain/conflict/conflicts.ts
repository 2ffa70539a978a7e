/** Who is to judge or verify, as far as conflicts go: `declared` are the ids of those to whom he has declared a relation. */
export interface Related {
  personId: string;
  employerId: string;
  /** Units he belongs to or acts for beside his employer. */
  unitIds: readonly string[];
  declared: readonly string[];
}

/** Whom it concerns: a candidate with his employer and the unit that recommends him. */
export interface Concerned {
  id: string;
  personId: string;
  employerId: string;
  recommendedBy: string;
}

/** He is the one it concerns, works where he works, belongs to the unit that recommends him, or said so himself. */
export type Conflict = 'SAME_PERSON' | 'SAME_EMPLOYER' | 'SAME_UNIT' | 'DECLARED';

/** Every conflict between the two, in this order; empty where there is none. */
export function conflictsOf(one: Related, other: Concerned): Conflict[] {
  const units = [one.employerId, ...one.unitIds];
  return [
    ...when(one.personId === other.personId, 'SAME_PERSON'),
    ...when(one.employerId === other.employerId, 'SAME_EMPLOYER'),
    ...when(units.includes(other.recommendedBy) || one.unitIds.includes(other.employerId), 'SAME_UNIT'),
    ...when(one.declared.includes(other.id), 'DECLARED'),
  ];
}

const when = (holds: boolean, conflict: Conflict): Conflict[] => (holds ? [conflict] : []);
