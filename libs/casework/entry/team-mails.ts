import type { ContestantRecord } from '@jiangcheng/domain/entry/records';
import type { EligibilityRule } from '@jiangcheng/domain/entry/rules';
import type { CheckedContestant } from '@jiangcheng/domain/entry/team-acts';
import { awaitsException, obstacleOf } from '@jiangcheng/domain/entry/verdict';
import { cited } from '../contest/rules.ts';
import type { Json, NewMail } from '../ports/case-changes.ts';
import type { Recipient } from '../ports/case-store.ts';
import { distinct, mailTo } from '../reminder/reminding.ts';
import type { AtTeam } from './at-the-team.ts';
import { entryWords } from './entry-words.ts';

/** The organizers hear that a team waits for them; where nobody acts for any of them the office does. */
export async function filedMails<I>(at: AtTeam<I>, count: number): Promise<NewMail[]> {
  const { tx, locked, request } = at;
  const people: Recipient[] = [];
  for (const { organizationId } of locked.state.organizers)
    people.push(...(await tx.recipients('ORGANIZER', locked.scope.campaignId, organizationId)));
  const told = people.length > 0 ? people : await tx.recipients('OFFICE', locked.scope.campaignId, null);
  const others = distinct(told).filter(({ personId }) => personId !== request.origin.actor.personId);
  return mailsTo(at, others, 'team-filed', { organization: (await tx.organizationName(request.organizationId)) ?? '', count });
}

/** The office hears of a filed team in which somebody is barred in principle (原则上), for nobody else may lift it: how many, not who. */
export async function barredMails<I>(at: AtTeam<I>, contestants: readonly CheckedContestant[]): Promise<NewMail[]> {
  const { tx, locked, request } = at;
  const barred = contestants.map(({ results }) => results.filter(awaitsException)).filter((bars) => bars.length > 0);
  if (barred.length === 0) return [];
  const { docNo } = entryWords(locked);
  const clauses = new Set(barred.flatMap((bars) => bars.map(({ clause }) => cited({ docNo }, clause))));
  const office = distinct(await tx.recipients('OFFICE', locked.scope.campaignId, null));
  const others = office.filter(({ personId }) => personId !== request.origin.actor.personId);
  const organization = (await tx.organizationName(request.organizationId)) ?? '';
  return mailsTo(at, others, 'entry-barred', { organization, count: barred.length, clause: [...clauses].join('、') });
}

/** The unit hears why its team came back, and who of it was turned away or may not enter as he stands. */
export async function returnedMails<I>(at: AtTeam<I>, reasonText: string, contestants: readonly CheckedContestant[]): Promise<NewMail[]> {
  const { ofRule } = entryWords(at.locked);
  const open = contestants.flatMap((one) => openOf(one, ofRule));
  return mailsTo(at, await unitPeople(at), 'team-returned', { reasonText, open: { entries: open.slice(0, SHOWN), count: open.length } });
}

/** The unit hears of one contestant who was turned away, on which rule and why. */
export async function rejectedMails<I>(
  at: AtTeam<I>,
  { name: contestant }: ContestantRecord,
  { key, clause }: EligibilityRule,
  reasonText: string,
): Promise<NewMail[]> {
  const { docNo, ofRule } = entryWords(at.locked);
  const own = { contestant, rule: ofRule(key), reasonText, clause: cited({ docNo }, clause) };
  return mailsTo(at, await unitPeople(at), 'entry-rejected', own);
}

/** A team may have fifty thousand: the mail names the first, the page all of them. */
const SHOWN = 10;

function openOf({ record: { name, position, review }, results }: CheckedContestant, ofRule: (key: string) => Json): Json[] {
  const rejected = review?.verdict === 'REJECTED';
  const rule = rejected ? review.rule : (obstacleOf(results)?.rule ?? null);
  if (rule === null) return [];
  return [{ name, position, rule: ofRule(rule), reason: rejected ? (review.reason ?? '') : '' }];
}

const unitPeople = <I>({ tx, locked, request }: AtTeam<I>): Promise<Recipient[]> =>
  tx.recipients('TEAM_UNIT', locked.scope.campaignId, request.organizationId);

function mailsTo<I>({ locked, desk, request }: AtTeam<I>, to: readonly Recipient[], kind: string, own: Record<string, Json>): NewMail[] {
  const link = `/contests/${locked.id}/teams/${request.organizationId}`;
  return mailTo(to, desk.newId, { kind, variables: { contest: locked.title, ...own, link } });
}
