import { Body, Controller, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam } from '@jiangcheng/contracts/api/common';
import type { Output } from '@jiangcheng/contracts/api/output';
import { copiesUrged, newCopyUrge } from '@jiangcheng/contracts/api/reminder';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { CopyUrgingService } from './copy-urging.service.ts';

@Controller('approvals/:id')
@ApiTags('reminder')
export class CopyUrgingController {
  constructor(private readonly copies: CopyUrgingService) {}

  @Post('copy-urges')
  @Permit('case.act')
  @Answers(copiesUrged, 201)
  urge(@Param('id', { schema: idParam }) id: string, @Body({ schema: newCopyUrge }) body: Output<typeof newCopyUrge>) {
    return this.copies.urge(id, body);
  }
}
