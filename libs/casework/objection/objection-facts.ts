import type { Concerned, Related } from '@jiangcheng/domain/conflict/conflicts';
import { publicNotice } from '@jiangcheng/domain/notice/facts';
import { postingOf, type PublicNotice } from '@jiangcheng/domain/notice/notice';
import type { NoticeState } from '@jiangcheng/domain/notice/state';
import { windowOf, type NoticeWindow } from '@jiangcheng/domain/notice/window';
import type { ObjectionInputs } from '@jiangcheng/domain/objection/commands';
import type { ObjectionFacts } from '@jiangcheng/domain/objection/facts';
import type { ObjectionCaseState } from '@jiangcheng/domain/objection/state';
import { noticeFacts } from '../notice/notice-facts.ts';
import type { NoticePack } from '../notice/notice-pack.ts';
import type { CaseTransaction, LockedCase, PersonAtWork } from '../ports/case-store.ts';
import type { Employment } from '../ports/notice-books.ts';

type Input = Partial<ObjectionInputs['admitObjection'] & ObjectionInputs['reportFinding']>;

/** The facts of an objection under its lock: the notice it is against as it stands, and the people whom an act names. */
export async function objectionFacts(
  tx: CaseTransaction,
  { id, state }: LockedCase<ObjectionCaseState>,
  pack: NoticePack,
  { verifiers = [], fileId }: Input,
): Promise<ObjectionFacts> {
  const standing = await tx.notices.notice(state.noticeId);
  if (standing === null) throw new Error(`objection ${id} is against no notice`);
  const { rule, calendar, fetches, struck } = await noticeFacts(tx, standing, pack);
  const notice = publicNotice(standing.state, { rule, fetches, struck, holds: [] });
  const people = await tx.peopleAtWork(verifiers);
  const employments = verifiers.length === 0 ? [] : await tx.notices.employments(verifiers);
  return {
    ...{ id, notice },
    window: windowFor(notice, state.personId, calendar),
    anonymous: pack.anonymous,
    upheldBy: pack.upheldBy,
    concerned: concernedOf(standing.state, state.personId),
    verifiers: verifiers.flatMap((personId) => people.filter((one) => one.personId === personId).map((one) => relatedOf(one, employments))),
    verifierObjects: await objectorAmong(tx, id, people),
    fileHash: fileId === undefined ? null : await tx.notices.fileHash(id, fileId, 'VERIFICATION_REPORT'),
  };
}

/** Whoever is on a notice was put up by one of its postings; who never was has its first window. */
export function windowFor(notice: PublicNotice, personId: string, calendar: ObjectionCalendar): NoticeWindow {
  const posting = postingOf(notice, personId) ?? notice.postings[0];
  if (posting === undefined) throw new Error('an objection is against what was posted');
  return windowOf(notice, posting, calendar);
}

type ObjectionCalendar = Parameters<typeof windowOf>[2];

/** Who has no employer on record has none in common with anybody. */
function concernedOf({ approved }: NoticeState, personId: string): Concerned {
  const person = approved.find((one) => one.personId === personId);
  return {
    id: personId,
    personId,
    employerId: person?.employerId ?? `no employer of ${personId}`,
    recommendedBy: person?.recommendedBy ?? `nobody for ${personId}`,
  };
}

/** The organizations for which somebody acts are units of his, beside those on record. */
function relatedOf({ personId, grants }: PersonAtWork, employments: readonly Employment[]): Related {
  const record = employments.find((one) => one.personId === personId);
  return {
    personId,
    employerId: record?.employerId ?? `no employer of ${personId}`,
    unitIds: [...(record?.unitIds ?? []), ...grants.flatMap(({ organizationId }) => organizationId ?? [])],
    declared: [],
  };
}

async function objectorAmong(tx: CaseTransaction, id: string, people: readonly PersonAtWork[]): Promise<string | null> {
  for (const { personId, name } of people) if (await tx.notices.isObjector(id, name)) return personId;
  return null;
}
