import { Controller, Get, Param, Post, Query, Req, Res } from '@nestjs/common';
import { ApiBody, ApiConsumes, ApiTags } from '@nestjs/swagger';
import { idParam } from '@jiangcheng/contracts/api/common';
import { fileView, uploadQuery } from '@jiangcheng/contracts/api/file';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { Request, Response } from 'express';
import { Answers, AnswersRaw } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { FileService } from './file.service.ts';

@Controller('files')
@ApiTags('file')
export class FileController {
  constructor(private readonly files: FileService) {}

  @Post()
  @Permit('file.upload')
  @Answers(fileView, 201)
  @ApiConsumes('application/octet-stream')
  @ApiBody({ schema: { type: 'string', format: 'binary' } })
  upload(@Query({ schema: uploadQuery }) query: Output<typeof uploadQuery>, @Req() request: Request) {
    return this.files.upload(query, request);
  }

  @Get(':id')
  @Permit('file.read')
  @AnswersRaw('application/octet-stream', 'The file, of the kind its contents are')
  download(@Param('id', { schema: idParam }) id: string, @Res({ passthrough: true }) response: Response) {
    return this.files.download(id, response);
  }
}
