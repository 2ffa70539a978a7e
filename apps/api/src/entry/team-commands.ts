import { Inject, Injectable } from '@nestjs/common';
import type * as contract from '@jiangcheng/contracts/api/entry';
import type { Output } from '@jiangcheng/contracts/api/output';
import { fileTeam, withdrawTeam } from '@jiangcheng/casework/entry/file-team';
import { importContestants } from '@jiangcheng/casework/entry/import-contestants';
import type { EntryDesk, TeamRequest } from '@jiangcheng/casework/entry/ports';
import { acceptEntries, checkInEntries, liftBar, rejectEntry, returnTeam } from '@jiangcheng/casework/entry/review-team';
import { removeContestant, saveContestant } from '@jiangcheng/casework/entry/save-contestant';
import { saveTeam } from '@jiangcheng/casework/entry/save-team';
import { NotCanonicalError } from '@jiangcheng/audit/canonical';
import { waiveShortfall } from '@jiangcheng/casework/entry/waive-shortfall';
import { createTurnstile } from '@jiangcheng/identity/turnstile';
import { valueOrProblem } from '../casework/outcome-problems.ts';
import { IdempotentCommand, type CommandId } from '../platform/idempotent-command.ts';
import { ProblemError } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { answerOf } from '../score-report/answer-of.ts';
import { TableFiles } from '../score-report/table-files.ts';
import { ENTRY_DESK } from './entry-desk.ts';

/** A long table is kept in memory until it is taken: two at a time bound what they take together. */
const oneOfTwo = createTurnstile(2, 40);

/** Whose team of which contest a route names. */
export interface TeamPlace {
  caseId: string;
  organizationId: string;
}

/** Acts on a team as they come over HTTP. */
@Injectable()
export class TeamCommands {
  constructor(
    @Inject(ENTRY_DESK) private readonly desk: EntryDesk,
    private readonly current: CurrentRequest,
    private readonly keys: IdempotentCommand,
    private readonly tables: TableFiles,
  ) {}

  async save(place: TeamPlace, body: Output<typeof contract.saveTeam>) {
    return valueOrProblem(await saveTeam(this.desk, this.request(place, body)));
  }

  async saveContestant(place: TeamPlace, contestantId: string | null, body: Output<typeof contract.saveContestant>) {
    return valueOrProblem(await saveContestant(this.desk, this.request(place, { ...body, contestantId })));
  }

  async removeContestant(place: TeamPlace, contestantId: string, { version }: Output<typeof contract.teamVersion>) {
    return valueOrProblem(await removeContestant(this.desk, this.request(place, { version, contestantId })));
  }

  async importContestants(place: TeamPlace, body: Output<typeof contract.importContestants>) {
    const request = this.request(place, body);
    const read = (sha256: string | null) => this.tables.read(sha256, body.csv);
    return answerOf(await oneOfTwo(() => importContestants(this.desk, request, read)));
  }

  async file(place: TeamPlace, body: Output<typeof contract.teamVersion>) {
    return valueOrProblem(await fileTeam(this.desk, this.request(place, body)));
  }

  async withdraw(place: TeamPlace, body: Output<typeof contract.teamReason>) {
    return valueOrProblem(await withdrawTeam(this.desk, this.request(place, body)));
  }

  async accept(place: TeamPlace, body: Output<typeof contract.acceptance>) {
    const contestantIds = body.contestantIds?.map((one) => one.toLowerCase());
    return valueOrProblem(await acceptEntries(this.desk, this.request(place, { ...body, contestantIds })));
  }

  async return(place: TeamPlace, body: Output<typeof contract.teamReason>) {
    return valueOrProblem(await returnTeam(this.desk, this.request(place, body)));
  }

  async reject(place: TeamPlace, body: Output<typeof contract.onRule>) {
    return valueOrProblem(await rejectEntry(this.desk, this.request(place, body)));
  }

  async lift(place: TeamPlace, body: Output<typeof contract.onRule>) {
    return valueOrProblem(await liftBar(this.desk, this.request(place, body)));
  }

  async checkIn(place: TeamPlace, body: Output<typeof contract.checkIn>) {
    return valueOrProblem(await checkInEntries(this.desk, this.request(place, body)));
  }

  async waive(caseId: string, input: Output<typeof contract.waiver>) {
    const { origin, key } = this.request({ caseId, organizationId: '' }, input);
    return valueOrProblem(await waiveShortfall(this.desk, { caseId, input, origin, key }));
  }

  private request<I>({ caseId, organizationId }: TeamPlace, input: I): TeamRequest<I> {
    const { sessionId, address, requestId } = this.current.stamp();
    const origin = { actor: this.current.actor(), sessionId, address, requestId };
    return { caseId, organizationId: organizationId.toLowerCase(), input, origin, key: this.keyOf(input) };
  }

  /** Names are texts as they were typed: one with half a character in it has no canonical form, and no row could hold it. */
  private keyOf(input: unknown): CommandId {
    try {
      return this.keys.identify(input);
    } catch (error) {
      if (error instanceof NotCanonicalError) throw new ProblemError(400, 'INPUT_INVALID', { errors: [{ code: 'TEXT_NOT_WELL_FORMED' }] });
      throw error;
    }
  }
}
