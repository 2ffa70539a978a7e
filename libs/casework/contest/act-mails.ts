import type { ContestState } from '@jiangcheng/domain/contest/state';
import { leadOrganizer } from '@jiangcheng/domain/contest/state';
import { toIsoUtc } from '@jiangcheng/domain/shared/instant';
import type { Json, NewMail } from '../ports/case-changes.ts';
import type { DeadlineRow, Recipient } from '../ports/case-store.ts';
import type { ActContext } from './act-context.ts';
import { cited } from './rules.ts';

/** Due time as mail templates take it. */
export const dueJson = (deadline: DeadlineRow): Json => ({ at: toIsoUtc(deadline.dueAt), provisional: deadline.provisional });

export const reportLink = (caseId: string): string => `/contests/${caseId}/score-report`;
const reviewLink = (caseId: string): string => `/contests/${caseId}/review`;

/** One mail for each recipient that has an address; who has none is on the telephone list instead (office.md §5). */
export function mailTo(
  recipients: readonly Recipient[],
  newId: () => string,
  mail: { kind: string; variables: Record<string, Json>; taskId?: string | null; rung?: string | null },
): NewMail[] {
  return recipients.flatMap(({ personId, name, email }) =>
    email === null
      ? []
      : [
          {
            id: newId(),
            kind: mail.kind,
            taskId: mail.taskId ?? null,
            personId,
            toName: name,
            toAddress: email,
            variables: { recipient: name, ...mail.variables },
            rung: mail.rung ?? null,
          },
        ],
  );
}

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
