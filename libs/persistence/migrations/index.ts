import { SchemasAndClock1700000000001 } from './0001-schemas-and-clock.ts';
import { People1700000000002 } from './0002-people.ts';
import { CalendarAndCampaign1700000000003 } from './0003-calendar-and-campaign.ts';
import { Casework1700000000004 } from './0004-casework.ts';
import { ScoreReport1700000000005 } from './0005-score-report.ts';
import { Mail1700000000006 } from './0006-mail.ts';
import { Audit1700000000007 } from './0007-audit.ts';
import { KeyFingerprints1700000000008 } from './0008-key-fingerprints.ts';
import { TasksOfPersons1700000000009 } from './0009-tasks-of-persons.ts';
import { SharingWork1700000000011 } from './0011-sharing-work.ts';
import { CalendarChanges1700000000012 } from './0012-calendar-changes.ts';
import { DeadlineLedger1700000000013 } from './0013-deadline-ledger.ts';
import { Reminding1700000000014 } from './0014-reminding.ts';
import { CalendarFeeds1700000000015 } from './0015-calendar-feeds.ts';
import { DraftHolds1700000000016 } from './0016-draft-holds.ts';
import { DocumentNumbers1700000000018 } from './0018-document-numbers.ts';
import { Hosting1700000000019 } from './0019-hosting.ts';
import { Entries1700000000020 } from './0020-entries.ts';
import { Committee1700000000024 } from './0024-committee.ts';
import { ReportWithdrawals1700000000027 } from './0027-report-withdrawals.ts';
import { Collections1700000000029 } from './0029-collections.ts';
import { Selection1700000000030 } from './0030-selection.ts';
import { ReviewReasons1700000000031 } from './0031-review-reasons.ts';
import { Notices1700000000032 } from './0032-notices.ts';
import { Objections1700000000033 } from './0033-objections.ts';
import { Payments1700000000034 } from './0034-payments.ts';
import { Awards1700000000035 } from './0035-awards.ts';
import { ExpertScoring1700000000036 } from './0036-expert-scoring.ts';
import { NoticeLists1700000000038 } from './0038-notice-lists.ts';
import { Cultivations1700000000040 } from './0040-cultivations.ts';
import { Support1700000000041 } from './0041-support.ts';
import { CultivationRecords1700000000042 } from './0042-cultivation-records.ts';
import { Archive1700000000053 } from './0053-archive.ts';
import { Editions1700000000054 } from './0054-editions.ts';
import { EditionKeyOrder1700000000055 } from './0055-edition-key-order.ts';
import { PaymentRefunds1700000000059 } from './0059-payment-refunds.ts';
import { HostingPapers1700000000060 } from './0060-hosting-papers.ts';
import { CommitteeMembers1700000000061 } from './0061-committee-members.ts';
import { Opinions1700000000062 } from './0062-opinions.ts';
import { CopiesUrged1700000000066 } from './0066-copies-urged.ts';
import { ApprovalClocks1700000000064 } from './0064-approval-clocks.ts';
import { HeldCertificates1700000000056 } from './0056-held-certificates.ts';
import { StagesOfACampaign1700000000057 } from './0057-stages-of-a-campaign.ts';
import { OrganizationAwards1700000000058 } from './0058-organization-awards.ts';
import { Talents1700000000070 } from './0070-talents.ts';
import { Contacts1700000000071 } from './0071-contacts.ts';
import { Showcase1700000000072 } from './0072-showcase.ts';
import { PokesOfTheirOwn1700000000074 } from './0074-pokes-of-their-own.ts';
import { AlarmsAfterTheEnd1700000000075 } from './0075-alarms-after-the-end.ts';
import { IdCopies1700000000076 } from './0076-id-copies.ts';
import { ExtraAwards1700000000077 } from './0077-extra-awards.ts';
import { ReopenedReports1700000000080 } from './0080-reopened-reports.ts';
import { PapersOfCampaigns1700000000085 } from './0085-papers-of-campaigns.ts';
import { OverdueCopies1700000000086 } from './0086-overdue-copies.ts';
import { PaperCheckCodes1700000000095 } from './0095-paper-check-codes.ts';
import { HostCertificates1700000000100 } from './0100-host-certificates.ts';
import { UnmailedNotices1700000000101 } from './0101-unmailed-notices.ts';
import { CandidateSaves1700000000110 } from './0110-candidate-saves.ts';
import { ExchangeEvents1700000000130 } from './0130-exchange-events.ts';
import { ExtraAwardsTakenBack1700000000131 } from './0131-extra-awards-taken-back.ts';
import { StudioApplications1700000000190 } from './0190-studio-applications.ts';
import { ReturnedSupport1700000000191 } from './0191-returned-support.ts';

/** In order of application. A released migration is never edited; a change is a new one at the end. */
export const migrations = [
  SchemasAndClock1700000000001,
  People1700000000002,
  CalendarAndCampaign1700000000003,
  Casework1700000000004,
  ScoreReport1700000000005,
  Mail1700000000006,
  Audit1700000000007,
  KeyFingerprints1700000000008,
  TasksOfPersons1700000000009,
  SharingWork1700000000011,
  CalendarChanges1700000000012,
  DeadlineLedger1700000000013,
  Reminding1700000000014,
  CalendarFeeds1700000000015,
  DraftHolds1700000000016,
  DocumentNumbers1700000000018,
  Hosting1700000000019,
  Entries1700000000020,
  Committee1700000000024,
  ReportWithdrawals1700000000027,
  Collections1700000000029,
  Selection1700000000030,
  ReviewReasons1700000000031,
  Notices1700000000032,
  Objections1700000000033,
  Payments1700000000034,
  Awards1700000000035,
  ExpertScoring1700000000036,
  NoticeLists1700000000038,
  Cultivations1700000000040,
  Support1700000000041,
  CultivationRecords1700000000042,
  Archive1700000000053,
  Editions1700000000054,
  EditionKeyOrder1700000000055,
  PaymentRefunds1700000000059,
  HostingPapers1700000000060,
  CommitteeMembers1700000000061,
  Opinions1700000000062,
  ApprovalClocks1700000000064,
  HeldCertificates1700000000056,
  StagesOfACampaign1700000000057,
  OrganizationAwards1700000000058,
  CopiesUrged1700000000066,
  Talents1700000000070,
  Contacts1700000000071,
  Showcase1700000000072,
  PokesOfTheirOwn1700000000074,
  AlarmsAfterTheEnd1700000000075,
  IdCopies1700000000076,
  ExtraAwards1700000000077,
  ReopenedReports1700000000080,
  PapersOfCampaigns1700000000085,
  OverdueCopies1700000000086,
  PaperCheckCodes1700000000095,
  HostCertificates1700000000100,
  UnmailedNotices1700000000101,
  CandidateSaves1700000000110,
  ExchangeEvents1700000000130,
  ExtraAwardsTakenBack1700000000131,
  StudioApplications1700000000190,
  ReturnedSupport1700000000191,
];
