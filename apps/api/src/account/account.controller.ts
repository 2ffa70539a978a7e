import { Body, Controller, Delete, Get, Param, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { accountView, newAccount, newGrant, oneTimeLink } from '@jiangcheng/contracts/api/account';
import { idParam, listQuery, page, type ListQuery } from '@jiangcheng/contracts/api/common';
import type { Output } from '@jiangcheng/contracts/api/output';
import { Answers } from '../platform/answers.ts';
import { Permit } from '../platform/permit.ts';
import { AccountService } from './account.service.ts';
import { GrantService } from './grant.service.ts';

@Controller('accounts')
@ApiTags('account')
export class AccountController {
  constructor(
    private readonly accounts: AccountService,
    private readonly grants: GrantService,
  ) {}

  @Get()
  @Permit('account.manage')
  @Answers(page(accountView))
  list(@Query({ schema: listQuery }) query: ListQuery) {
    return this.accounts.list(query);
  }

  @Post()
  @Permit('account.manage')
  @Answers(oneTimeLink, 201)
  create(@Body({ schema: newAccount }) body: Output<typeof newAccount>) {
    return this.accounts.create(body);
  }

  @Get(':id')
  @Permit('account.manage')
  @Answers(accountView)
  read(@Param('id', { schema: idParam }) id: string) {
    return this.accounts.read(id);
  }

  @Post(':id/grants')
  @Permit('account.manage')
  @Answers(accountView)
  grant(@Param('id', { schema: idParam }) id: string, @Body({ schema: newGrant }) body: Output<typeof newGrant>) {
    return this.grants.grant(id, body);
  }

  @Delete(':id/grants/:grantId')
  @Permit('account.manage')
  @Answers(accountView)
  revoke(@Param('id', { schema: idParam }) id: string, @Param('grantId', { schema: idParam }) grantId: string) {
    return this.grants.revoke(id, grantId);
  }

  @Post(':id/password-reset')
  @Permit('account.manage')
  @Answers(oneTimeLink)
  resetPassword(@Param('id', { schema: idParam }) id: string) {
    return this.accounts.resetPassword(id);
  }

  @Post(':id/unlock')
  @Permit('account.manage')
  @Answers(accountView)
  unlock(@Param('id', { schema: idParam }) id: string) {
    return this.grants.unlock(id);
  }

  @Post(':id/disable')
  @Permit('account.manage')
  @Answers(accountView)
  disable(@Param('id', { schema: idParam }) id: string) {
    return this.grants.setEnabled(id, false);
  }

  @Post(':id/enable')
  @Permit('account.manage')
  @Answers(accountView)
  enable(@Param('id', { schema: idParam }) id: string) {
    return this.grants.setEnabled(id, true);
  }
}
