import { Injectable } from '@nestjs/common';
import { packOf } from '@jiangcheng/casework/collection/collection-pack';
import { formOf, planOf, windowDueAtOf } from '@jiangcheng/casework/collection/types';
import type { LockedWindow } from '@jiangcheng/casework/ports/collection-store';
import type { ListQuery } from '@jiangcheng/contracts/api/common';
import type { ownPackage, packageView } from '@jiangcheng/contracts/api/collection';
import type { Output } from '@jiangcheng/contracts/api/output';
import { formedItems, unitActRefusals, type UnitFacts } from '@jiangcheng/domain/collection/decide-unit';
import type { CollectionPlan } from '@jiangcheng/domain/collection/plan';
import { collectionStory } from '@jiangcheng/domain/collection/state';
import { unitActRow, unitActs } from '@jiangcheng/domain/collection/unit-acts';
import { maySeeUnit, unitRole } from '@jiangcheng/domain/collection/unit-permissions';
import { dueAtOf, isPast, missingItems, owing, type PackageItem, type UnitRecord } from '@jiangcheng/domain/collection/unit';
import { isOver } from '@jiangcheng/domain/process/story';
import { civilDateOf, toIsoLocal } from '@jiangcheng/domain/shared/instant';
import { readWindow } from '@jiangcheng/persistence/collection/locked-window';
import { readUnit } from '@jiangcheng/persistence/collection/unit-rows';
import { DataSource } from 'typeorm';
import { grantsJson } from '../casework/case-scope.ts';
import { cursorOf, UUID } from '../platform/checked-cursor.ts';
import { pageOf } from '../platform/keyset.ts';
import { notFound } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { actionView, dueView, itemsView } from './collection.view.ts';
import { fileNames, handInsOf, nameOf, type FileName } from './package-rows.ts';
import { ms, OVERDUE, UNIT_DUE, WINDOW } from './window-sql.ts';

type View = Output<typeof packageView>;
type OwnRow = Omit<Output<typeof ownPackage>, 'dueAt' | 'dueText' | 'firstAt'> & { dueAt: number | null; firstAt: number | null };

const OWN = `
  select c.id as "caseId", c.number, c.title, u.organization_id as "organizationId", o.name, u.status, ${ms(`(${UNIT_DUE})`)} as "dueAt",
    ${OVERDUE} as overdue, u.late, ${ms('u.first_at')} as "firstAt", u.receipt is not null as "receiptPending", c.status = 'OPEN' as open
  from (select distinct g."organizationId" as id, g."campaignId" as campaign_id
      from jsonb_to_recordset($1::jsonb) as g (role text, "organizationId" uuid, "campaignId" uuid) where g.role in ('TEAM_UNIT','ORGANIZER')) as unit
    join app.collection_unit u on u.organization_id = unit.id join app.organization o on o.id = unit.id
    join ${WINDOW} on c.id = u.case_id and (unit.campaign_id is null or unit.campaign_id = c.campaign_id)
  where $2::uuid is null or (c.id, u.organization_id) < ($2, $3::uuid) order by c.id desc, u.organization_id desc limit $4`;

/** Packages for reading: a unit sees its own and no other. */
@Injectable()
export class PackageReader {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
  ) {}

  async own({ cursor, limit }: Omit<ListQuery, 'q'>) {
    const after = cursorOf(cursor, [UUID, UUID]);
    const parameters = [grantsJson(this.current.actor()), after?.[0] ?? null, after?.[1] ?? null, limit + 1];
    const rows: OwnRow[] = await this.source.query(OWN, parameters);
    return pageOf(
      rows,
      limit,
      ({ dueAt, firstAt, ...row }) => ({ ...row, ...dueView(dueAt), firstAt: firstAt === null ? null : toIsoLocal(firstAt) }),
      ({ caseId, organizationId }) => [caseId, organizationId],
    );
  }

  async read(caseId: string, organizationId: string): Promise<View> {
    const { manager } = this.source;
    const window = await readWindow(manager, caseId);
    if (window === null || !maySeeUnit(this.current.actor(), window.scope, organizationId)) throw notFound();
    const found = await readUnit(manager, caseId, organizationId);
    if (found === null) throw notFound();
    const { unit, items } = found;
    const pack = packOf(window);
    const plan = planOf(pack, window.state);
    const facts = factsOf(window, plan, items, formOf(pack, plan, found, window.now));
    const files = await fileNames(manager, items);
    const { receipt } = unit;
    return {
      ...this.standing(window, plan, unit),
      ...{ caseId, number: window.number, title: window.title, clause: plan.clause, hard: window.state.hard },
      ...{ name: await nameOf(manager, organizationId), version: unit.version, reason: unit.reason },
      items: this.items(plan, facts, files),
      receipt:
        receipt === null
          ? null
          : {
              ...{ receivedOn: receipt.receivedOn, channel: receipt.channel, onPaper: [...receipt.onPaper], fileId: receipt.fileId },
              registeredBy: await nameOf(manager, receipt.registeredBy),
              ownEntry: receipt.registeredBy === this.current.actor().accountId,
            },
      handIns: await handInsOf(manager, caseId, organizationId),
      actions: this.actions(window, unit, facts),
    };
  }

  private standing(window: LockedWindow, plan: CollectionPlan, unit: UnitRecord) {
    const windowDueAt = windowDueAtOf(window, plan);
    const { organizationId, status, late, firstAt, receipt } = unit;
    return {
      ...{ organizationId, status, late, ...dueView(dueAtOf(unit, windowDueAt)), receiptPending: receipt !== null },
      overdue: owing.includes(status) && isPast(unit, windowDueAt, window.now),
      firstAt: firstAt === null ? null : toIsoLocal(firstAt),
    };
  }

  private items(plan: CollectionPlan, facts: UnitFacts, files: ReadonlyMap<string, FileName>): View['items'] {
    const { laid } = facts;
    const missing = missingItems(plan.items, laid, formedItems(facts)).map(({ key }) => key);
    return itemsView(plan, this.current.locale()).map((one) => {
      const own = laid.find(({ kind }) => kind === one.key);
      return {
        ...one,
        files: (own?.fileIds ?? []).flatMap((id) => files.get(id) ?? []),
        none: own?.none ?? null,
        missing: missing.includes(one.key),
      };
    });
  }

  /** What this person may do with the package now, and if not, why not; what is not his is left out. */
  private actions(window: LockedWindow, unit: UnitRecord, facts: UnitFacts): View['actions'] {
    if (isOver(collectionStory, window.state)) return [];
    const actor = this.current.actor();
    return unitActs
      .filter((act) => unitRole(act, actor, window.scope, unit.organizationId) !== null)
      .map((act) => ({ act, refusals: unitActRefusals(act, unit, facts) }))
      .map(({ act, refusals }) =>
        actionView(
          { act: `package.${act}`, clause: unitActRow(act).clause, refusals, allowed: refusals.length === 0 },
          this.current.locale(),
        ),
      );
  }
}

/** What acts on the package are judged by, as it is read now. */
const factsOf = (window: LockedWindow, plan: CollectionPlan, laid: readonly PackageItem[], form: UnitFacts['form']): UnitFacts => ({
  ...{ required: plan.items, laid, form, windowDueAt: windowDueAtOf(window, plan), hard: window.state.hard, clause: plan.clause },
  ...{ cutoff: plan.rule.cutoff, arrivedAt: window.now, today: civilDateOf(window.now) },
});
