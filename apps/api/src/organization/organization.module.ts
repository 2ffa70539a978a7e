import { Module } from '@nestjs/common';
import { OrganizationController } from './organization.controller.ts';
import './organization.messages.ts';
import { OrganizationService } from './organization.service.ts';

@Module({ controllers: [OrganizationController], providers: [OrganizationService] })
export class OrganizationModule {}
