import { unitOf, type Appeal, type AppealKind } from '@jiangcheng/domain/appeal/appeal';
import type { ContestState } from '@jiangcheng/domain/contest/state';
import { toIsoUtc } from '@jiangcheng/domain/shared/instant';
import type { Json, NewMail } from '../ports/case-changes.ts';
import type { Recipient } from '../ports/case-store.ts';
import type { ActContext } from '../process/act-context.ts';
import { officeOf } from '../reminder/office-of.ts';
import { distinct, mailTo } from '../reminder/reminding.ts';
import type { ContestTypes } from './types.ts';

interface Words {
  readonly zh: string;
  readonly en: string;
}

const kinds: Readonly<Record<AppealKind, Words>> = {
  ON_SITE: { zh: '现场申诉', en: 'appeal on site' },
  SCORE_REVIEW: { zh: '成绩复核', en: 'request for a score review' },
};
const UPHELD: Words = { zh: '成立', en: 'upheld' };
const NOT_UPHELD: Words = { zh: '不成立', en: 'not upheld' };
const WITHDRAWN: Words = { zh: '已撤回', en: 'withdrawn' };

/** Who hears of an appeal: the office at once, for others wait on site for its word; the unit whose team made it, of how it goes on. */
export async function appealMails(context: ActContext<ContestTypes>, { appeals = [] }: ContestState): Promise<NewMail[]> {
  if (context.paper?.kind === 'BACKFILL') return [];
  const mails: NewMail[] = [];
  const of = (id: string): Appeal => {
    const found = appeals.find((each) => each.id === id);
    if (found === undefined) throw new Error(`no appeal ${id} in the state`);
    return found;
  };
  for (const event of context.events) {
    if (event.type === 'APPEAL_REGISTERED') mails.push(...(await registered(context, event.appeal)));
    else if (event.type === 'APPEAL_WITHDRAWN') mails.push(...(await settled(context, of(event.id), WITHDRAWN, event.reason)));
    else if (event.type === 'APPEAL_DECIDED') {
      const { upheld, reason } = event.decision;
      mails.push(...(await settled(context, of(event.id), upheld ? UPHELD : NOT_UPHELD, reason)));
    }
  }
  return mails;
}

async function registered(context: ActContext<ContestTypes>, appeal: Appeal): Promise<NewMail[]> {
  const { locked, desk } = context;
  const common = { contest: locked.title, appeal: { ...kinds[appeal.kind] }, receivedAt: toIsoUtc(appeal.receivedAt) };
  const variables = { ...common, organization: appeal.unit, link: `/contests/${locked.id}/day` };
  return [
    ...mailTo(await deciders(context), desk.newId, { kind: 'appeal-filed', variables }),
    ...(await toUnit(context, appeal, 'appeal-registered', common)),
  ];
}

const settled = (context: ActContext<ContestTypes>, appeal: Appeal, outcome: Words, reasonText: string): Promise<NewMail[]> =>
  toUnit(context, appeal, 'appeal-settled', {
    ...{ contest: context.locked.title, appeal: { ...kinds[appeal.kind] }, outcome: { ...outcome }, reasonText },
  });

/** Whoever registered it does not decide it: where nobody else has the case, all of the office hear of it. */
async function deciders({ tx, locked, request }: ActContext<ContestTypes>): Promise<Recipient[]> {
  const others = (people: readonly Recipient[]) => distinct(people).filter(({ personId }) => personId !== request.origin.actor.personId);
  const first = others(await officeOf(tx, locked));
  return first.length > 0 ? first : others(await tx.recipients('OFFICE', locked.scope.campaignId, null));
}

async function toUnit(
  { tx, locked, desk, request }: ActContext<ContestTypes>,
  appeal: Appeal,
  kind: string,
  own: Record<string, Json>,
): Promise<NewMail[]> {
  const unit = unitOf(appeal, await tx.organizationNames(await tx.teamUnitsOf(locked.id)));
  if (unit === null) return [];
  const people = await tx.recipients('TEAM_UNIT', locked.scope.campaignId, unit);
  const others = people.filter(({ personId }) => personId !== request.origin.actor.personId);
  return mailTo(others, desk.newId, { kind, variables: { ...own, link: `/contests/${locked.id}/teams/${unit}` } });
}
