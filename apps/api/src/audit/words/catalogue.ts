import { calendarWords } from './calendar.words.ts';
import { approvalWords } from './approval.words.ts';
import { campaignProcessWords } from './campaign-process.words.ts';
import { campaignWords } from './campaign.words.ts';
import { archiveWords } from './archive.words.ts';
import { collectionWords } from './collection.words.ts';
import { hostingWords } from './hosting.words.ts';
import { caseWords, contestWords } from './contest.words.ts';
import { expertScoringWords } from './expert-scoring.words.ts';
import { entryWords } from './entry.words.ts';
import { paymentWords } from './payment.words.ts';
import { scoreReportWords } from './score-report.words.ts';
import { recommendationWords } from './recommendation.words.ts';
import { selectionWords } from './selection.words.ts';
import { noticeWords } from './notice.words.ts';
import { cultivationWords } from './cultivation.words.ts';
import { objectionWords } from './objection.words.ts';
import { orgAwardWords } from './org-award.words.ts';
import { taskWords } from './task.words.ts';
import type { EventWords } from './word-types.ts';

const catalogue: Readonly<Record<string, EventWords>> = {
  ...approvalWords,
  ...contestWords,
  ...caseWords,
  ...entryWords,
  ...expertScoringWords,
  ...scoreReportWords,
  ...campaignWords,
  ...campaignProcessWords,
  ...collectionWords,
  ...selectionWords,
  ...recommendationWords,
  ...hostingWords,
  ...paymentWords,
  ...calendarWords,
  ...noticeWords,
  ...objectionWords,
  ...cultivationWords,
  ...orgAwardWords,
  ...taskWords,
  ...archiveWords,
};

/** All event types that have words, for the test that compares them with what the code writes. */
export const eventTypes: readonly string[] = Object.keys(catalogue);

/** A type without words (a later version's, or a forged one) still shows, under its own name. */
export const wordsOf = (type: string): EventWords =>
  (Object.hasOwn(catalogue, type) ? catalogue[type] : undefined) ?? { label: [type, type], says: [type, type] };
