import { Inject, Injectable } from '@nestjs/common';
import { objectionProcess } from '@jiangcheng/casework/objection/objection-process';
import { registerObjection, type ObjectionForm, type PaperArrival } from '@jiangcheng/casework/objection/receive-objection';
import { takeUpObjection } from '@jiangcheng/casework/objection/take-up';
import type { ActAnswer, Desk } from '@jiangcheng/casework/process/act-context';
import type { newObjection } from '@jiangcheng/contracts/api/objection';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { ObjectionCommand } from '@jiangcheng/domain/objection/commands';
import { CaseActs } from '../casework/case-acts.ts';
import { DESK } from '../casework/desk.token.ts';
import { valueOrProblem } from '../casework/outcome-problems.ts';
import { Poker } from '../casework/poker.ts';
import { IdempotentCommand } from '../platform/idempotent-command.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { checkedFiles } from './sent-files.ts';

/** Receipt, taking up and every act on an objection, as they come over HTTP. */
@Injectable()
export class ObjectionActs {
  constructor(
    @Inject(DESK) private readonly desk: Desk,
    private readonly acts: CaseActs,
    private readonly commands: IdempotentCommand,
    private readonly current: CurrentRequest,
    private readonly poker: Poker,
  ) {}

  run(caseId: string, command: ObjectionCommand): Promise<ActAnswer> {
    return this.acts.run(objectionProcess, caseId, command, this.commands.identify(command));
  }

  async register(noticeId: string, body: Output<typeof newObjection>) {
    const { arrival, identity, ...rest } = body;
    const form: ObjectionForm = { ...rest, noticeId, identity: identity ?? null, files: await checkedFiles(body.files) };
    const came: PaperArrival = arrival.channel === 'LETTER' ? { ...arrival, postmarkedOn: arrival.postmarkedOn ?? null } : arrival;
    return valueOrProblem(await registerObjection(this.desk, form, came, this.origin(), this.commands.identify(body)));
  }

  async takeUp(id: string) {
    const taken = valueOrProblem(await takeUpObjection(this.desk, id, this.origin(), this.commands.identify({ id })));
    this.poker.poke(taken.caseId, 1);
    return taken;
  }

  private origin() {
    const { sessionId, address, requestId } = this.current.stamp();
    return { actor: this.current.actor(), sessionId, address, requestId };
  }
}
