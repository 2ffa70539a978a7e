import { Body, Controller, Post, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Output } from '@jiangcheng/contracts/api/output';
import { acceptInvitation, invitationLookup, invitationView, sessionView } from '@jiangcheng/contracts/api/session';
import type { Response } from 'express';
import { Answers } from '../platform/answers.ts';
import { LimitedAsSignIn, NeedsNoKey, Public } from '../platform/permit.ts';
import { InvitationService } from './invitation.service.ts';

/** One-time links. The token comes in the body: an address would be logged. */
@Controller('invitations')
@ApiTags('session')
export class InvitationController {
  constructor(private readonly invitations: InvitationService) {}

  @Post('lookup')
  @Public()
  @NeedsNoKey()
  @LimitedAsSignIn()
  @Answers(invitationView)
  lookup(@Body({ schema: invitationLookup }) body: Output<typeof invitationLookup>) {
    return this.invitations.lookup(body);
  }

  @Post('acceptance')
  @Public()
  @NeedsNoKey()
  @LimitedAsSignIn()
  @Answers(sessionView)
  accept(@Body({ schema: acceptInvitation }) body: Output<typeof acceptInvitation>, @Res({ passthrough: true }) response: Response) {
    return this.invitations.accept(body, response);
  }
}
