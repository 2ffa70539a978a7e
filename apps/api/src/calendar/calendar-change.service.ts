import { Injectable } from '@nestjs/common';
import type { calendarChangeRequest, calendarPreview, calendarPreviewRequest } from '@jiangcheng/contracts/api/calendar';
import type { Output } from '@jiangcheng/contracts/api/output';
import { makeCalendar } from '@jiangcheng/domain/calendar/calendar';
import { effectiveDays, type RecordedDay } from '@jiangcheng/domain/calendar/recorded-days';
import { workingDaysBetween } from '@jiangcheng/domain/calendar/working-days';
import { appendCalendarEvents, lockYear, openYear } from '@jiangcheng/persistence/calendar/locked-year';
import { readRecordedDays } from '@jiangcheng/persistence/calendar/recorded-days';
import { DataSource, type EntityManager } from 'typeorm';
import { askForUpdate } from '@jiangcheng/persistence/calendar/open-update';
import { CalendarStore } from '@jiangcheng/persistence/calendar/calendar-store';
import { commandBasis } from '../campaign/command-basis.ts';
import { campaignsSeen } from '../campaign/reach.ts';
import { Poker } from '../casework/poker.ts';
import { IdempotentCommand } from '../platform/idempotent-command.ts';
import { ProblemError } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { readYear } from './calendar.view.ts';
import { changeEvent } from './change-event.ts';
import { isNotice, planChange, plannedCalendar, tidyText } from './plan-change.ts';
import { previewEffects } from './preview-effects.ts';
import { writeChange } from './write-change.ts';

type Preview = Output<typeof calendarPreview>;

/** What the office does to a calendar year: seen before, then done under the year's lock and in its history. */
@Injectable()
export class CalendarChangeService {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
    private readonly commands: IdempotentCommand,
    private readonly calendars: CalendarStore,
    private readonly poker: Poker,
  ) {}

  async preview(year: number, { change }: Output<typeof calendarPreviewRequest>): Promise<Preview> {
    this.assertEverywhere();
    const stored = await readYear(this.source, year);
    const before = await readRecordedDays(this.source);
    const { status, version } = stored;
    const known = status === 'UNKNOWN' || version === null ? null : { ...stored, status, version };
    const plan = planChange(year, before, known, change);
    return {
      year,
      version,
      statusBefore: status,
      statusAfter: isNotice(change) ? 'PUBLISHED' : status === 'UNKNOWN' ? 'PROVISIONAL' : status,
      days: [...plan.changes],
      workingDaysBefore: workingDaysOfYear(before, year),
      workingDaysAfter: workingDaysOfYear(plan.rows, year),
      effects: await previewEffects(this.source, plan.years, plannedCalendar(year, plan, change, await this.calendars.current())),
    };
  }

  async change(year: number, body: Output<typeof calendarChangeRequest>) {
    this.assertEverywhere();
    const answer = await this.commands.run(body, async (manager) => {
      await this.applyChange(manager, year, body);
      return readYear(manager, year);
    });
    this.poker.pokeUpdates();
    return answer;
  }

  private async applyChange(manager: EntityManager, year: number, { change, expectedVersion }: Output<typeof calendarChangeRequest>) {
    // In order of the years: two who change neighbouring years never wait for one another.
    const earlier = await lockYear(manager, year - 1);
    const stored = await lockYear(manager, year);
    if ((stored?.version ?? null) !== expectedVersion) throw new ProblemError(409, 'CONFLICT_CALENDAR_CHANGED', { params: { year } });
    const before = await readRecordedDays(manager);
    const plan = planChange(year, before, stored, change);
    for (const touched of plan.years) await openYear(manager, touched);
    await writeChange(manager, year, { plan, change, by: this.current.actor().accountId });
    for (const touched of plan.years) {
      const locked = await openYear(manager, touched);
      const changed = { year: touched, stored: touched === year ? stored : earlier, version: locked.version };
      await appendCalendarEvents(manager, locked, [
        changeEvent(changed, { of: year, change, plan, before, basis: commandBasis(this.current) }),
      ]);
      await askForUpdate(manager, touched, {
        cause: isNotice(change) ? 'NOTICE' : 'LOCAL',
        documentNo: tidyText('documentNo' in change ? change.documentNo : change.reason),
        askedBy: this.current.actor().accountId,
      });
    }
  }

  /** A calendar counts for every campaign, so a role for one campaign does not reach it. */
  private assertEverywhere(): void {
    if (campaignsSeen(this.current.actor(), ['OFFICE', 'OFFICE_HEAD']) !== null) throw new ProblemError(403, 'FORBIDDEN');
  }
}

const workingDaysOfYear = (rows: readonly RecordedDay[], year: number): number =>
  workingDaysBetween(makeCalendar([], effectiveDays(rows)), `${year - 1}-12-31`, `${year}-12-31`).days;
