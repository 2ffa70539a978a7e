import { Inject, Injectable } from '@nestjs/common';
import { certificateDigest } from '@jiangcheng/casework/cultivation/certificate-code';
import { cultivationPack } from '@jiangcheng/casework/cultivation/cultivation-pack';
import { cultivationProcess } from '@jiangcheng/casework/cultivation/cultivation-process';
import type { Desk } from '@jiangcheng/casework/process/act-context';
import { cultivationActInputs, type CultivationQuery, type CultivationView } from '@jiangcheng/contracts/api/cultivation';
import { formSchema } from '@jiangcheng/contracts/api/form-schema';
import type { CultivationAct } from '@jiangcheng/domain/cultivation/acts';
import { availableActions } from '@jiangcheng/domain/cultivation/available-actions';
import type { CultivationState } from '@jiangcheng/domain/cultivation/state';
import { civilDateOf } from '@jiangcheng/domain/shared/instant';
import { searchPieces } from '@jiangcheng/domain/shared/text';
import { DataSource } from 'typeorm';
import { Acknowledgements } from '../casework/acknowledgements.ts';
import { surroundingsOf } from '../casework/case-progress.view.ts';
import { CaseReader } from '../casework/case-reader.ts';
import { grantsJson, mayReadSql } from '../casework/case-scope.ts';
import { DESK } from '../casework/desk.token.ts';
import { cursorOf, UUID } from '../platform/checked-cursor.ts';
import { pageOf } from '../platform/keyset.ts';
import { notFound } from '../platform/problems.ts';
import { sentenceOf } from '../platform/messages/catalogue.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { cultivationSummaryOf, cultivationViewOf } from './cultivation.view.ts';

interface Row {
  id: string;
  number: string;
  state: CultivationState;
  unit: string;
}

const LIST = `
  select c.id, c.number, c.state, o.name as unit from app.work_case c join app.organization o on o.id = c.organization_ids[1]
  where c.kind = 'cultivation' and ${mayReadSql('$1')} and ($2::uuid is null or c.campaign_id = $2) and c.search @> $3::text[]
    and ($4::uuid is null or c.id < $4) order by c.id desc limit $5`;

const AROUND = `
  select o.name as unit, s.id as "selectionId", floor(extract(epoch from c.opened_at) * 1000)::float8 as "openedAt"
  from app.work_case c join app.organization o on o.id = c.organization_ids[1]
    join app.work_case s on s.campaign_id = c.campaign_id and s.kind = 'selection' where c.id = $1`;

/** Cultivations for reading: the office's and the auditor's all, a unit's its own. */
@Injectable()
export class CultivationPages {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
    private readonly reader: CaseReader,
    private readonly acknowledgements: Acknowledgements,
    @Inject(DESK) private readonly desk: Desk,
  ) {}

  /** The newest first. */
  async list({ campaignId, q, cursor, limit }: CultivationQuery) {
    const [after] = cursorOf(cursor, [UUID]) ?? [null];
    const actor = grantsJson(this.current.actor());
    const rows: Row[] = await this.source.query(LIST, [actor, campaignId ?? null, searchPieces(q ?? ''), after, limit + 1]);
    return pageOf(
      rows,
      limit,
      (row) => cultivationSummaryOf(row, row.unit, this.current.locale()),
      ({ id }) => [id],
    );
  }

  async read(caseId: string): Promise<CultivationView> {
    const found = await this.reader.readOf(cultivationProcess, caseId);
    await this.acknowledgements.opened(caseId);
    const [around]: { unit: string; selectionId: string; openedAt: number }[] = await this.source.query(AROUND, [caseId]);
    if (around === undefined) throw notFound();
    const { certificate } = found.state;
    const actor = this.current.actor();
    return cultivationViewOf({
      ...{ found, ...around, locale: this.current.locale() },
      code: certificate === null ? null : await this.codeOf(certificateDigest(caseId, certificate)),
      actions: availableActions(found.state, actor, found.scope),
      surroundings: await surroundingsOf(this.source, actor, caseId),
    });
  }

  /** The JSON Schema of an act's form: days begin with today, codes have their words. */
  async form(caseId: string, act: CultivationAct): Promise<object> {
    const found = await this.reader.readOf(cultivationProcess, caseId);
    const locale = this.current.locale();
    const worded = (kind: string, codes: readonly string[]) =>
      codes.map((code) => ({ const: code, title: sentenceOf(`${kind}.${code}`, locale) }));
    const reasons = cultivationPack(found).endReasons.map(({ code }) => code);
    const choices = {
      verdict: worded('verdict', ['QUALIFIED', 'UNQUALIFIED']),
      ...(act === 'endCultivation' && { reason: worded('endReason', reasons) }),
    };
    return formSchema(cultivationActInputs[act], { locale, choices, defaults: { on: civilDateOf(found.now) } });
  }

  private codeOf(digest: string): Promise<string> {
    return this.desk.store.transaction(async (tx) => tx.checkCodeOf(digest));
  }
}
