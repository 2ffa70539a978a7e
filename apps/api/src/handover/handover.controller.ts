import { Body, Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { handoverPeople, handoverView, newHandover, type HandoverPeople } from '@jiangcheng/contracts/api/handover';
import type { Output } from '@jiangcheng/contracts/api/output';
import { Answers } from '../platform/answers.ts';
import { NeedsNoKey, Permit } from '../platform/permit.ts';
import { HandoverService } from './handover.service.ts';

@Controller('handovers')
@ApiTags('handover')
export class HandoverController {
  constructor(private readonly handovers: HandoverService) {}

  @Post('preview')
  @Permit('delegation.own')
  @NeedsNoKey()
  @Answers(handoverView)
  preview(@Body({ schema: handoverPeople }) people: HandoverPeople) {
    return this.handovers.preview(people);
  }

  @Post()
  @Permit('delegation.own')
  @Answers(handoverView, 201)
  handOver(@Body({ schema: newHandover }) body: Output<typeof newHandover>) {
    return this.handovers.handOver(body);
  }
}
