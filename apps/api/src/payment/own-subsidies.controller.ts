import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam } from '@jiangcheng/contracts/api/common';
import type { Output } from '@jiangcheng/contracts/api/output';
import { ownSubsidies, ownSubsidy, subsidyMoved } from '@jiangcheng/contracts/api/payment';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { OwnSubsidiesService } from './own-subsidies.service.ts';

@Controller('contests/:id/subsidies')
@ApiTags('payment')
export class OwnSubsidiesController {
  constructor(private readonly own: OwnSubsidiesService) {}

  @Get()
  @Permit('subsidy.own')
  @Answers(ownSubsidies)
  read(@Param('id', { schema: idParam }) id: string) {
    return this.own.read(id.toLowerCase());
  }

  @Post()
  @Permit('subsidy.own')
  @Answers(subsidyMoved, 201)
  file(@Param('id', { schema: idParam }) id: string, @Body({ schema: ownSubsidy }) body: Output<typeof ownSubsidy>) {
    return this.own.file(id.toLowerCase(), body);
  }
}
