import { Body, Controller, Delete, Get, Post, Req, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ok } from '@jiangcheng/contracts/api/common';
import type { Output } from '@jiangcheng/contracts/api/output';
import { changePassword, sessionView, signIn } from '@jiangcheng/contracts/api/session';
import type { Request, Response } from 'express';
import { Answers } from '../platform/answers.ts';
import { LimitedAsSignIn, NeedsNoKey, Permit, Public } from '../platform/permit.ts';
import { SessionService } from './session.service.ts';

@Controller('session')
@ApiTags('session')
export class SessionController {
  constructor(private readonly sessions: SessionService) {}

  @Post()
  @Public()
  @NeedsNoKey()
  @LimitedAsSignIn()
  @Answers(sessionView)
  signIn(@Body({ schema: signIn }) body: Output<typeof signIn>, @Req() request: Request, @Res({ passthrough: true }) response: Response) {
    return this.sessions.open(body, request, response);
  }

  @Get()
  @Permit('session.own')
  @Answers(sessionView)
  read() {
    return this.sessions.read();
  }

  @Delete()
  @Permit('session.own')
  @NeedsNoKey()
  @Answers(ok)
  signOut(@Res({ passthrough: true }) response: Response) {
    return this.sessions.close(response);
  }

  @Post('password')
  @Permit('session.own')
  @LimitedAsSignIn()
  @Answers(ok)
  changePassword(@Body({ schema: changePassword }) body: Output<typeof changePassword>) {
    return this.sessions.changePassword(body);
  }
}
