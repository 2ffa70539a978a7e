import { Body, Controller, Get, Header, Param, Post, Query, type StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { placeTalent } from '@jiangcheng/casework/talent/place-talent';
import { idParam } from '@jiangcheng/contracts/api/common';
import type { Output } from '@jiangcheng/contracts/api/output';
import { talentPlace, talentPlaced, talentPool, talentQuery, type TalentQuery } from '@jiangcheng/contracts/api/talent';
import { FILE_KINDS } from '@jiangcheng/files/file-kinds';
import { MoneyCommands } from '../payment/money-commands.ts';
import { Answers, AnswersRaw } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { TalentsService } from './talents.service.ts';

/** 青年技能人才数据库 that follows from a campaign's circulars (003/六.3). */
@Controller('campaigns/:id/talents')
@ApiTags('talent')
export class TalentsController {
  constructor(
    private readonly talents: TalentsService,
    private readonly commands: MoneyCommands,
  ) {}

  @Get()
  @Permit('talent.read')
  @Answers(talentPool)
  read(@Param('id', { schema: idParam }) id: string, @Query({ schema: talentQuery }) query: TalentQuery) {
    return this.talents.read(id.toLowerCase(), query);
  }

  @Get('xlsx')
  @Permit('talent.read')
  @AnswersRaw(FILE_KINDS.XLSX.mime, 'The list as a workbook, every cell a text')
  @Header('Cache-Control', 'private, no-store')
  workbook(@Param('id', { schema: idParam }) id: string, @Query({ schema: talentQuery }) query: TalentQuery): Promise<StreamableFile> {
    return this.talents.workbook(id.toLowerCase(), query);
  }

  @Post('places')
  @Permit('talent.place')
  @Answers(talentPlaced)
  place(@Param('id', { schema: idParam }) id: string, @Body({ schema: talentPlace }) body: Output<typeof talentPlace>) {
    const { contestId, entry, stage } = body;
    return this.commands.run(
      placeTalent,
      id.toLowerCase(),
      { contestId: contestId.toLowerCase(), entry: entry.toLowerCase(), stage },
      body,
    );
  }
}
