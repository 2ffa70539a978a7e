import { Injectable } from '@nestjs/common';
import type { quotaProposal, quotaQuestion } from '@jiangcheng/contracts/api/selection';
import type { Output } from '@jiangcheng/contracts/api/output';
import { isOffice } from '@jiangcheng/domain/access/actor';
import { proposeQuotas } from '@jiangcheng/domain/selection/quota';
import type { TimetableRow } from '@jiangcheng/domain/selection/state';
import { CalendarStore } from '@jiangcheng/persistence/calendar/calendar-store';
import { quotaRule } from '@jiangcheng/regulations/facts/selection';
import { loadSelectionPack } from '@jiangcheng/regulations/load-pack';
import { DataSource } from 'typeorm';
import { notFound, respondRefusals } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { SelectionCases } from './selection-cases.ts';
import { timetableViewOf } from './timetable.view.ts';

/** What the office asks before it decides: what the four factors come to, and whether a time table can hold. Nothing is written. */
@Injectable()
export class SelectionQuestions {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
    private readonly cases: SelectionCases,
    private readonly calendars: CalendarStore,
  ) {}

  async quotas(roundId: string, { total, units }: Output<typeof quotaQuestion>): Promise<Output<typeof quotaProposal>> {
    const { pack, settings } = await this.round(roundId);
    const asked = units.map(({ organizationId: id, figures: factors }) => ({ id, factors }));
    const rows = respondRefusals(proposeQuotas(asked, total, quotaRule(pack, settings)));
    const names: { id: string; name: string }[] = await this.source.query('select id, name from app.organization where id = any ($1)', [
      asked.map(({ id }) => id),
    ]);
    return {
      units: rows.map(({ unitId, shares, share, exact, quota, tied }) => ({
        organizationId: unitId,
        name: names.find(({ id }) => id === unitId)?.name ?? '',
        shares: { ...shares },
        ...{ share, exact, proposed: quota, tied },
      })),
    };
  }

  async timetable(roundId: string, timetable: readonly TimetableRow[]) {
    const { pack, settings } = await this.round(roundId);
    return timetableViewOf(timetable, pack, settings, await this.calendars.current(), this.current.locale());
  }

  private async round(roundId: string) {
    if (!isOffice(this.current.actor(), roundId)) throw notFound();
    const { regulation, edition, settings } = await this.cases.read(roundId);
    return { pack: loadSelectionPack(regulation, edition), settings };
  }
}
