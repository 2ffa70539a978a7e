import type { CaseScope } from '@jiangcheng/domain/access/actor';
import type { CaseState } from '@jiangcheng/domain/process/story';
import type { TaskHold } from '@jiangcheng/domain/task/hold';
import type { ApprovalRow } from './approval-row.ts';
import type { DeadlineRow, TaskRow } from './rows.ts';

/** The case as it stands, locked until the transaction ends, with the record's clock. What its state holds, its kind says. */
export interface LockedCase<S extends CaseState = CaseState> {
  id: string;
  kind: string;
  number: string;
  title: string;
  /** Names of the organizers, the leading one first, for mails; empty while none is named. Of a kind without organizers, those who act in it. */
  organizerName: string;
  scope: CaseScope;
  regulation: string;
  edition: string;
  settings: Record<string, unknown>;
  status: 'OPEN' | 'CLOSED';
  version: number;
  auditSeq: number;
  auditHead: string | null;
  /** With the story gone on as far as it can without anybody: the stage that follows is open. */
  state: S;
  /** The stage the state stands in is not written yet: who saves first opens it. */
  opening: boolean;
  wakeAt: number | null;
  now: number;
  deadlines: readonly DeadlineRow[];
  tasks: readonly TaskRow[];
  /** The latest approval in it, open or not; null where there was none. */
  approval: ApprovalRow | null;
  /** Those of the open tasks that a post or a person has in hand. */
  holds: readonly TaskHold[];
  /** The office's open posts, by whose names a regulation seats them in an approval. */
  posts: readonly { id: string; name: string }[];
}
