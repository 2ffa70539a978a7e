import { Body, Controller, Get, Header, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import {
  collectionPage,
  collectionPlans,
  collectionQuery,
  collectionView,
  conclusion,
  listedUnits,
  newCollection,
  unitExportQuery,
  unitPage,
  unitQuery,
  unitsListed,
  withdrawal,
  type UnitExportQuery,
  type UnitQuery,
} from '@jiangcheng/contracts/api/collection';
import { actAnswer, idParam } from '@jiangcheng/contracts/api/common';
import type { Output } from '@jiangcheng/contracts/api/output';
import { FILE_KINDS } from '@jiangcheng/files/file-kinds';
import { Answers, AnswersRaw } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { CollectionCommands } from './collection-commands.ts';
import { CollectionPlans } from './collection-plans.ts';
import { CollectionReader } from './collection-reader.ts';

@Controller()
@ApiTags('collection')
export class CollectionController {
  constructor(
    private readonly reader: CollectionReader,
    private readonly plans: CollectionPlans,
    private readonly commands: CollectionCommands,
  ) {}

  @Get('campaigns/:id/collection-plans')
  @Permit('campaign.read')
  @Answers(collectionPlans)
  planned(@Param('id', { schema: idParam }) campaignId: string) {
    return this.plans.of(campaignId);
  }

  @Get('collections')
  @Permit('collection.read')
  @Answers(collectionPage)
  list(@Query({ schema: collectionQuery }) query: Output<typeof collectionQuery>) {
    return this.reader.list(query);
  }

  @Post('collections')
  @Permit('collection.manage')
  @Answers(collectionView, 201)
  async open(@Body({ schema: newCollection }) body: Output<typeof newCollection>) {
    return this.reader.read(await this.commands.open(body));
  }

  @Get('collections/:id')
  @Permit('collection.read')
  @Answers(collectionView)
  read(@Param('id', { schema: idParam }) caseId: string) {
    return this.reader.read(caseId);
  }

  @Get('collections/:id/units')
  @Permit('collection.read')
  @Answers(unitPage)
  units(@Param('id', { schema: idParam }) caseId: string, @Query({ schema: unitQuery }) query: UnitQuery) {
    return this.reader.units(caseId, query);
  }

  @Get('collections/:id/units/csv')
  @Permit('collection.read')
  @AnswersRaw('text/csv', 'The units as a table: UTF-8 with its mark, cells that a spreadsheet would calculate made text')
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @Header('Cache-Control', 'private, no-store')
  csv(@Param('id', { schema: idParam }) caseId: string, @Query({ schema: unitExportQuery }) query: UnitExportQuery) {
    return this.reader.csv(caseId, query);
  }

  @Get('collections/:id/units/xlsx')
  @Permit('collection.read')
  @AnswersRaw(FILE_KINDS.XLSX.mime, 'The units as a workbook, every cell a text')
  @Header('Cache-Control', 'private, no-store')
  workbook(@Param('id', { schema: idParam }) caseId: string, @Query({ schema: unitExportQuery }) query: UnitExportQuery) {
    return this.reader.workbook(caseId, query);
  }

  @Post('collections/:id/units')
  @Permit('collection.manage')
  @Answers(unitsListed)
  listUnits(
    @Param('id', { schema: idParam }) caseId: string,
    @Body({ schema: listedUnits }) { organizationIds }: Output<typeof listedUnits>,
  ) {
    return this.commands.list(caseId, organizationIds);
  }

  @Post('collections/:id/withdrawal')
  @Permit('collection.manage')
  @Answers(actAnswer)
  withdraw(@Param('id', { schema: idParam }) caseId: string, @Body({ schema: withdrawal }) input: Output<typeof withdrawal>) {
    return this.commands.act(caseId, { act: 'withdrawWindow', input });
  }

  @Post('collections/:id/conclusion')
  @Permit('collection.manage')
  @Answers(actAnswer)
  conclude(@Param('id', { schema: idParam }) caseId: string, @Body({ schema: conclusion }) input: Output<typeof conclusion>) {
    return this.commands.act(caseId, { act: 'concludeCheck', input });
  }
}
