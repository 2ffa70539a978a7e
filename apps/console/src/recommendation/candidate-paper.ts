import type { Candidate } from '../api/types.ts';
import type { PaperPlace } from '../paper-decision/paper-dialog.tsx';

/** A decision about a candidate that was signed on paper belongs to the case of his round. */
export const placeOf = ({ caseId }: Candidate): PaperPlace => ({ id: caseId, of: 'caseId', purpose: 'PAPER_DECISION' });
export const rowOf = ({ organizationId, id }: Candidate) => ({ organizationId, candidateId: id });
