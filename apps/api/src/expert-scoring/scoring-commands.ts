import { Inject, Injectable } from '@nestjs/common';
import { fileCorrection, settleCorrection } from '@jiangcheng/casework/expert-scoring/correct-mark';
import { declareInterest } from '@jiangcheng/casework/expert-scoring/declare-interest';
import { openByChair } from '@jiangcheng/casework/expert-scoring/open-scores';
import { enterPaper, finishEntry, receiveEnvelope } from '@jiangcheng/casework/expert-scoring/paper-sheet';
import { planScoring, startScoring } from '@jiangcheng/casework/expert-scoring/plan-scoring';
import type { ScoringDesk, ScoringRequest } from '@jiangcheng/casework/expert-scoring/ports';
import { saveDraft } from '@jiangcheng/casework/expert-scoring/save-draft';
import { sealSheet } from '@jiangcheng/casework/expert-scoring/seal-sheet';
import { dissolvePanel, drawSeats, invitePanel } from '@jiangcheng/casework/expert-scoring/seat-panel';
import { dropOutExpert, recuseExpert } from '@jiangcheng/casework/expert-scoring/step-aside';
import type { Outcome } from '@jiangcheng/casework/ports/outcome';
import type * as contract from '@jiangcheng/contracts/api/expert-scoring';
import type { Output } from '@jiangcheng/contracts/api/output';
import { valueOrProblem } from '../casework/outcome-problems.ts';
import { Poker } from '../casework/poker.ts';
import { UUID } from '../platform/checked-cursor.ts';
import { IdempotentCommand } from '../platform/idempotent-command.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { SCORING_DESK } from './scoring-desk.ts';

type Act<I, T> = (desk: ScoringDesk, request: ScoringRequest<I>) => Promise<Outcome<T>>;

/** Acts on a selection's scoring as they come over HTTP. */
@Injectable()
export class ScoringCommands {
  constructor(
    @Inject(SCORING_DESK) private readonly desk: ScoringDesk,
    private readonly current: CurrentRequest,
    private readonly keys: IdempotentCommand,
    private readonly poker: Poker,
  ) {}

  plan(caseId: string, { chairId, dueAt }: Output<typeof contract.scoringPlan>) {
    return this.run(planScoring, caseId, { chairId, dueAt: Date.parse(dueAt) });
  }

  invite(caseId: string, body: Output<typeof contract.panelInvitation>) {
    return this.run(invitePanel, caseId, body);
  }

  draw(caseId: string, body: Output<typeof contract.panelDraw>) {
    return this.run(drawSeats, caseId, body);
  }

  dissolve(caseId: string, panelId: string, { reason }: Output<typeof contract.panelDissolution>) {
    return this.run(dissolvePanel, caseId, { panelId, reason });
  }

  start(caseId: string) {
    return this.run(startScoring, caseId, {});
  }

  declare(caseId: string, body: Output<typeof contract.declaration>) {
    return this.run(declareInterest, caseId, body);
  }

  save(caseId: string, body: Output<typeof contract.sheetDraft>) {
    return this.run(saveDraft, caseId, body);
  }

  async seal(caseId: string, body: Output<typeof contract.sheetVersion>) {
    return this.poked(caseId, await this.run(sealSheet, caseId, body));
  }

  async recuse(caseId: string, body: Output<typeof contract.recusal>) {
    return this.poked(caseId, await this.run(recuseExpert, caseId, body));
  }

  async dropOut(caseId: string, body: Output<typeof contract.dropOut>) {
    return this.poked(caseId, await this.run(dropOutExpert, caseId, body));
  }

  async open(caseId: string, body: Output<typeof contract.chairOpening>) {
    await this.run(openByChair, caseId, body);
    this.poked(caseId, { opened: true });
  }

  receive(caseId: string, body: Output<typeof contract.envelope>) {
    return this.run(receiveEnvelope, caseId, body);
  }

  enter(caseId: string, expertId: string, body: Output<typeof contract.paperEntry>) {
    return this.run(enterPaper, caseId, { expertId, ...body });
  }

  async finish(caseId: string, expertId: string, { version, checkCode }: Output<typeof contract.paperEntryEnd>) {
    return this.poked(caseId, await this.run(finishEntry, caseId, { expertId, version, checkCode: checkCode ?? null }));
  }

  correct(caseId: string, body: Output<typeof contract.newCorrection>) {
    return this.run(fileCorrection, caseId, body);
  }

  settle(caseId: string, no: number, { accept }: Output<typeof contract.correctionSettlement>) {
    return this.run(settleCorrection, caseId, { no, accept });
  }

  private async run<I extends object, T>(act: Act<I, T>, caseId: string, input: I): Promise<T> {
    const { sessionId, address, requestId } = this.current.stamp();
    const origin = { actor: this.current.actor(), sessionId, address, requestId };
    return valueOrProblem(
      await act(this.desk, { caseId: caseId.toLowerCase(), input: lowered(input), origin, key: this.keys.identify(input) }),
    );
  }

  /** The opening lets the case go on; its poke is owed in the record, whatever becomes of this one. */
  private poked<T extends { opened: boolean }>(caseId: string, answer: T): T {
    if (answer.opened) this.poker.poke(caseId.toLowerCase(), 0);
    return answer;
  }
}

/** Ids in the spelling of the record: ciphertexts are bound to them. */
const lowered = <I extends object>(input: I): I =>
  JSON.parse(JSON.stringify(input), (_key, value: unknown) =>
    typeof value === 'string' && UUID.test(value) ? value.toLowerCase() : value,
  ) as I;
