import { ok, refuse, type Result } from '../shared/result.ts';
import { DOCUMENT_CLAUSE as clause } from './refusals.ts';
import { initialDocument, type DocumentState } from './state.ts';

export const CORRECTION = 'CORRECTION';

/**
 * 更正通知: the one way to change what was distributed. It is a document of its own with its own number, of the same issuers, linked
 * by the number that it corrects. Refuses with DOCUMENT_NOT_DISTRIBUTED: before that the text itself is amended.
 */
export const correctionOf = ({ issuers, numbered, distributed }: DocumentState): Result<DocumentState> =>
  numbered === null || distributed === null
    ? refuse('DOCUMENT_NOT_DISTRIBUTED', { clause })
    : ok(initialDocument(CORRECTION, issuers, numbered.number));
