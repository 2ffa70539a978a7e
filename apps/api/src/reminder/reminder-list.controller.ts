import { Controller, Get, Param, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Output } from '@jiangcheng/contracts/api/output';
import { listKind, printQuery, reminderList, reminderListQuery } from '@jiangcheng/contracts/api/reminder';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { PrintedPage } from '../printing/printed-page.ts';
import { SHEET_POLICY } from '../printing/sheet-style.ts';
import { ReminderListService } from './reminder-list.service.ts';

@Controller('reminder-lists/:list')
@ApiTags('reminder')
export class ReminderListController {
  constructor(private readonly lists: ReminderListService) {}

  @Get()
  @Permit('urging.read')
  @Answers(reminderList)
  read(
    @Param('list', { schema: listKind }) list: Output<typeof listKind>,
    @Query({ schema: reminderListQuery }) query: Output<typeof reminderListQuery>,
  ) {
    return this.lists.read(list, query);
  }

  @Get('print')
  @Permit('reminder.manage')
  @PrintedPage(SHEET_POLICY, 'The list as a page to print')
  print(
    @Param('list', { schema: listKind }) list: Output<typeof listKind>,
    @Query({ schema: printQuery }) { phones }: Output<typeof printQuery>,
  ) {
    return this.lists.print(list, phones);
  }
}
