import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam } from '@jiangcheng/contracts/api/common';
import type { Output } from '@jiangcheng/contracts/api/output';
import { newCall, newUrge, urgingView } from '@jiangcheng/contracts/api/reminder';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { CallService } from './call.service.ts';
import { UrgingService } from './urging.service.ts';

@Controller('cases/:id')
@ApiTags('reminder')
export class UrgingController {
  constructor(
    private readonly urging: UrgingService,
    private readonly calls: CallService,
  ) {}

  @Get('urging')
  @Permit('urging.read')
  @Answers(urgingView)
  read(@Param('id', { schema: idParam }) id: string) {
    return this.urging.read(id);
  }

  @Post('urges')
  @Permit('reminder.manage')
  @Answers(urgingView, 201)
  urge(@Param('id', { schema: idParam }) id: string, @Body({ schema: newUrge }) body: Output<typeof newUrge>) {
    return this.urging.urge(id, body);
  }

  @Post('calls')
  @Permit('reminder.manage')
  @Answers(urgingView, 201)
  call(@Param('id', { schema: idParam }) id: string, @Body({ schema: newCall }) body: Output<typeof newCall>) {
    return this.calls.register(id, body);
  }
}
