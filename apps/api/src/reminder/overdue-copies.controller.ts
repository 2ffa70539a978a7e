import { Body, Controller, Get, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Output } from '@jiangcheng/contracts/api/output';
import { overdueCopies, setOverdueCopies } from '@jiangcheng/contracts/api/reminder';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { OverdueCopiesService } from './overdue-copies.service.ts';

@Controller('overdue-copies')
@ApiTags('reminder')
export class OverdueCopiesController {
  constructor(private readonly copies: OverdueCopiesService) {}

  @Get()
  @Permit('reminder.read')
  @Answers(overdueCopies)
  read() {
    return this.copies.read();
  }

  @Put()
  @Permit('reminder.manage')
  @Answers(overdueCopies)
  set(@Body({ schema: setOverdueCopies }) body: Output<typeof setOverdueCopies>) {
    return this.copies.set(body);
  }
}
