import { caseLink } from '@jiangcheng/contracts/case-link';
import { actRow } from '@jiangcheng/domain/objection/acts';
import { cited } from '../contest/rules.ts';
import type { NewMail } from '../ports/case-changes.ts';
import type { ActContext } from '../process/act-context.ts';
import { mailTo } from '../reminder/reminding.ts';
import type { ObjectionTypes } from './types.ts';

/** Who was named to verify an objection hears of it at once, and where to hand in the 核查报告. */
export async function verifierMails({ events, locked, tx, pack, desk }: ActContext<ObjectionTypes>): Promise<NewMail[]> {
  const admitted = events.find(({ type }) => type === 'OBJECTION_ADMITTED');
  if (admitted?.type !== 'OBJECTION_ADMITTED') return [];
  const variables = {
    contest: locked.title,
    clause: cited(pack, actRow('reportFinding').clause),
    link: caseLink('objection', locked.id, locked.scope.campaignId),
  };
  return mailTo(await tx.peopleAtWork(admitted.handling.verifiers), desk.newId, { kind: 'objection-verify', variables });
}
