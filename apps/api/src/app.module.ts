import { Module, type DynamicModule } from '@nestjs/common';
import { AccountModule } from './account/account.module.ts';
import { ApprovalModule } from './approval/approval.module.ts';
import { ArchiveModule } from './archive/archive.module.ts';
import { ExtraAwardModule } from './extra-award/extra-award.module.ts';
import { AuditModule } from './audit/audit.module.ts';
import { AwardModule } from './award/award.module.ts';
import { CalendarFeedModule } from './calendar-feed/calendar-feed.module.ts';
import { CalendarModule } from './calendar/calendar.module.ts';
import { CampaignProcessModule } from './campaign-process/campaign-process.module.ts';
import { CampaignModule } from './campaign/campaign.module.ts';
import { CaseworkModule } from './casework/casework.module.ts';
import { ColleagueModule } from './colleague/colleague.module.ts';
import { CollectionModule } from './collection/collection.module.ts';
import { OrgAwardModule } from './org-award/org-award.module.ts';
import { ContestModule } from './contest/contest.module.ts';
import { DeadlineModule } from './deadline/deadline.module.ts';
import { DelegationModule } from './delegation/delegation.module.ts';
import { EarlierWinnerModule } from './earlier-winner/earlier-winner.module.ts';
import { EditionModule } from './edition/edition.module.ts';
import { EntryModule } from './entry/entry.module.ts';
import { DocumentModule } from './document/document.module.ts';
import { ExpertScoringModule } from './expert-scoring/expert-scoring.module.ts';
import { FileModule } from './file/file.module.ts';
import { HandoverModule } from './handover/handover.module.ts';
import { HostingModule } from './hosting/hosting.module.ts';
import { MailTemplateModule } from './mail-template/mail-template.module.ts';
import { MailModule } from './mail/mail.module.ts';
import { NoticeModule } from './notice/notice.module.ts';
import { ObjectionModule } from './objection/objection.module.ts';
import { OrganizationModule } from './organization/organization.module.ts';
import { PaymentModule } from './payment/payment.module.ts';
import { PaperDecisionModule } from './paper-decision/paper-decision.module.ts';
import { PersonModule } from './person/person.module.ts';
import { PlatformModule } from './platform/platform.module.ts';
import { SettingsModule } from './platform/settings.module.ts';
import type { ApiConfig } from './platform/settings.ts';
import { PublicNoticeModule } from './public-notice/public-notice.module.ts';
import { ReminderModule } from './reminder/reminder.module.ts';
import { PostModule } from './post/post.module.ts';
import { ScoreReportModule } from './score-report/score-report.module.ts';
import { RecommendationModule } from './recommendation/recommendation.module.ts';
import { CultivationModule } from './cultivation/cultivation.module.ts';
import { SelectionModule } from './selection/selection.module.ts';
import { SessionModule } from './session/session.module.ts';
import { ExchangeModule } from './exchange/exchange.module.ts';
import { ShowcaseModule } from './showcase/showcase.module.ts';
import { ContactModule } from './contact/contact.module.ts';
import { TalentModule } from './talent/talent.module.ts';
import { TaskModule } from './task/task.module.ts';

/** One line per feature; the first group are people and their surroundings, the second the cases. */
const features = [
  SessionModule,
  AccountModule,
  OrganizationModule,
  PersonModule,
  CalendarModule,
  CalendarFeedModule,
  FileModule,
  CaseworkModule,
  EditionModule,
  CampaignModule,
  CampaignProcessModule,
  HostingModule,
  ContestModule,
  NoticeModule,
  ObjectionModule,
  PublicNoticeModule,
  DeadlineModule,
  EntryModule,
  EarlierWinnerModule,
  CollectionModule,
  OrgAwardModule,
  SelectionModule,
  CultivationModule,
  RecommendationModule,
  ExpertScoringModule,
  DocumentModule,
  ScoreReportModule,
  PaymentModule,
  AwardModule,
  ContactModule,
  ShowcaseModule,
  ExchangeModule,
  TalentModule,
  ApprovalModule,
  TaskModule,
  PostModule,
  ColleagueModule,
  DelegationModule,
  HandoverModule,
  PaperDecisionModule,
  MailModule,
  MailTemplateModule,
  ReminderModule,
  AuditModule,
  ArchiveModule,
  ExtraAwardModule,
];

@Module({})
export class AppModule {
  /** @param extra modules of tests (a planted route) */
  static forRoot(config: ApiConfig, extra: NonNullable<DynamicModule['imports']> = []): DynamicModule {
    return { module: AppModule, imports: [SettingsModule.forRoot(config), PlatformModule, ...features, ...extra] };
  }
}
