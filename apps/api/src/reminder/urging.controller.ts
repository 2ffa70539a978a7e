import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam } from '@jiangcheng/contracts/api/common';
import type { Output } from '@jiangcheng/contracts/api/output';
import { newCall, newOfficeUrge, newUrge, officeUrgingView, urgingView } from '@jiangcheng/contracts/api/reminder';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { CallService } from './call.service.ts';
import { OfficeUrgingService } from './office-urging.service.ts';
import { UrgingService } from './urging.service.ts';

@Controller('cases/:id')
@ApiTags('reminder')
export class UrgingController {
  constructor(
    private readonly urging: UrgingService,
    private readonly calls: CallService,
    private readonly office: OfficeUrgingService,
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

  @Get('office-urging')
  @Permit('office.urge')
  @Answers(officeUrgingView)
  waiting(@Param('id', { schema: idParam }) id: string) {
    return this.office.read(id);
  }

  @Post('office-urges')
  @Permit('office.urge')
  @Answers(officeUrgingView, 201)
  urgeOffice(@Param('id', { schema: idParam }) id: string, @Body({ schema: newOfficeUrge }) body: Output<typeof newOfficeUrge>) {
    return this.office.urge(id, body);
  }

  @Post('calls')
  @Permit('reminder.manage')
  @Answers(urgingView, 201)
  call(@Param('id', { schema: idParam }) id: string, @Body({ schema: newCall }) body: Output<typeof newCall>) {
    return this.calls.register(id, body);
  }
}
