import type { ContestState } from '@jiangcheng/domain/contest/state';
import { dueJson } from '../reminder/due-json.ts';
import { mailTo } from '../reminder/reminding.ts';
import type { NewMail } from '../ports/case-changes.ts';
import type { DeadlineRow } from '../ports/case-store.ts';
import type { ActContext } from '../process/act-context.ts';
import { everyone, organizersOf } from './organizers-told.ts';
import { cited, type ContestPack } from './rules.ts';
import type { ContestTypes } from './types.ts';

export const dayLink = (caseId: string): string => `/contests/${caseId}/day`;

export const dutyWords = ({ dutyLabels }: Pick<ContestPack, 'dutyLabels'>, duty: string): string => dutyLabels[duty] ?? duty;

/** The organizers hear at once of what they owe beside the report and by which day. */
export async function dutyMails(
  context: ActContext<ContestTypes>,
  state: ContestState,
  deadlines: readonly DeadlineRow[],
): Promise<NewMail[]> {
  const { command } = context.request;
  if (command.act !== 'setDuty' || context.paper?.kind === 'BACKFILL') return [];
  const deadline = deadlines.find(({ key }) => key === command.input.duty);
  if (deadline === undefined) return [];
  const { locked, pack, desk } = context;
  const variables = {
    contest: locked.title,
    task: dutyWords(pack, deadline.key),
    clause: cited(pack, deadline.rule.clause),
    due: dueJson(deadline),
    link: dayLink(locked.id),
  };
  return mailTo(everyone(await organizersOf(context, state)), desk.newId, { kind: 'duty-set', variables });
}
