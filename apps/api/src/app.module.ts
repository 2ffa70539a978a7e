import { Module, type DynamicModule } from '@nestjs/common';
import { AccountModule } from './account/account.module.ts';
import { ApprovalModule } from './approval/approval.module.ts';
import { AuditModule } from './audit/audit.module.ts';
import { CalendarFeedModule } from './calendar-feed/calendar-feed.module.ts';
import { CalendarModule } from './calendar/calendar.module.ts';
import { CampaignProcessModule } from './campaign-process/campaign-process.module.ts';
import { CampaignModule } from './campaign/campaign.module.ts';
import { CaseworkModule } from './casework/casework.module.ts';
import { ColleagueModule } from './colleague/colleague.module.ts';
import { ContestModule } from './contest/contest.module.ts';
import { DeadlineModule } from './deadline/deadline.module.ts';
import { DelegationModule } from './delegation/delegation.module.ts';
import { EntryModule } from './entry/entry.module.ts';
import { DocumentModule } from './document/document.module.ts';
import { ExpertScoringModule } from './expert-scoring/expert-scoring.module.ts';
import { FileModule } from './file/file.module.ts';
import { HandoverModule } from './handover/handover.module.ts';
import { HostingModule } from './hosting/hosting.module.ts';
import { MailTemplateModule } from './mail-template/mail-template.module.ts';
import { MailModule } from './mail/mail.module.ts';
import { OrganizationModule } from './organization/organization.module.ts';
import { PaperDecisionModule } from './paper-decision/paper-decision.module.ts';
import { PersonModule } from './person/person.module.ts';
import { PlatformModule } from './platform/platform.module.ts';
import { SettingsModule } from './platform/settings.module.ts';
import type { ApiConfig } from './platform/settings.ts';
import { ReminderModule } from './reminder/reminder.module.ts';
import { PostModule } from './post/post.module.ts';
import { ScoreReportModule } from './score-report/score-report.module.ts';
import { RecommendationModule } from './recommendation/recommendation.module.ts';
import { SelectionModule } from './selection/selection.module.ts';
import { SessionModule } from './session/session.module.ts';
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
  CampaignModule,
  CampaignProcessModule,
  HostingModule,
  ContestModule,
  DeadlineModule,
  EntryModule,
  SelectionModule,
  RecommendationModule,
  ExpertScoringModule,
  DocumentModule,
  ScoreReportModule,
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
];

@Module({})
export class AppModule {
  /** @param extra modules of tests (a planted route) */
  static forRoot(config: ApiConfig, extra: NonNullable<DynamicModule['imports']> = []): DynamicModule {
    return { module: AppModule, imports: [SettingsModule.forRoot(config), PlatformModule, ...features, ...extra] };
  }
}
