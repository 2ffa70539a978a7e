import { plannedTasks, type PlannedTask } from '@jiangcheng/domain/contest/plan';
import type { ContestState } from '@jiangcheng/domain/contest/state';
import { DOCUMENT_CLAUSE } from '@jiangcheng/domain/document/refusals';
import { turnMails } from '../document/turn-mails.ts';
import type { NewMail } from '../ports/case-changes.ts';
import type { ActContext } from '../process/act-context.ts';
import { cited } from './rules.ts';
import type { ContestTypes } from './types.ts';

/** What a body is asked to do with the notice, or with a correction of it, as a mail says it. */
const steps: Readonly<Partial<Record<PlannedTask['kind'], { zh: string; en: string }>>> = {
  COUNTERSIGN_NOTICE: { zh: '会签比赛通知', en: 'countersign the notice' },
  SIGN_NOTICE: { zh: '签发比赛通知', en: 'sign the notice' },
  COUNTERSIGN_NOTICE_CORRECTION: { zh: '会签更正通知', en: 'countersign the correction' },
  SIGN_NOTICE_CORRECTION: { zh: '签发更正通知', en: 'sign the correction' },
};

/** Each body hears when it is its turn to sign a document of the contest; nobody of what is entered afterwards. */
export async function documentMails(context: ActContext<ContestTypes>, state: ContestState): Promise<NewMail[]> {
  const { locked, pack, paper } = context;
  if (paper?.kind === 'BACKFILL') return [];
  const turns = plannedTasks(state).flatMap((planned) => {
    const step = steps[planned.kind];
    const isNew = !locked.tasks.some((task) => isThat(task, planned));
    return step !== undefined && isNew ? [{ organizationId: planned.organizationId, step }] : [];
  });
  return turnMails(context, turns, { clause: cited(pack, DOCUMENT_CLAUSE), link: `/contests/${locked.id}` });
}

type Addressed = Pick<PlannedTask, 'round' | 'organizationId'> & { kind: string };

const isThat = (task: Addressed, planned: Addressed): boolean =>
  task.kind === planned.kind && task.round === planned.round && task.organizationId === planned.organizationId;
