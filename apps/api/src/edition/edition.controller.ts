import { Body, Controller, Get, Param, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import * as contract from '@jiangcheng/contracts/api/edition';
import type { Output } from '@jiangcheng/contracts/api/output';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { EditionDrafts } from './edition-drafts.ts';
import { EditionService } from './edition.service.ts';

@Controller('editions')
@ApiTags('regulation')
export class EditionController {
  constructor(
    private readonly editions: EditionService,
    private readonly drafts: EditionDrafts,
  ) {}

  @Get()
  @Permit('edition.read')
  @Answers(contract.editionList)
  list() {
    return this.editions.list();
  }

  @Post()
  @Permit('edition.manage')
  @Answers(contract.editionView, 201)
  copy(@Body({ schema: contract.newEdition }) body: Output<typeof contract.newEdition>) {
    return this.editions.copy(body);
  }

  @Get(':regulation/:edition')
  @Permit('edition.read')
  @Answers(contract.editionView)
  read(
    @Param('regulation', { schema: contract.regulationParam }) regulation: string,
    @Param('edition', { schema: contract.editionParam }) edition: string,
  ) {
    return this.drafts.read({ regulation, edition });
  }

  @Post(':regulation/:edition/values')
  @Permit('edition.manage')
  @Answers(contract.editionView)
  change(
    @Param('regulation', { schema: contract.regulationParam }) regulation: string,
    @Param('edition', { schema: contract.editionParam }) edition: string,
    @Body({ schema: contract.editionChange }) body: Output<typeof contract.editionChange>,
  ) {
    return this.editions.change({ regulation, edition }, body);
  }

  @Post(':regulation/:edition/publication')
  @Permit('edition.manage')
  @Answers(contract.editionView)
  publish(
    @Param('regulation', { schema: contract.regulationParam }) regulation: string,
    @Param('edition', { schema: contract.editionParam }) edition: string,
    @Body({ schema: contract.editionVersion }) body: Output<typeof contract.editionVersion>,
  ) {
    return this.editions.publish({ regulation, edition }, body);
  }
}
