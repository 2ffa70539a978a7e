import { Module } from '@nestjs/common';
import { AccountController } from './account.controller.ts';
import './account.messages.ts';
import { AccountService } from './account.service.ts';
import { GrantService } from './grant.service.ts';

@Module({ controllers: [AccountController], providers: [AccountService, GrantService] })
export class AccountModule {}
