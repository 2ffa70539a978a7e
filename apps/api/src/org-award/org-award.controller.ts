import { Body, Controller, Get, Header, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { actAnswer, idParam } from '@jiangcheng/contracts/api/common';
import * as contract from '@jiangcheng/contracts/api/org-award';
import type { Output } from '@jiangcheng/contracts/api/output';
import { recomputeFile } from '@jiangcheng/contracts/api/recompute';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { OrgAwardCommands } from './org-award-commands.ts';
import { OrgAwardReader } from './org-award-reader.ts';

const Case = () => Param('id', { schema: idParam });
const Unit = () => Param('organizationId', { schema: idParam });

/** The 优秀组织奖 of a campaign (003/附2/三.4): the office's columns, the list, its approval. */
@Controller('org-awards')
@ApiTags('org-award')
export class OrgAwardController {
  constructor(
    private readonly reader: OrgAwardReader,
    private readonly commands: OrgAwardCommands,
  ) {}

  @Get()
  @Permit('orgaward.read')
  @Answers(contract.orgAwardPage)
  list(@Query({ schema: contract.orgAwardQuery }) query: Output<typeof contract.orgAwardQuery>) {
    return this.reader.list(query);
  }

  @Post()
  @Permit('orgaward.manage')
  @Answers(contract.orgAwardView, 201)
  async open(@Body({ schema: contract.newOrgAward }) { collectionId }: Output<typeof contract.newOrgAward>) {
    return this.reader.read(await this.commands.open(collectionId.toLowerCase()));
  }

  @Get(':id')
  @Permit('orgaward.read')
  @Answers(contract.orgAwardView)
  read(@Case() caseId: string) {
    return this.reader.read(caseId.toLowerCase());
  }

  @Get(':id/recompute')
  @Permit('orgaward.read')
  @Answers(recomputeFile)
  @Header('Cache-Control', 'private, no-store')
  recompute(@Case() caseId: string) {
    return this.reader.recompute(caseId.toLowerCase());
  }

  @Get(':id/units/:organizationId')
  @Permit('orgaward.read')
  @Answers(contract.reviewView)
  unit(@Case() caseId: string, @Unit() unit: string) {
    return this.reader.unit(caseId.toLowerCase(), unit.toLowerCase());
  }

  @Put(':id/units/:organizationId')
  @Permit('orgaward.manage')
  @Answers(contract.reviewSaved)
  review(
    @Case() caseId: string,
    @Unit() unit: string,
    @Body({ schema: contract.saveReview }) { version, ...review }: Output<typeof contract.saveReview>,
  ) {
    return this.commands.review(caseId.toLowerCase(), unit.toLowerCase(), version, review);
  }

  @Post(':id/proposal')
  @Permit('orgaward.manage')
  @Answers(actAnswer)
  propose(@Case() caseId: string, @Body({ schema: contract.proposal }) input: Output<typeof contract.proposal>) {
    return this.commands.act(caseId.toLowerCase(), { act: 'proposeAwards', input });
  }

  @Post(':id/withdrawal')
  @Permit('orgaward.manage')
  @Answers(actAnswer)
  withdraw(@Case() caseId: string, @Body({ schema: contract.reasonedAward }) input: Output<typeof contract.reasonedAward>) {
    return this.commands.act(caseId.toLowerCase(), { act: 'withdrawAwards', input });
  }

  @Post(':id/approval')
  @Permit('orgaward.manage')
  @Answers(actAnswer)
  approve(@Case() caseId: string, @Body({ schema: contract.approval }) input: Output<typeof contract.approval>) {
    return this.commands.act(caseId.toLowerCase(), { act: 'approveAwards', input });
  }

  @Post(':id/return')
  @Permit('orgaward.manage')
  @Answers(actAnswer)
  return(@Case() caseId: string, @Body({ schema: contract.reasonedAward }) input: Output<typeof contract.reasonedAward>) {
    return this.commands.act(caseId.toLowerCase(), { act: 'returnProposal', input });
  }
}
