import { Inject, Injectable } from '@nestjs/common';
import { recordAccess } from '@jiangcheng/audit/access-event';
import type { listKind, reminderList, reminderListQuery } from '@jiangcheng/contracts/api/reminder';
import type { Output } from '@jiangcheng/contracts/api/output';
import { permissions } from '@jiangcheng/domain/access/permissions';
import { listHorizon } from '@jiangcheng/domain/reminder/list-horizon';
import { civilDateOf, startOfDayAfter } from '@jiangcheng/domain/shared/instant';
import { CalendarStore } from '@jiangcheng/persistence/calendar/calendar-store';
import { officeHoursNow } from '@jiangcheng/persistence/reminder/office-hours';
import { listLines } from '@jiangcheng/persistence/reminder/list-lines';
import type { ListedLine } from '@jiangcheng/persistence/reminder/listed-line';
import { wrongAddresses } from '@jiangcheng/persistence/reminder/wrong-addresses';
import type { FieldCipher } from '@jiangcheng/protection/field-cipher';
import { DataSource } from 'typeorm';
import { phoneMaskOf, phonePlace } from '../account/account.view.ts';
import { Openings } from '../audit/openings.ts';
import { campaignsSeen } from '../campaign/reach.ts';
import { cursorOf, INSTANT_OR_NEVER, UUID } from '../platform/checked-cursor.ts';
import { pageOf } from '../platform/keyset.ts';
import { FIELD_CIPHER } from '../platform/protection.module.ts';
import { CurrentRequest } from '../platform/request-context.ts';
import { listedLinesOf, type ListLine } from './line.view.ts';
import { listPage } from './list-page.ts';

type Kind = Output<typeof listKind>;

/** As many as one sheet of calls can hold in a day. */
const MOST_PRINTED = 500;

/** 今日催办清单 and 督办清单: what waits, with whom, and what was said. */
@Injectable()
export class ReminderListService {
  constructor(
    private readonly source: DataSource,
    private readonly current: CurrentRequest,
    private readonly calendars: CalendarStore,
    private readonly openings: Openings,
    @Inject(FIELD_CIPHER) private readonly cipher: FieldCipher,
  ) {}

  async read(kind: Kind, { cursor, limit }: Output<typeof reminderListQuery>): Promise<Output<typeof reminderList>> {
    await this.openings.note('REMINDER_LIST_OPENED', { detail: { list: kind } });
    const { today, until, now } = await this.horizon(kind);
    const after = cursorOf(cursor, [INSTANT_OR_NEVER, UUID]) as [string, string] | null;
    const found = await listLines(this.source, this.filter(kind, until), after, limit + 1);
    const page = pageOf(
      found,
      limit,
      (line) => line,
      (line) => [line.sortAt, line.id],
    );
    const items = (await this.lines(page.items, now)).map(({ line }) => line);
    return { ...page, items, today, until, addresses: await this.addresses() };
  }

  /** The list as a page to print. Full numbers are for who may manage reminders, and each that is shown is recorded. */
  async print(kind: Kind, phones: 'mask' | 'show'): Promise<string> {
    const { today, until, now } = await this.horizon(kind);
    const found = await listLines(this.source, this.filter(kind, until), null, MOST_PRINTED);
    const lines = await this.lines(found, now);
    const numbers = phones === 'show' ? this.numbersOf(lines.flatMap(({ holders }) => holders)) : new Map<string, string>();
    const detail = { list: kind, phones, people: [...numbers.keys()] };
    await recordAccess(this.source, { type: 'REMINDER_LIST_PRINTED', ...this.current.stamp(), detail });
    return listPage(kind, {
      today,
      until,
      printedAt: now,
      lines: lines.map(({ line }) => line),
      addresses: await this.addresses(),
      numbers,
    });
  }

  private async addresses(): Promise<Output<typeof reminderList>['addresses']> {
    const rows = await wrongAddresses(this.source);
    return rows.map(({ phoneCipher, ...row }) => ({ ...row, phoneMask: phoneMaskOf(this.cipher, row.personId, phoneCipher) }));
  }

  private lines(
    found: readonly ListedLine[],
    now: number,
  ): Promise<{ line: ListLine; holders: readonly { personId: string; phoneCipher: string | null }[] }[]> {
    return listedLinesOf(this.source, found, { locale: this.current.locale(), cipher: this.cipher, now });
  }

  private numbersOf(holders: readonly { personId: string; phoneCipher: string | null }[]): Map<string, string> {
    const known = holders.flatMap(({ personId, phoneCipher }): [string, string][] =>
      phoneCipher === null ? [] : [[personId, this.cipher.decrypt(phoneCipher, phonePlace(personId))]],
    );
    return new Map(known);
  }

  private async horizon(kind: Kind) {
    const { now } = await officeHoursNow(this.source);
    const today = civilDateOf(now);
    const until = listHorizon(kind === 'calls' ? 'CALLS' : 'SUPERVISION', await this.calendars.current(), today);
    return { now, today, until };
  }

  private filter(kind: Kind, until: string) {
    const seen = campaignsSeen(this.current.actor(), permissions['reminder.read']);
    return { seen, until: startOfDayAfter(until), notices: kind === 'calls' };
  }
}
