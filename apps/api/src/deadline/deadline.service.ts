import { Inject, Injectable } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { ActAnswer, Desk } from '@jiangcheng/casework/process/act-context';
import { actOnDeadline } from '@jiangcheng/casework/deadline/act-on-deadline';
import type { DeadlineCommand } from '@jiangcheng/casework/deadline/commands';
import { CalendarStore } from '@jiangcheng/persistence/calendar/calendar-store';
import { DESK } from '../casework/desk.token.ts';
import { valueOrProblem } from '../casework/outcome-problems.ts';
import { Poker } from '../casework/poker.ts';
import { CaseReader } from '../casework/case-reader.ts';
import { References } from '../contest/references.ts';
import { IdempotentCommand } from '../platform/idempotent-command.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { deadlineViewOf } from './deadline.view.ts';
import { ledgerNamesOf } from './ledger.view.ts';

/** The clocks of a case: how they stand, and what the office does with them. */
@Injectable()
export class DeadlineService {
  constructor(
    @Inject(DESK) private readonly desk: Desk,
    private readonly source: DataSource,
    private readonly calendars: CalendarStore,
    private readonly reader: CaseReader,
    private readonly references: References,
    private readonly current: CurrentRequest,
    private readonly commands: IdempotentCommand,
    private readonly poker: Poker,
  ) {}

  async list(caseId: string) {
    const found = await this.reader.read(caseId);
    const names = await ledgerNamesOf(this.source, found.deadlines);
    const calendar = await this.calendars.current(this.source.manager);
    const around = { found, calendar, names, actor: this.current.actor(), locale: this.current.locale() };
    return { items: found.deadlines.map((row) => deadlineViewOf(row, around)) };
  }

  async run(caseId: string, command: DeadlineCommand): Promise<ActAnswer> {
    const key = this.commands.identify({ caseId, ...command });
    const { fileId } = command.input;
    const documents = fileId === undefined ? [] : [(await this.references.file(caseId, fileId)).sha256];
    const { sessionId, address, requestId } = this.current.stamp();
    const origin = { actor: this.current.actor(), sessionId, address, requestId };
    const answer = valueOrProblem(await actOnDeadline(this.desk, { caseId, command, documents, origin, key }));
    this.poker.poke(caseId, answer.version);
    return answer;
  }
}
