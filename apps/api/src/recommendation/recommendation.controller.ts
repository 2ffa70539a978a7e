import { Body, Controller, Get, Param, Post, Put, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { idParam, pageQuery, type ListQuery } from '@jiangcheng/contracts/api/common';
import * as contract from '@jiangcheng/contracts/api/recommendation';
import type { Output } from '@jiangcheng/contracts/api/output';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { RecommendationCommands } from './recommendation-commands.ts';
import { RecommendationReader } from './recommendation-reader.ts';

@Controller()
@ApiTags('recommendation')
export class RecommendationController {
  constructor(
    private readonly reader: RecommendationReader,
    private readonly commands: RecommendationCommands,
  ) {}

  @Get('unit-selections')
  @Permit('candidate.own')
  @Answers(contract.unitRoundPage)
  rounds(@Query({ schema: pageQuery }) query: Omit<ListQuery, 'q'>) {
    return this.reader.rounds(query);
  }

  @Get('selections/:id/candidates')
  @Permit('candidate.list')
  @Answers(contract.candidatePage)
  candidates(
    @Param('id', { schema: idParam }) roundId: string,
    @Query({ schema: contract.candidateQuery }) query: Output<typeof contract.candidateQuery>,
  ) {
    return this.reader.candidates(roundId, query);
  }

  @Get('selections/:id/units/:organizationId')
  @Permit('candidate.read')
  @Answers(contract.recommendationView)
  read(@Param('id', { schema: idParam }) roundId: string, @Param('organizationId', { schema: idParam }) organizationId: string) {
    return this.reader.recommendation({ roundId, organizationId });
  }

  @Put('selections/:id/units/:organizationId')
  @Permit('candidate.file')
  @Answers(contract.recommendationMoved)
  save(
    @Param('id', { schema: idParam }) roundId: string,
    @Param('organizationId', { schema: idParam }) organizationId: string,
    @Body({ schema: contract.saveRecommendation }) body: Output<typeof contract.saveRecommendation>,
  ) {
    return this.commands.save({ roundId, organizationId }, body);
  }

  @Post('selections/:id/units/:organizationId/ranking')
  @Permit('candidate.file')
  @Answers(contract.candidatesRanked)
  rank(
    @Param('id', { schema: idParam }) roundId: string,
    @Param('organizationId', { schema: idParam }) organizationId: string,
    @Body({ schema: contract.rankCandidates }) body: Output<typeof contract.rankCandidates>,
  ) {
    return this.commands.rank({ roundId, organizationId }, body);
  }

  @Post('selections/:id/units/:organizationId/candidates')
  @Permit('candidate.file')
  @Answers(contract.candidateMoved, 201)
  add(
    @Param('id', { schema: idParam }) roundId: string,
    @Param('organizationId', { schema: idParam }) organizationId: string,
    @Body({ schema: contract.saveCandidate }) body: Output<typeof contract.saveCandidate>,
  ) {
    return this.commands.saveCandidate({ roundId, organizationId }, null, body);
  }
}
