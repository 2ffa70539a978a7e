import { Controller, Get, Header, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { page } from '@jiangcheng/contracts/api/common';
import {
  board,
  boardExportQuery,
  boardGroup,
  boardGroupQuery,
  boardQuery,
  type BoardExportQuery,
  type BoardGroupQuery,
  type BoardQuery,
} from '@jiangcheng/contracts/api/deadline';
import { FILE_KINDS } from '@jiangcheng/files/file-kinds';
import type { Response } from 'express';
import { Answers, AnswersRaw } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { BoardService } from './board.service.ts';

@Controller('deadlines')
@ApiTags('deadline')
export class BoardController {
  constructor(private readonly boards: BoardService) {}

  @Get()
  @Permit('deadline.board')
  @Answers(board)
  list(@Query({ schema: boardQuery }) query: BoardQuery) {
    return this.boards.list(query);
  }

  @Get('groups')
  @Permit('deadline.board')
  @Answers(page(boardGroup))
  groups(@Query({ schema: boardGroupQuery }) query: BoardGroupQuery) {
    return this.boards.groups(query);
  }

  @Get('csv')
  @Permit('deadline.board')
  @AnswersRaw('text/csv', 'The list as a table: UTF-8 with its mark, cells that a spreadsheet would calculate made text')
  @Header('Content-Type', 'text/csv; charset=utf-8')
  @Header('Cache-Control', 'private, no-store')
  csv(@Query({ schema: boardExportQuery }) query: BoardExportQuery, @Res({ passthrough: true }) response: Response) {
    return this.boards.csv(query, response);
  }

  @Get('xlsx')
  @Permit('deadline.board')
  @AnswersRaw(FILE_KINDS.XLSX.mime, 'The list as a workbook, every cell a text')
  @Header('Cache-Control', 'private, no-store')
  workbook(@Query({ schema: boardExportQuery }) query: BoardExportQuery) {
    return this.boards.workbook(query);
  }
}
