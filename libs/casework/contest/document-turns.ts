import { plannedTasks, type PlannedTask } from '@jiangcheng/domain/contest/plan';
import type { ContestState } from '@jiangcheng/domain/contest/state';
import { DOCUMENT_CLAUSE } from '@jiangcheng/domain/document/refusals';
import type { NewMail } from '../ports/case-changes.ts';
import type { ActContext } from '../process/act-context.ts';
import { distinct, mailTo } from '../reminder/reminding.ts';
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
export async function turnMails({ tx, locked, pack, desk, paper }: ActContext<ContestTypes>, state: ContestState): Promise<NewMail[]> {
  if (paper?.kind === 'BACKFILL') return [];
  const mails: NewMail[] = [];
  const clause = cited(pack, DOCUMENT_CLAUSE);
  for (const planned of plannedTasks(state)) {
    const step = steps[planned.kind];
    if (step === undefined || locked.tasks.some((task) => isThat(task, planned))) continue;
    const variables = { contest: locked.title, step, clause, link: `/contests/${locked.id}` };
    const to = await tx.recipients('BODY', locked.scope.campaignId, planned.organizationId);
    mails.push(...mailTo(distinct(to), desk.newId, { kind: 'document-turn', variables }));
  }
  return mails;
}

type Addressed = Pick<PlannedTask, 'round' | 'organizationId'> & { kind: string };

const isThat = (task: Addressed, planned: Addressed): boolean =>
  task.kind === planned.kind && task.round === planned.round && task.organizationId === planned.organizationId;
