import { createHash } from 'node:crypto';
import { canonicalJson, type CanonicalValue } from '@jiangcheng/domain/shared/canonical-json';

export type MeetingPaper = 'MEETING_MINUTES' | 'PARTY_GROUP_AGENDA';

/** Of everything that the paper of a meeting says: the code on a scan is no longer the paper's own once that was changed. What it says is JSON already. */
export const meetingPaperHash = (kind: MeetingPaper, number: string, content: object): string =>
  createHash('sha256')
    .update(canonicalJson({ kind, number, content: content as CanonicalValue }))
    .digest('hex');
