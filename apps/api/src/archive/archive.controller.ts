import { Body, Controller, Get, Param, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import * as contract from '@jiangcheng/contracts/api/archive';
import { idParam } from '@jiangcheng/contracts/api/common';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { Response } from 'express';
import { Answers, AnswersRaw } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { ArchiveCommands } from './archive-commands.ts';
import { ArchiveDownload } from './archive-download.ts';
import { ArchiveReader } from './archive-reader.ts';

/** 关闭与归档: what the file of a case must hold, its closing for good, and the whole of it as one download. */
@Controller('cases/:id/archive')
@ApiTags('archive')
export class ArchiveController {
  constructor(
    private readonly reader: ArchiveReader,
    private readonly commands: ArchiveCommands,
    private readonly download: ArchiveDownload,
  ) {}

  @Get()
  @Permit('case.read')
  @Answers(contract.archiveView)
  read(@Param('id', { schema: idParam }) id: string) {
    return this.reader.read(id.toLowerCase());
  }

  @Post('items')
  @Permit('archive.manage')
  @Answers(contract.archiveView)
  async settle(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: contract.settledItem }) body: Output<typeof contract.settledItem>,
  ) {
    await this.commands.settle(id, body);
    return this.reader.read(id.toLowerCase());
  }

  @Post()
  @Permit('archive.manage')
  @Answers(contract.archiveView)
  async archive(
    @Param('id', { schema: idParam }) id: string,
    @Body({ schema: contract.archiving }) body: Output<typeof contract.archiving>,
  ) {
    await this.commands.archive(id, body);
    return this.reader.read(id.toLowerCase());
  }

  @Get('zip')
  @Permit('archive.download')
  @AnswersRaw('application/zip', 'The whole case: documents, scans, sheets, history, and a manifest with the SHA-256 of each')
  zip(@Param('id', { schema: idParam }) id: string, @Res({ passthrough: true }) response: Response) {
    return this.download.zip(id.toLowerCase(), response);
  }
}
