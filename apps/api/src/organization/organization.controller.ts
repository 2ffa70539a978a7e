import { Body, Controller, Get, Param, Patch, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, listQuery, page, type ListQuery } from '@jiangcheng/contracts/api/common';
import { newOrganization, organizationChange, organizationPerson, organizationView } from '@jiangcheng/contracts/api/organization';
import type { Output } from '@jiangcheng/contracts/api/output';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { OrganizationService } from './organization.service.ts';

@Controller('organizations')
@ApiTags('organization')
export class OrganizationController {
  constructor(private readonly organizations: OrganizationService) {}

  @Get()
  @Permit('organization.read')
  @Answers(page(organizationView))
  list(@Query({ schema: listQuery }) query: ListQuery) {
    return this.organizations.list(query);
  }

  @Post()
  @Permit('organization.manage')
  @Answers(organizationView, 201)
  create(@Body({ schema: newOrganization }) body: Output<typeof newOrganization>) {
    return this.organizations.create(body);
  }

  @Get(':id')
  @Permit('organization.read')
  @Answers(organizationView)
  read(@Param('id', { schema: idParam }) id: string) {
    return this.organizations.read(id);
  }

  @Patch(':id')
  @Permit('organization.manage')
  @Answers(organizationView)
  change(@Param('id', { schema: idParam }) id: string, @Body({ schema: organizationChange }) body: Output<typeof organizationChange>) {
    return this.organizations.change(id, body);
  }

  @Get(':id/people')
  @Permit('organization.manage')
  @Answers(page(organizationPerson))
  people(@Param('id', { schema: idParam }) id: string, @Query({ schema: listQuery }) query: ListQuery) {
    return this.organizations.people(id, query);
  }
}
