import { createHash } from 'node:crypto';
import type { CampaignState, Circulation } from '@jiangcheng/domain/campaign/state';
import { countersignersOf, type ContestState } from '@jiangcheng/domain/contest/state';
import type { DocumentState } from '@jiangcheng/domain/document/state';
import { signedContent, versionOf } from '@jiangcheng/domain/document/state';
import type { JointPrizePolicy } from '@jiangcheng/domain/ranking/prizes';
import { currentStage } from '@jiangcheng/domain/process/story';
import { canonicalJson, type CanonicalValue } from '@jiangcheng/domain/shared/canonical-json';
import { moneyPackOf } from '../payment/money-pack-of.ts';
import type { LockedCase } from '../ports/case-store.ts';
import { digestOf } from './document-facts.ts';

/** What the record holds is JSON already. */
const hashOf = (sheet: object): string =>
  createHash('sha256')
    .update(canonicalJson(sheet as CanonicalValue))
    .digest('hex');

/*
 * 会签单 by its hash: of whatever is put before those who sign, in the version in which it stands, so that the code on a scan is no longer
 * the sheet's own once that was changed (office.md §2). Each is null while there is nothing to sign.
 */

type Reviewed = Pick<LockedCase<CampaignState>, 'title' | 'number' | 'state' | 'regulation' | 'edition' | 'settings'>;

/**
 * Of the results of a round: of the contests by their hashes and of those who sign. The winners that it lists follow from the reports of these
 * hashes and from the edition, which never change, and their prizes from how the campaign reads 并列 as well: a reading other than the usual
 * one is part of what is signed, so that sheets printed under the usual one keep their code.
 */
export const resultsSheet = (found: Reviewed, { round, contests }: Circulation): string => {
  const { title: campaign, number, state } = found;
  return hashOf({
    ...{ kind: 'COUNTERSIGN_SHEET', campaign, number, round },
    contests: contests.map(({ caseId, sha256 }) => ({ caseId, sha256 })),
    bodies: state.bodies.map(({ name }) => name),
    ...jointPrize(found),
  });
};

const jointPrize = ({ regulation, edition, settings }: Reviewed): { jointPrize?: JointPrizePolicy } => {
  const { table, policy } = moneyPackOf(regulation, edition, settings).awards.prizes;
  return table.length === 0 || policy === 'AVERAGE' ? {} : { jointPrize: policy };
};

/** Of a document: its text with its issuers, and which text it is. The text that goes round with the sheet bears the same code. */
export const documentSheet = (document: DocumentState | null | undefined): string | null =>
  document?.text
    ? hashOf({ kind: 'DOCUMENT_SHEET', version: versionOf(document), sha256: digestOf(signedContent(document, document.text)) })
    : null;

/** Of a contest's 子竞赛方案: what it says in the round in which it stands, and who signs it. */
export function planSheet({ number, state }: Pick<LockedCase<ContestState>, 'number' | 'state'>): string | null {
  const signers = countersignersOf(state);
  if (state.plan === undefined || signers === null) return null;
  const { version, text } = state.plan;
  return hashOf({ kind: 'SUB_PLAN_SHEET', number, round: currentStage(state)?.round ?? 1, version, text, signers });
}
