import { Body, Controller, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, page, pageQuery, type ListQuery } from '@jiangcheng/contracts/api/common';
import { delegationView, newDelegation, revokeDelegation } from '@jiangcheng/contracts/api/delegation';
import type { Output } from '@jiangcheng/contracts/api/output';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { DelegationService } from './delegation.service.ts';

@Controller('delegations')
@ApiTags('delegation')
export class DelegationController {
  constructor(private readonly delegations: DelegationService) {}

  @Get()
  @Permit('delegation.own')
  @Answers(page(delegationView))
  list(@Query({ schema: pageQuery }) query: Omit<ListQuery, 'q'>) {
    return this.delegations.list(query);
  }

  @Post()
  @Permit('delegation.enter')
  @Answers(delegationView, 201)
  enter(@Body({ schema: newDelegation }) body: Output<typeof newDelegation>) {
    return this.delegations.enter(body);
  }

  @Post(':id/revocation')
  @Permit('delegation.own')
  @Answers(delegationView)
  revoke(@Param('id', { schema: idParam }) id: string, @Body({ schema: revokeDelegation }) body: Output<typeof revokeDelegation>) {
    return this.delegations.revoke(id, body.reason);
  }
}
