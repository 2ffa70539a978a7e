import type { ContestState } from '@jiangcheng/domain/contest/state';
import { leadOrganizer } from '@jiangcheng/domain/contest/state';
import { toIsoUtc } from '@jiangcheng/domain/shared/instant';
import type { NewMail } from '../ports/case-changes.ts';
import type { DeadlineRow } from '../ports/case-store.ts';
import { dueJson } from '../reminder/due-json.ts';
import { mailTo } from '../reminder/reminding.ts';
import type { ActContext } from './act-context.ts';
import { cited } from './rules.ts';

export const reportLink = (caseId: string): string => `/contests/${caseId}/score-report`;
const reviewLink = (caseId: string): string => `/contests/${caseId}/review`;

/** Who is told of an act at once: the office of a hand-in, the organizer of a return or a confirmation. */
export async function mailsOf(context: ActContext, state: ContestState, deadlines: readonly DeadlineRow[]): Promise<NewMail[]> {
  const { locked, tx, request, desk } = context;
  const round = state.handIns.at(-1)?.round ?? 1;
  const deadline = deadlines.find((d) => d.round === (request.command.act === 'return' ? round + 1 : round));
  if (deadline === undefined || context.paper?.kind === 'BACKFILL') return [];
  const common = {
    contest: locked.title,
    clause: cited(context.pack, deadline.rule.clause),
    round: deadline.round,
    due: dueJson(deadline),
  };
  const toOrganizer = () => tx.recipients('ORGANIZER', locked.scope.campaignId, leadOrganizer(state));
  switch (request.command.act) {
    case 'handIn': {
      const variables = {
        ...common,
        organizer: locked.organizerName,
        receivedAt: toIsoUtc(locked.now),
        late: deadline.late === true,
        link: reviewLink(locked.id),
      };
      return mailTo(await tx.recipients('OFFICE', locked.scope.campaignId, null), desk.newId, { kind: 'report-received', variables });
    }
    case 'return': {
      const { reasonCode, text } = request.command.input;
      const variables = {
        ...common,
        reason: context.pack.returnReasonLabels[reasonCode] ?? reasonCode,
        reasonText: text,
        link: reportLink(locked.id),
      };
      return mailTo(await toOrganizer(), desk.newId, { kind: 'report-returned', variables });
    }
    case 'confirm':
      return mailTo(await toOrganizer(), desk.newId, {
        kind: 'report-confirmed',
        variables: { ...common, confirmedAt: toIsoUtc(locked.now), link: reportLink(locked.id) },
      });
    default:
      return [];
  }
}
