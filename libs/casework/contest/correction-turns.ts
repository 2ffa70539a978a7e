import { actRow } from '@jiangcheng/domain/contest/acts';
import { plannedTasks, type PlannedTask } from '@jiangcheng/domain/contest/plan';
import type { ContestState } from '@jiangcheng/domain/contest/state';
import type { NewMail } from '../ports/case-changes.ts';
import type { ActContext } from '../process/act-context.ts';
import { distinct, mailTo } from '../reminder/reminding.ts';
import { cited } from './rules.ts';
import type { ContestTypes } from './types.ts';

/** What a body is asked to do with a correction of the notice, as a mail says it. */
const steps: Readonly<Partial<Record<PlannedTask['kind'], { zh: string; en: string }>>> = {
  COUNTERSIGN_NOTICE_CORRECTION: { zh: '会签更正通知', en: 'countersign the correction' },
  SIGN_NOTICE_CORRECTION: { zh: '签发更正通知', en: 'sign the correction' },
};

/** Each body hears when it is its turn to sign a correction of the notice; nobody of what is entered afterwards. */
export async function turnMails({ tx, locked, pack, desk, paper }: ActContext<ContestTypes>, state: ContestState): Promise<NewMail[]> {
  if (paper?.kind === 'BACKFILL') return [];
  const mails: NewMail[] = [];
  for (const planned of plannedTasks(state)) {
    const step = steps[planned.kind];
    if (step === undefined || locked.tasks.some((task) => isThat(task, planned))) continue;
    const clause = cited(pack, actRow('signNoticeCorrection').clause ?? '');
    const variables = { contest: locked.title, step, clause, link: `/contests/${locked.id}` };
    const to = await tx.recipients('BODY', locked.scope.campaignId, planned.organizationId);
    mails.push(...mailTo(distinct(to), desk.newId, { kind: 'document-turn', variables }));
  }
  return mails;
}

type Addressed = Pick<PlannedTask, 'round' | 'organizationId'> & { kind: string };

const isThat = (task: Addressed, planned: Addressed): boolean =>
  task.kind === planned.kind && task.round === planned.round && task.organizationId === planned.organizationId;
