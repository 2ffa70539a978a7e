import { caseLink } from '@jiangcheng/contracts/case-link';
import { workingDaysBetween } from '@jiangcheng/domain/calendar/working-days';
import type { CandidateRecord } from '@jiangcheng/domain/recommendation/records';
import { startOfDayAfter } from '@jiangcheng/domain/shared/instant';
import { cited } from '../contest/rules.ts';
import type { Json, NewMail } from '../ports/case-changes.ts';
import type { Recipient } from '../ports/case-store.ts';
import { dueJson } from '../reminder/due-json.ts';
import { distinct, mailTo } from '../reminder/reminding.ts';
import { selectionPack } from '../selection/selection-pack.ts';
import type { AtUnit } from './at-the-unit.ts';

const REVIEW_CLAUSE = '004/第七条';

/** What the unit is told at once of 形式审查: who was returned, why and until when, or who was rejected and on which clause. */
export async function reviewMails<I>(at: AtUnit<I>, candidate: CandidateRecord): Promise<NewMail[]> {
  const said = await saidOf(at, candidate);
  if (said === null) return [];
  const { locked, desk, request } = at;
  const { docNo } = selectionPack(locked.regulation, locked.edition, locked.settings);
  const round = caseLink('selection', locked.id, locked.scope.campaignId);
  const variables: Record<string, Json> = {
    ...{ contest: locked.title, candidate: candidate.name, reasonText: candidate.reviewReason ?? '' },
    clause: cited({ docNo }, candidate.reviewClause ?? REVIEW_CLAUSE),
    ...said.own,
    link: `${round}/units/${request.organizationId}/candidates/${candidate.id}`,
  };
  return mailTo(await unitPeople(at), desk.newId, { kind: said.kind, variables });
}

async function saidOf<I>(
  { tx, today }: AtUnit<I>,
  { status, review, supplementDueOn: dueOn }: CandidateRecord,
): Promise<{ kind: string; own: Record<string, Json> } | null> {
  if (review === 'REJECTED') return { kind: 'candidate-rejected', own: {} };
  if (status !== 'RETURNED' || dueOn === null) return null;
  const { days, provisional } = workingDaysBetween(await tx.calendar(), today, dueOn);
  // The office's own day stands as it is; only the count may change while a year's holidays are not published.
  const due = dueJson({ dueAt: startOfDayAfter(dueOn), provisional: false });
  return { kind: 'candidate-returned', own: { due, workingDays: { days, provisional } } };
}

/** Those who act for the unit, and whom it named for the round (第十八条), with an account or without. */
async function unitPeople<I>({ tx, locked, request: { organizationId } }: AtUnit<I>): Promise<Recipient[]> {
  const people = await tx.recipients('TEAM_UNIT', locked.scope.campaignId, organizationId);
  const contacts = locked.state.contacts.filter((one) => one.organizationId === organizationId).map(({ personId }) => personId);
  return distinct([...people, ...(await tx.namedPeople(contacts))]);
}
