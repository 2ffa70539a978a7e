import { Injectable } from '@nestjs/common';
import { paperNoted } from '@jiangcheng/casework/process/paper-event';
import type { Settlement } from '@jiangcheng/casework/process/paper-decisions';
import type { NewAuditEvent } from '@jiangcheng/casework/ports/case-changes';
import type { PaperBasis, PaperRow } from '@jiangcheng/casework/ports/paper-row';
import type { RowAct, RowInput } from '@jiangcheng/contracts/api/row-papers';
import { refuse } from '@jiangcheng/domain/shared/result';
import { insertPaper, lockPaper, settlePaper } from '@jiangcheng/persistence/casework/paper-rows';
import { dayOfReceipt } from '@jiangcheng/persistence/hosting/applications';
import { newId } from '@jiangcheng/persistence/ids';
import type { EntityManager } from 'typeorm';
import { valueOrProblem } from '../casework/outcome-problems.ts';
import { Poker } from '../casework/poker.ts';
import { IdempotentCommand } from '../platform/idempotent-command.ts';
import { notFound, refusalProblem } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { RowActs } from './row-acts.ts';
import { clauseOfRow } from './row-clauses.ts';
import { placeAt, scanAt, type Place } from './row-places.ts';

export interface RowDraft {
  kind: 'PAPER' | 'BACKFILL';
  placeId: string;
  act: RowAct;
  input: RowInput<RowAct>;
  decider: PaperBasis['decider'];
  decidedOn: string;
  opinion: string | null;
  fileId: string;
}
type Entry = Pick<PaperRow, 'decider' | 'decidedOn' | 'opinion' | 'fileSha256' | 'fileId' | 'registeredBy'> & {
  act: RowAct;
  input: unknown;
};

/**
 * Decisions on paper about one row among many, or about what comes before any case: the same two clerks, each decision by the act of its own
 * feature (office.md §1). What would be refused now is refused at registration already.
 */
@Injectable()
export class RowDecisions {
  constructor(
    private readonly current: CurrentRequest,
    private readonly commands: IdempotentCommand,
    private readonly acts: RowActs,
    private readonly poker: Poker,
  ) {}

  /** First clerk; such a decision is on no sheet of the system’s, so it bears no code. Throws PAPER_NOT_POSSIBLE, DECIDED_ON_IN_FUTURE, FILE_NOT_OF_CASE, and what the act itself refuses. */
  register(body: object, draft: RowDraft): Promise<string> {
    return this.commands.run(body, async (manager) => {
      const { act, placeId, fileId } = draft;
      if (draft.kind !== 'PAPER') throw refusalProblem(refuse('PAPER_NOT_POSSIBLE', { field: 'kind' }));
      if (draft.decidedOn > (await dayOfReceipt(manager))) throw refusalProblem(refuse('DECIDED_ON_IN_FUTURE', { field: 'decidedOn' }));
      const fileSha256 = await scanAt(manager, draft);
      const registeredBy = this.current.actor().accountId;
      const entry: Entry = { ...draft, fileSha256, registeredBy };
      await tried(manager, async () => this.takeEffect(manager, await this.placed(manager, draft), entry));
      const place = await this.placed(manager, draft);
      const paper = {
        ...draft,
        id: newId(),
        caseId: placeId,
        registeredBy,
        fileId,
        reason: null,
        checkCode: null,
        ofCampaign: place.ofCampaign,
      };
      await insertPaper(manager, paper, place.standing);
      await place.append([this.noted('PAPER_REGISTERED', { ...entry, act }, null)]);
      return paper.id;
    });
  }

  /** Second clerk. Throws ALREADY_SETTLED, SECOND_CLERK, and what the act itself refuses. */
  async settle({ id, ...settlement }: Settlement): Promise<void> {
    const { verdict, reason = '' } = settlement;
    const opened = await this.commands.run({ id, ...settlement }, async (manager) => {
      const paper = await lockPaper(manager, id);
      if (paper === null) throw notFound();
      const place = await this.placed(manager, { act: paper.act as RowAct, placeId: paper.caseId });
      if (paper.status !== 'PENDING') throw refusalProblem(refuse('ALREADY_SETTLED'));
      const { accountId } = this.current.actor();
      if (paper.registeredBy === accountId) throw refusalProblem(refuse('SECOND_CLERK'));
      const entry = { ...paper, act: paper.act as RowAct };
      const did = verdict === 'CONFIRM' ? await this.takeEffect(manager, place, entry) : await this.reject(place, entry, reason || null);
      await settlePaper(manager, id, verdict === 'CONFIRM' ? 'CONFIRMED' : 'REJECTED', accountId);
      return did;
    });
    if (opened !== null) this.poker.poke(opened, 1);
  }

  /** To who is not of the office there it is not there. */
  private placed(manager: EntityManager, at: { act: RowAct; placeId: string }): Promise<Place> {
    return placeAt(manager, at, this.current.actor());
  }

  private async takeEffect(manager: EntityManager, place: Place, entry: Entry): Promise<string | null> {
    const { decider, decidedOn, opinion, registeredBy, fileId } = entry;
    const documents = [entry.fileSha256];
    const confirmedBy = this.current.actor().accountId;
    const paper: PaperBasis = { kind: 'PAPER', decider, decidedOn, opinion, reason: null, documents, registeredBy, confirmedBy };
    const { origin, key } = this.by();
    const at = { manager, placeId: place.id, campaignId: place.campaignId, origin: { ...origin, paper }, key, fileId };
    return valueOrProblem(await this.acts.decide(at, entry.act, entry.input as RowInput<RowAct>)).opened;
  }

  private async reject(place: Place, entry: Entry, text: string | null): Promise<null> {
    await place.append([this.noted('PAPER_REJECTED', entry, { code: 'REJECTED', text })]);
    return null;
  }

  private noted(type: Parameters<typeof paperNoted>[0], entry: Entry, reason: NewAuditEvent['reason']): NewAuditEvent {
    const event = paperNoted(type, { ...entry, kind: 'PAPER', reason: null }, clauseOfRow(entry.act), this.by());
    return reason === null ? event : { ...event, reason };
  }

  private by() {
    const { sessionId, address, requestId } = this.current.stamp();
    return { origin: { actor: this.current.actor(), sessionId, address, requestId }, key: this.commands.identify({}) };
  }
}

/** What work would come to now, and nothing of it left. */
async function tried(manager: EntityManager, work: () => Promise<unknown>): Promise<void> {
  await manager.query('savepoint tried');
  await work();
  await manager.query('rollback to savepoint tried');
}
