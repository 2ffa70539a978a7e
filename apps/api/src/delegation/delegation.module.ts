import { Module } from '@nestjs/common';
import { DelegationController } from './delegation.controller.ts';
import { DelegationService } from './delegation.service.ts';
import './delegation.messages.ts';

@Module({ controllers: [DelegationController], providers: [DelegationService] })
export class DelegationModule {}
