import { Body, Controller, Get, Param, Post, Put } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam } from '@jiangcheng/contracts/api/common';
import * as contract from '@jiangcheng/contracts/api/recommendation';
import type { Output } from '@jiangcheng/contracts/api/output';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { PrintedPage } from '../printing/printed-page.ts';
import { SHEET_POLICY } from '../printing/sheet-style.ts';
import { RecommendationCommands } from './recommendation-commands.ts';
import { RecommendationReader } from './recommendation-reader.ts';

@Controller('selections/:id/units/:organizationId/candidates/:candidateId')
@ApiTags('recommendation')
export class CandidatesController {
  constructor(
    private readonly reader: RecommendationReader,
    private readonly commands: RecommendationCommands,
  ) {}

  @Get()
  @Permit('candidate.read')
  @Answers(contract.candidateView)
  read(
    @Param('id', { schema: idParam }) roundId: string,
    @Param('organizationId', { schema: idParam }) organizationId: string,
    @Param('candidateId', { schema: idParam }) candidateId: string,
  ) {
    return this.reader.candidate({ roundId, organizationId, candidateId });
  }

  @Get('form')
  @Permit('candidate.file')
  @PrintedPage(SHEET_POLICY, '申报推荐表, a page to print and sign')
  form(
    @Param('id', { schema: idParam }) roundId: string,
    @Param('organizationId', { schema: idParam }) organizationId: string,
    @Param('candidateId', { schema: idParam }) candidateId: string,
  ) {
    return this.reader.form({ roundId, organizationId, candidateId });
  }

  @Put()
  @Permit('candidate.file')
  @Answers(contract.candidateMoved)
  save(
    @Param('id', { schema: idParam }) roundId: string,
    @Param('organizationId', { schema: idParam }) organizationId: string,
    @Param('candidateId', { schema: idParam }) candidateId: string,
    @Body({ schema: contract.saveCandidate }) body: Output<typeof contract.saveCandidate>,
  ) {
    return this.commands.saveCandidate({ roundId, organizationId }, candidateId, body);
  }

  @Post('filing')
  @Permit('candidate.file')
  @Answers(contract.candidateMoved)
  file(
    @Param('id', { schema: idParam }) roundId: string,
    @Param('organizationId', { schema: idParam }) organizationId: string,
    @Param('candidateId', { schema: idParam }) candidateId: string,
    @Body({ schema: contract.fileCandidate }) body: Output<typeof contract.fileCandidate>,
  ) {
    return this.commands.file({ roundId, organizationId, candidateId }, body);
  }

  @Post('withdrawal')
  @Permit('candidate.file')
  @Answers(contract.candidateMoved)
  withdraw(
    @Param('id', { schema: idParam }) roundId: string,
    @Param('organizationId', { schema: idParam }) organizationId: string,
    @Param('candidateId', { schema: idParam }) candidateId: string,
    @Body({ schema: contract.withdrawCandidate }) body: Output<typeof contract.withdrawCandidate>,
  ) {
    return this.commands.withdraw({ roundId, organizationId, candidateId }, body);
  }

  @Post('review')
  @Permit('candidate.review')
  @Answers(contract.candidateMoved)
  review(
    @Param('id', { schema: idParam }) roundId: string,
    @Param('organizationId', { schema: idParam }) organizationId: string,
    @Param('candidateId', { schema: idParam }) candidateId: string,
    @Body({ schema: contract.reviewCandidate }) body: Output<typeof contract.reviewCandidate>,
  ) {
    return this.commands.review({ roundId, organizationId, candidateId }, body);
  }

  @Post('exception')
  @Permit('candidate.review')
  @Answers(contract.candidateMoved)
  except(
    @Param('id', { schema: idParam }) roundId: string,
    @Param('organizationId', { schema: idParam }) organizationId: string,
    @Param('candidateId', { schema: idParam }) candidateId: string,
    @Body({ schema: contract.exceptCandidate }) body: Output<typeof contract.exceptCandidate>,
  ) {
    return this.commands.except({ roundId, organizationId, candidateId }, body);
  }

  @Post('opinion')
  @Permit('candidate.review')
  @Answers(contract.candidateMoved)
  opinion(
    @Param('id', { schema: idParam }) roundId: string,
    @Param('organizationId', { schema: idParam }) organizationId: string,
    @Param('candidateId', { schema: idParam }) candidateId: string,
    @Body({ schema: contract.recordOpinion }) body: Output<typeof contract.recordOpinion>,
  ) {
    return this.commands.opinion({ roundId, organizationId, candidateId }, body);
  }
}
