import { Injectable } from '@nestjs/common';
import { recordAccess } from '@jiangcheng/audit/access-event';
import { checkOfficeHours, type OfficeHours } from '@jiangcheng/domain/reminder/office-hours';
import { officeHoursNow, setOfficeHours } from '@jiangcheng/persistence/reminder/office-hours';
import { DataSource } from 'typeorm';
import { IdempotentCommand } from '../platform/idempotent-command.ts';
import { respondRefusals } from '../platform/problems.ts';
import { CurrentRequest } from '../platform/request-context.ts';

/** When people may be reminded; outside of it mails wait. */
@Injectable()
export class ReminderHoursService {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
    private readonly commands: IdempotentCommand,
  ) {}

  async read(): Promise<OfficeHours> {
    return (await officeHoursNow(this.source)).hours;
  }

  set(body: OfficeHours): Promise<OfficeHours> {
    return this.commands.run(body, async (manager) => {
      const hours = respondRefusals(checkOfficeHours(body));
      const { hours: before } = await officeHoursNow(manager);
      await setOfficeHours(manager, hours);
      await recordAccess(manager, { type: 'REMINDER_HOURS_SET', ...this.current.stamp(), detail: { before, after: hours } });
      return hours;
    });
  }
}
