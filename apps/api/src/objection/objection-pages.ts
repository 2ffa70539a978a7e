import { Inject, Injectable } from '@nestjs/common';
import { recordAccess } from '@jiangcheng/audit/access-event';
import { noticePack } from '@jiangcheng/casework/notice/notice-pack';
import { objectionFacts } from '@jiangcheng/casework/objection/objection-facts';
import { objectionProcess } from '@jiangcheng/casework/objection/objection-process';
import type { Desk } from '@jiangcheng/casework/process/act-context';
import { ofKind } from '@jiangcheng/casework/process/process';
import type { ObjectionView } from '@jiangcheng/contracts/api/objection';
import { availableActions } from '@jiangcheng/domain/objection/available-actions';
import { admissibilityOf } from '@jiangcheng/domain/objection/decide';
import { holdOf, mayReadObjector } from '@jiangcheng/domain/objection/effects';
import { verifiersOf } from '@jiangcheng/domain/objection/permissions';
import { initialObjection, objectionOf } from '@jiangcheng/domain/objection/state';
import { readCase } from '@jiangcheng/persistence/casework/locked-case';
import { ObjectionFields } from '@jiangcheng/persistence/notice/objection-fields';
import {
  endedBecauseOf,
  factsOf,
  findObjection,
  objectorOf,
  type ObjectionOnRecord,
} from '@jiangcheng/persistence/notice/objection-reader';
import type { Keyring } from '@jiangcheng/protection/keyring';
import { DataSource } from 'typeorm';
import { Openings } from '../audit/openings.ts';
import { surroundingsOf } from '../casework/case-progress.view.ts';
import { DESK } from '../casework/desk.token.ts';
import { notFound } from '../platform/problems.ts';
import { KEYRING } from '../platform/protection.module.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { objectionViewOf, type ObjectionPage } from './objection.view.ts';
import { namesOfPeople } from './people-names.ts';
import { ReadableObjections } from './readable-objections.ts';
import { Timing } from './timing.ts';

@Injectable()
export class ObjectionPages {
  private readonly fields: ObjectionFields;

  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
    private readonly openings: Openings,
    private readonly timing: Timing,
    private readonly objections: ReadableObjections,
    @Inject(DESK) private readonly desk: Desk,
    @Inject(KEYRING) keyring: Keyring,
  ) {
    this.fields = new ObjectionFields(keyring);
  }

  /** An objection without who objects: for office and auditors, and for those who verify it. */
  async read(id: string): Promise<ObjectionView> {
    const row = await this.objections.read(id);
    await this.openings.note('CASE_READ', { caseId: id });
    const notice = await this.timing.noticeOf(row.noticeId);
    if (notice === null) throw notFound();
    return objectionViewOf({
      ...{ row, notice, locale: this.current.locale(), taken: await this.taken(row) },
      timeliness: (await this.timing.of(notice))(row),
      facts: await factsOf(this.source, this.fields, id),
      mayReadObjector: this.mayReadObjector(row),
      ledTo: await endedBecauseOf(this.source, row),
    });
  }

  /** Who objects. For anybody but the three it is not there; each reading stays in the record with its reason. */
  async objector(id: string, reason: string) {
    const row = await findObjection(this.source, { id });
    if (row === null || !this.mayReadObjector(row)) throw notFound();
    await recordAccess(this.source, { type: 'OBJECTOR_READ', ...this.current.stamp(), caseId: id, detail: { reason } });
    const { identity, files } = await objectorOf(this.source, this.fields, id);
    return { kind: row.objectorKind, name: identity?.name ?? null, contact: identity?.contact ?? null, files };
  }

  private mayReadObjector(row: ObjectionOnRecord): boolean {
    return mayReadObjector(objectionOf(row.id, row.state ?? initialObjection(row)), this.current.actor().personId);
  }

  private async taken(row: ObjectionOnRecord): Promise<ObjectionPage['taken']> {
    const found = row.state === null ? null : ofKind(objectionProcess, await readCase(this.source.manager, row.id));
    if (found === null) return null;
    const actor = this.current.actor();
    const facts = await this.desk.store.transaction((tx) => objectionFacts(tx, found, noticePack(found), {}));
    const admissibility = found.state.handling.stage === 'RECEIVED' ? admissibilityOf(found.state, facts) : null;
    return {
      ...{ found, admissibility },
      hold: holdOf(objectionOf(row.id, found.state), facts.window)?.finding ?? null,
      names: await namesOfPeople(this.source, verifiersOf(found.state)),
      actions: availableActions(found.state, actor, found.scope, admissibility, facts.upheldBy),
      surroundings: await surroundingsOf(this.source, actor, row.id),
    };
  }
}
