import type { LockedContest } from '@jiangcheng/casework/ports/case-store';
import type { FrontView } from '@jiangcheng/contracts/api/sub-plan';
import { organizationOf, signersOf as seatsOf, type ApprovalState } from '@jiangcheng/domain/approval/state';
import type { ContestFacts, FrontFacts } from '@jiangcheng/domain/contest/facts';
import { correctionStanding } from '@jiangcheng/domain/contest/evolve-notice-correction';
import type { NoticeCorrection } from '@jiangcheng/domain/contest/notice-correction';
import { countersignersOf, type ContestState, type PlanRecord } from '@jiangcheng/domain/contest/state';
import type { Issuer } from '@jiangcheng/domain/document/state';
import { currentStage } from '@jiangcheng/domain/process/story';
import { toIsoLocal } from '@jiangcheng/domain/shared/instant';
import { planHold } from '@jiangcheng/domain/sub-plan/plan-hold';
import { countersignPlan } from '@jiangcheng/domain/sub-plan/countersign-plan';
import { wordsOf, type Countersigning } from '../approval/countersignings.ts';
import { holdViewOf } from '../casework/hold.view.ts';
import { documentViewOf, type DocumentReader } from '../document/document.view.ts';
import { correctedNotice } from '../document/notice-correction-draft.ts';
import { sentenceOf } from '../platform/messages/catalogue.ts';
import type { Locale } from '../platform/messages/locale.ts';

/** What a page of plan and notice is made of, beside the case. */
export interface AroundFront {
  facts: ContestFacts;
  /** Who reads, and when. */
  reader: { personId: string; now: number };
  /** The 会签 of each round. */
  approvals: ReadonlyMap<number, ApprovalState>;
  /** Of the organizers, by id. */
  organizationNames: ReadonlyMap<string, string>;
  /** Names of the plan's files, by id. */
  files: ReadonlyMap<string, string>;
  locale: Locale;
}

/** Null where the contest was released without a plan, or will be. */
export function frontViewOf({ state }: LockedContest, around: AroundFront): FrontView | null {
  const { front } = around.facts;
  const prepared = state.stages.find(({ stage }) => stage === 'PREPARATION')?.outcome ?? null;
  if (front === null || !(prepared === null ? front.asked : prepared === 'PLANNED')) return null;
  const { authority, bodies, plan, notice } = state;
  const reader = { ...around.reader, locale: around.locale, holdMinutes: front.holdMinutes };
  return {
    authority: authority ?? null,
    bodies: [...(bodies ?? front.bodies)],
    asks: asksOf(front, around.locale),
    plan: plan === undefined ? null : planOf(plan, front, around),
    rounds: plan === undefined ? [] : roundsOf(state, plan, around),
    notice: notice === undefined ? null : documentViewOf(notice, reader),
    corrections: (state.noticeCorrections ?? []).map((one) => correctionOf(one, state, reader)),
  };
}

const correctionOf = (correction: NoticeCorrection, state: ContestState, reader: DocumentReader): FrontView['corrections'][number] => {
  const { number, reason, before, after, withdrawn, document } = correction;
  return {
    ...{ number, standing: correctionStanding(correction, state), corrects: correctedNotice(state), reason, before, after },
    withdrawn: withdrawn && { reason: withdrawn.reason, at: toIsoLocal(withdrawn.at) },
    document: documentViewOf(document, reader),
  };
};

function asksOf({ rules }: FrontFacts, locale: Locale): FrontView['asks'] {
  const labelled = (kind: string) => (code: string) => ({ code, label: sentenceOf(`${kind}.${code}`, locale) });
  return {
    workGroups: rules.workGroups.map(labelled('workGroup')),
    documents: rules.documents.map(labelled('planDocument')),
    weights: { ...rules.weights },
    questionBasis: rules.questionBasis && { ...rules.questionBasis },
    cutoffOn: rules.cutoffOn,
  };
}

const planOf = (
  { version, text, ...written }: PlanRecord,
  { holdMinutes }: FrontFacts,
  { files, reader }: AroundFront,
): NonNullable<FrontView['plan']> => ({
  version,
  text: {
    ...text,
    judges: text.judges.map((judge) => ({ ...judge })),
    workGroups: [...text.workGroups],
    documents: text.documents.map((document) => ({ ...document })),
    weights: { ...text.weights },
  },
  files: text.documents.map(({ fileId }) => ({ fileId, name: files.get(fileId) ?? '' })),
  hold: holdViewOf(planHold(written, holdMinutes, reader.now), reader.personId),
});

const roundsOf = (state: ContestState, { submissions, returns }: PlanRecord, around: AroundFront): FrontView['rounds'] =>
  submissions.map(({ round, byName: by, at }) => {
    const returned = returns.find((one) => one.round === round) ?? null;
    const approval = around.approvals.get(round) ?? null;
    return {
      ...{ round, by, at: toIsoLocal(at) },
      countersignings: wordsOf(signersOf(state, approval, around.organizationNames), approval),
      returned: returned && {
        organizationId: returnedFor(approval),
        by: returned.byName,
        at: toIsoLocal(returned.at),
        text: returned.text,
      },
    };
  });

/** Whose seat it was at which a round was returned. */
function returnedFor(approval: ApprovalState | null): string | null {
  const run = approval?.runs.at(-1);
  if (run?.end?.kind !== 'RETURNED') return null;
  const { signer } = run.end;
  const seat = seatsOf(run).find(({ key }) => key === signer);
  return seat === undefined ? null : organizationOf(seat);
}

/** Those whose seats the 会签 has, in their order; before it is on record, those whom it will ask. */
function signersOf(state: ContestState, approval: ApprovalState | null, organizationNames: ReadonlyMap<string, string>): Issuer[] {
  const signers = countersignersOf(state);
  const plan = approval?.plan ?? (signers === null ? null : countersignPlan(signers));
  const named = [...(state.bodies ?? []), ...(state.authority === undefined ? [] : [state.authority])];
  const nameOf = (id: string): string => named.find((one) => one.organizationId === id)?.name ?? organizationNames.get(id) ?? '';
  return (plan?.nodes ?? []).flatMap(({ participants }) =>
    participants.flatMap(({ address }) =>
      address.kind === 'ROLE' && address.organizationId !== null
        ? [{ organizationId: address.organizationId, name: nameOf(address.organizationId) }]
        : [],
    ),
  );
}

/** Who signs the plan in the round in which it stands, each with his word; `organizationNames` are the organizers'. */
export function standingCountersignings(
  { state, approval }: LockedContest,
  organizationNames: ReadonlyMap<string, string>,
): Countersigning[] {
  const current = currentStage(state);
  const own = approval?.stage === current?.stage && approval?.round === current?.round ? (approval?.state ?? null) : null;
  return wordsOf(signersOf(state, own, organizationNames), own);
}
