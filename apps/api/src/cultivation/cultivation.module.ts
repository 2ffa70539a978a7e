import { Module } from '@nestjs/common';
import { Openings } from '../audit/openings.ts';
import { SelectionModule } from '../selection/selection.module.ts';
import { CertificateCheckController } from './certificate-check.controller.ts';
import { CertificateCheck } from './certificate-check.ts';
import { CultivationActs } from './cultivation-acts.ts';
import { CultivationDesk } from './cultivation-desk.ts';
import { CultivationPages } from './cultivation-pages.ts';
import { CultivationController } from './cultivation.controller.ts';
import './cultivation.messages.ts';
import { SupportController } from './support.controller.ts';
import { SupportPages } from './support-pages.ts';

@Module({
  imports: [SelectionModule],
  controllers: [CultivationController, CertificateCheckController, SupportController],
  providers: [CultivationActs, CultivationPages, CertificateCheck, CultivationDesk, SupportPages, Openings],
})
export class CultivationModule {}
