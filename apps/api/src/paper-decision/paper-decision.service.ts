import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Desk } from '@jiangcheng/casework/process/act-context';
import { registerPaperDecision, settlePaperDecision, type PaperDraft } from '@jiangcheng/casework/process/paper-decisions';
import { isWordCommand } from '@jiangcheng/casework/approval/paper-word';
import { isDeadlineCommand } from '@jiangcheng/casework/deadline/commands';
import type { ContestCommand } from '@jiangcheng/domain/contest/commands';
import type { Output } from '@jiangcheng/contracts/api/output';
import {
  paperInput,
  type newPaperDecision,
  type PaperDecisionQuery,
  type settlePaperDecision as settlement,
} from '@jiangcheng/contracts/api/paper-decision';
import { isCampaignAct, isRowAct, type RowAct, type RowInput } from '@jiangcheng/contracts/api/row-papers';
import type { CaseKind } from '@jiangcheng/contracts/ids';
import { refuse } from '@jiangcheng/domain/shared/result';
import { CaseReader } from '../casework/case-reader.ts';
import { DESK } from '../casework/desk.token.ts';
import { valueOrProblem } from '../casework/outcome-problems.ts';
import { Poker } from '../casework/poker.ts';
import { References } from '../contest/references.ts';
import { IdempotentCommand } from '../platform/idempotent-command.ts';
import { notFound, ProblemError, refusalProblem } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { listPaperDecisions, readPaperDecision } from './paper-decision.view.ts';
import { RowDecisions, type RowDraft } from './row-decisions.ts';

/** 线下办理登记 and 补录: one clerk registers, a second confirms; the decision is the signer's (office.md §1, §3). */
@Injectable()
export class PaperDecisionService {
  constructor(
    @Inject(DESK) private readonly desk: Desk,
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
    private readonly commands: IdempotentCommand,
    private readonly references: References,
    private readonly reader: CaseReader,
    private readonly poker: Poker,
    private readonly rows: RowDecisions,
  ) {}

  list(query: PaperDecisionQuery) {
    return listPaperDecisions(this.source, this.current.actor(), this.current.locale(), query);
  }

  async read(id: string) {
    const found = await readPaperDecision(this.source, this.current.actor(), this.current.locale(), id);
    if (found === null) throw notFound();
    return found;
  }

  async register(body: Output<typeof newPaperDecision>) {
    const kind = isCampaignAct(body.act) ? null : ((await this.reader.read(body.caseId)).kind as CaseKind);
    const checked = paperInput(kind, body.act, body.input);
    if (checked === null) throw refusalProblem(refuse('PAPER_NOT_POSSIBLE', { field: 'act' }));
    if (!checked.ok)
      throw new ProblemError(400, 'INPUT_INVALID', {
        errors: checked.fields.map((field) => ({ code: 'FIELD_INVALID', field: `input.${field}` })),
      });
    if (isRowAct(body.act) && body.checkCode !== undefined) throw refusalProblem(refuse('CHECK_CODE_NOT_ASKED', { field: 'checkCode' }));
    if (isRowAct(body.act)) return this.read(await this.rows.register(body, rowDraft(body, body.act, checked.input)));
    const key = this.commands.identify(body);
    const command = { act: body.act, input: checked.input } as PaperDraft['command'];
    if (kind === 'contest' && !isDeadlineCommand(command) && !isWordCommand(command))
      await this.references.check(body.caseId, command as ContestCommand);
    const { sha256 } = await this.references.file(body.caseId, body.fileId);
    const draft: PaperDraft = { ...body, command, opinion: body.opinion ?? null, reason: body.reason ?? null, fileSha256: sha256 };
    const { id } = valueOrProblem(await registerPaperDecision(this.desk, draft, this.origin(), key));
    return this.read(id);
  }

  async settle(id: string, body: Output<typeof settlement>) {
    if (isRowAct((await this.read(id)).act)) {
      await this.rows.settle({ id, ...body });
      return this.read(id);
    }
    const key = this.commands.identify({ id, ...body });
    const settled = valueOrProblem(await settlePaperDecision(this.desk, { id, ...body }, this.origin(), key));
    if (settled.version !== null) this.poker.poke(settled.caseId, settled.version);
    return this.read(id);
  }

  private origin() {
    const { sessionId, address, requestId } = this.current.stamp();
    return { actor: this.current.actor(), sessionId, address, requestId };
  }
}

const rowDraft = (body: Output<typeof newPaperDecision>, act: RowAct, input: unknown): RowDraft => ({
  ...body,
  ...{ placeId: body.caseId, opinion: body.opinion ?? null, act, input: input as RowInput<RowAct> },
});
