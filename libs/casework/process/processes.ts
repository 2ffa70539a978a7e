import { campaignProcess } from '../campaign/campaign-process.ts';
import { collectionProcess } from '../collection/collection-process.ts';
import { contestProcess } from '../contest/contest-process.ts';
import { cultivationProcess } from '../cultivation/cultivation-process.ts';
import { selectionProcess } from '../selection/selection-process.ts';
import { noticeProcess } from '../notice/notice-process.ts';
import { objectionProcess } from '../objection/objection-process.ts';
import { orgAwardProcess } from '../org-award/org-award-process.ts';
import type { Process } from './process.ts';

const processes: Readonly<Record<string, Process>> = {
  contest: contestProcess,
  campaign: campaignProcess,
  collection: collectionProcess,
  selection: selectionProcess,
  notice: noticeProcess,
  objection: objectionProcess,
  cultivation: cultivationProcess,
  'org-award': orgAwardProcess,
};

/** The process of a kind of case. Throws for a kind that casework does not know. */
export function processOf(kind: string): Process {
  const process = processes[kind];
  if (process === undefined) throw new Error(`there is no process of a ${kind}`);
  return process;
}
