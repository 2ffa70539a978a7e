// long because: one list of every shape that comes from the API, each in a line
/** Types of the API, from its schemas; the schemas themselves stay on the server. */
import type * as account from '@jiangcheng/contracts/api/account';
import type * as archive from '@jiangcheng/contracts/api/archive';
import type * as approval from '@jiangcheng/contracts/api/approval';
import type * as audit from '@jiangcheng/contracts/api/audit';
import type * as calendar from '@jiangcheng/contracts/api/calendar';
import type * as feed from '@jiangcheng/contracts/api/calendar-feed';
import type * as award from '@jiangcheng/contracts/api/award';
import type * as campaign from '@jiangcheng/contracts/api/campaign';
import type * as collection from '@jiangcheng/contracts/api/collection';
import type * as campaignProcess from '@jiangcheng/contracts/api/campaign-process';
import type * as common from '@jiangcheng/contracts/api/common';
import type { CaseProgress } from '@jiangcheng/contracts/api/case';
import type * as contact from '@jiangcheng/contracts/api/contact';
import type * as contest from '@jiangcheng/contracts/api/contest';
import type * as day from '@jiangcheng/contracts/api/contest-day';
import type * as deadline from '@jiangcheng/contracts/api/deadline';
import type * as delegation from '@jiangcheng/contracts/api/delegation';
import type * as document from '@jiangcheng/contracts/api/document';
import type * as edition from '@jiangcheng/contracts/api/edition';
import type * as winner from '@jiangcheng/contracts/api/earlier-winner';
import type * as entry from '@jiangcheng/contracts/api/entry';
import type * as scoring from '@jiangcheng/contracts/api/expert-scoring';
import type * as file from '@jiangcheng/contracts/api/file';
import type * as handover from '@jiangcheng/contracts/api/handover';
import type * as committee from '@jiangcheng/contracts/api/committee';
import type * as hosting from '@jiangcheng/contracts/api/hosting';
import type * as mail from '@jiangcheng/contracts/api/mail';
import type * as template from '@jiangcheng/contracts/api/mail-template';
import type * as notice from '@jiangcheng/contracts/api/notice';
import type * as objection from '@jiangcheng/contracts/api/objection';
import type { PublicNoticeView } from '@jiangcheng/contracts/api/public-notice';
import type * as orgAward from '@jiangcheng/contracts/api/org-award';
import type * as organization from '@jiangcheng/contracts/api/organization';
import type * as paper from '@jiangcheng/contracts/api/paper-decision';
import type * as extra from '@jiangcheng/contracts/api/extra-award';
import type * as payment from '@jiangcheng/contracts/api/payment';
import type * as person from '@jiangcheng/contracts/api/person';
import type * as reminder from '@jiangcheng/contracts/api/reminder';
import type * as recommendation from '@jiangcheng/contracts/api/recommendation';
import type * as selection from '@jiangcheng/contracts/api/selection';
import type * as post from '@jiangcheng/contracts/api/post';
import type * as report from '@jiangcheng/contracts/api/score-report';
import type * as session from '@jiangcheng/contracts/api/session';
import type { FrontView } from '@jiangcheng/contracts/api/sub-plan';
import type * as exchange from '@jiangcheng/contracts/api/exchange';
import type * as showcase from '@jiangcheng/contracts/api/showcase';
import type * as talent from '@jiangcheng/contracts/api/talent';
import type * as task from '@jiangcheng/contracts/api/task';

export type ContestFront = FrontView;
type Answer<S extends { _output: unknown }> = S['_output'];
type Body<S extends { _input: unknown }> = S['_input'];

export interface Page<T> {
  items: T[];
  nextCursor: string | null;
}

export type Refusal = Answer<typeof common.refusal>;
export type Problem = Answer<typeof common.problem>;
export type ActAnswer = Answer<typeof common.actAnswer>;

export type Role = session.Role;
export type Session = session.SessionView;
export type Grant = Answer<typeof session.grantView>;
export type Invitation = Answer<typeof session.invitationView>;
export type SignIn = Body<typeof session.signIn>;
export type AcceptInvitation = Body<typeof session.acceptInvitation>;
export type ChangePassword = Body<typeof session.changePassword>;

export type Account = Answer<typeof account.accountView>;
export type NewAccount = Body<typeof account.newAccount>;
export type NewGrant = Body<typeof account.newGrant>;
export type OneTimeLink = Answer<typeof account.oneTimeLink>;

export type Collection = Answer<typeof collection.collectionView>;
export type CollectionSummary = Answer<typeof collection.collectionSummary>;
export type CollectionPlans = Answer<typeof collection.collectionPlans>;
export type CollectionUnit = Answer<typeof collection.unitRow>;
export type NewCollection = Body<typeof collection.newCollection>;
export type OwnPackage = Answer<typeof collection.ownPackage>;
export type UnitPackage = Answer<typeof collection.packageView>;
export type Assessment = Answer<typeof orgAward.assessmentView>;
export type SaveAssessment = Body<typeof orgAward.saveAssessment>;
export type OrgAward = Answer<typeof orgAward.orgAwardView>;
export type OrgAwardSummary = Answer<typeof orgAward.orgAwardSummary>;
export type AssessmentReview = Answer<typeof orgAward.reviewView>;
export type SaveReview = Body<typeof orgAward.saveReview>;

export type Organization = Answer<typeof organization.organizationView>;
export type NewOrganization = Body<typeof organization.newOrganization>;
export type OrganizationChange = Body<typeof organization.organizationChange>;

export type Person = Answer<typeof person.personView>;
export type NewPerson = Body<typeof person.newPerson>;
export type PersonChange = Body<typeof person.personChange>;

export type ReminderLine = Answer<typeof reminder.reminderLine>;
export type ReminderListLine = Answer<typeof reminder.reminderListLine>;
export type ReminderList = Answer<typeof reminder.reminderList>;
export type Urging = Answer<typeof reminder.urgingView>;
export type OfficeUrging = Answer<typeof reminder.officeUrgingView>;
export type NewOfficeUrge = Body<typeof reminder.newOfficeUrge>;
export type NewCopyUrge = Body<typeof reminder.newCopyUrge>;
export type CopiesUrged = Answer<typeof reminder.copiesUrged>;
export type NewUrge = Body<typeof reminder.newUrge>;
export type NewCall = Body<typeof reminder.newCall>;
export type OverdueCopies = Answer<typeof reminder.overdueCopies>;
export type SetOverdueCopies = Body<typeof reminder.setOverdueCopies>;
export type ReminderHours = Answer<typeof reminder.reminderHours>;

export type Pack = Answer<typeof campaign.packView>;
export type NewCampaign = Body<typeof campaign.newCampaign>;
export type CampaignSummary = Answer<typeof campaign.campaignSummary>;
export type Campaign = Answer<typeof campaign.campaignView>;
export type CampaignProcess = campaignProcess.CampaignProcessView;
export type Trade = Answer<typeof campaign.tradeView>;
export type TradeValue = Answer<typeof campaign.tradeValueView>;
export type Setting = Answer<typeof campaign.settingView>;
export type SettingChange = Body<typeof campaign.settingChange>;
export type ValueConfirmation = Body<typeof campaign.valueConfirmation>;

export type HostingApplication = Answer<typeof hosting.hostingApplicationView>;
export type NewHostingApplication = Body<typeof hosting.newHostingApplication>;
export type HostingRefiling = Body<typeof hosting.hostingRefiling>;
export type HostingDecision = Body<typeof hosting.hostingDecision>;
export type HostingBan = Answer<typeof hosting.hostingBanView>;
export type NewHostingBan = Body<typeof hosting.newHostingBan>;

export type Approval = approval.ApprovalView;
export type ApprovalNode = Approval['nodes'][number];
export type ApprovalSigner = ApprovalNode['participants'][number]['signers'][number];
export type ApprovalWord = NonNullable<ApprovalSigner['word']>;
export type ApprovalPeople = Answer<typeof approval.approvalPeople>;
export type TaskBatch = Body<typeof approval.taskBatch>;
export type BatchAnswer = Answer<typeof approval.batchAnswer>;
export type AvailableVerb = Approval['verbs'][number];

export type ContestSummary = Answer<typeof contest.contestSummary>;
export type Contest = contest.ContestView;
export type ContestDay = day.ContestDayView;
export type Deadline = deadline.DeadlineView;
export type Board = Answer<typeof deadline.board>;
export type BoardItem = deadline.BoardItem;
export type BoardGroup = Answer<typeof deadline.boardGroup>;
export type DeadlineAction = Answer<typeof deadline.deadlineAction>;
export type Action = CaseProgress['actions'][number];
export type NewContest = Body<typeof contest.newContest>;
export type NameOrganizers = Body<typeof contest.nameOrganizers>;
export type HandIn = Body<typeof contest.handIn>;
export type ReturnReport = Body<typeof contest.returnReport>;

export type ScoreReport = Answer<typeof report.scoreReportView>;
export type RankedEntry = Answer<typeof report.rankedEntry>;
export type EntryInput = Body<typeof report.entryInput>;
export type SaveDraft = Body<typeof report.saveDraft>;
export type ImportCsv = Body<typeof report.importCsv>;
export type Winner = Answer<typeof report.winnerView>;
export type SaveWinner = Body<typeof report.saveWinner>;
export type Print = Answer<typeof report.printView>;
export type NewPrint = Body<typeof report.newPrint>;
export type AttachSigned = Body<typeof report.attachSigned>;
export type ReportRound = Answer<typeof report.reportRound>;
export type Reveal = Body<typeof report.reveal>;
export type Revealed = Answer<typeof report.revealed>;

export type TeamContest = Answer<typeof entry.teamContest>;
export type Entries = Answer<typeof entry.entriesView>;
export type Team = Answer<typeof entry.teamView>;
export type Contestant = Answer<typeof entry.contestantView>;
export type TeamMoved = Answer<typeof entry.teamMoved>;
export type SaveTeam = Body<typeof entry.saveTeam>;
export type SaveContestant = Body<typeof entry.saveContestant>;
export type Archive = Answer<typeof archive.archiveView>;
export type SettledArchiveItem = Body<typeof archive.settledItem>;
export type Archiving = Body<typeof archive.archiving>;
export type EarlierWinner = Answer<typeof winner.earlierWinnerView>;
export type EarlierWinnersImported = Answer<typeof winner.winnersImported>;
export type Edition = Answer<typeof edition.editionView>;
export type EditionList = Answer<typeof edition.editionList>;
export type NewEdition = Body<typeof edition.newEdition>;
export type EditionChange = Body<typeof edition.editionChange>;
export type EditionNodeChange = Body<typeof edition.nodeChange>;
export type NewTrade = Body<typeof edition.newTrade>;
export type TradeRemoval = Body<typeof edition.tradeRemoval>;
export type ImportContestants = Body<typeof entry.importContestants>;
export type ContestantsImported = Answer<typeof entry.contestantsImported>;
export type OnRule = Body<typeof entry.onRule>;

export type Task = Answer<typeof task.taskView>;
export type Inbox = Answer<typeof task.inbox>;
export type InboxSummary = Answer<typeof task.inboxSummary>;
export type CaseTasks = Answer<typeof task.caseTasks>;

export type Post = Answer<typeof post.postView>;
export type PostInput = Body<typeof post.postInput>;
export type Colleague = Answer<typeof post.colleagueView>;
export type Delegation = Answer<typeof delegation.delegationView>;
export type NewDelegation = Body<typeof delegation.newDelegation>;
export type Handover = Answer<typeof handover.handoverView>;
export type NewHandover = Body<typeof handover.newHandover>;

export type OfficialDocument = Answer<typeof document.documentView>;
/** Who has a draft in hand. */
export type DraftHold = OfficialDocument['hold'];
export type PaperDecision = Answer<typeof paper.paperDecisionView>;
export type NewPaperDecision = Body<typeof paper.newPaperDecision>;
export type SettlePaperDecision = Body<typeof paper.settlePaperDecision>;

export type StoredFile = Answer<typeof file.fileView>;
export type FilePurpose = StoredFile['purpose'];
export type Mail = Answer<typeof mail.mailView>;
export type TemplateList = Answer<typeof template.templateList>;
export type TemplateSummary = Answer<typeof template.templateSummary>;
export type MailTemplate = Answer<typeof template.templateView>;
export type TemplateText = Body<typeof template.templateText>;
export type TemplateTest = Answer<typeof template.templateTest>;
export type MailPreview = Answer<typeof mail.mailPreview>;

export type History = Answer<typeof audit.history>;
export type HistoryEvent = Answer<typeof audit.historyEvent>;
export type EngineHistory = Answer<typeof audit.engineHistory>;
export type Deviation = Answer<typeof audit.deviationView>;
export type Incident = Answer<typeof audit.incidentView>;
export type AccessEvent = Answer<typeof audit.accessEventView>;

export type CalendarYear = Answer<typeof calendar.calendarYearView>;
export type CalendarDay = Answer<typeof calendar.calendarDayView>;
export type WorkingDays = Answer<typeof calendar.workingDaysView>;
export type WorkingDaysBetween = Answer<typeof calendar.workingDaysBetweenView>;
export type CalendarFeed = Answer<typeof feed.calendarFeedView>;
export type OpenedCalendarFeed = Answer<typeof feed.openedCalendarFeed>;
export type NewCalendarFeed = Body<typeof feed.newCalendarFeed>;
export type CalendarPreview = Answer<typeof calendar.calendarPreview>;
export type CalendarChange = Body<typeof calendar.calendarPreviewRequest>['change'];

export type SelectionSummary = Answer<typeof selection.selectionSummary>;
export type Selection = selection.SelectionView;
export type NewSelection = Body<typeof selection.newSelection>;
export type PlanRound = Body<typeof selection.planRound>;
export type Timetable = Answer<typeof selection.timetableView>;
export type QuotaProposal = Answer<typeof selection.quotaProposal>;
export type QuotaQuestion = Body<typeof selection.quotaQuestion>;
export type DecideQuotas = Body<typeof selection.decideQuotas>;
export type UnitRound = Answer<typeof recommendation.unitRound>;
export type Recommendation = Answer<typeof recommendation.recommendationView>;
export type Candidate = Answer<typeof recommendation.candidateView>;
export type CandidateSummary = Recommendation['candidates'][number];
export type CandidateMoved = Answer<typeof recommendation.candidateMoved>;
export type SaveCandidate = Body<typeof recommendation.saveCandidate>;
export type RecordOpinion = Body<typeof recommendation.recordOpinion>;
export type ReviewCandidate = Body<typeof recommendation.reviewCandidate>;

export type Expert = Answer<typeof scoring.expertView>;
export type NewExpert = Body<typeof scoring.newExpert>;
export type ScoringEntry = Answer<typeof scoring.deskEntry>;
export type Scoring = Answer<typeof scoring.scoringView>;
export type ScoringPanel = Scoring['panels'][number];
export type ScoringSeat = ScoringPanel['members'][number];
export type ScoringItem = Scoring['items'][number];
export type ScoringDesk = Answer<typeof scoring.deskView>;
export type DeskCandidate = ScoringDesk['candidates'][number];
export type CandidateEvidence = Answer<typeof scoring.evidenceView>;
export type SheetDraft = Body<typeof scoring.sheetDraft>;
export type SheetSaved = Answer<typeof scoring.sheetSaved>;
export type ScoringResult = Answer<typeof scoring.scoringResult>;
export type InterestDeclaration = Body<typeof scoring.declaration>;
export type PanelInvitation = Body<typeof scoring.panelInvitation>;
export type PanelDraw = Body<typeof scoring.panelDraw>;
export type PaperEntry = Answer<typeof scoring.paperEntryView>;
export type PaperEntryFinished = Answer<typeof scoring.paperEntryFinished>;
export type MarkCorrection = Body<typeof scoring.newCorrection>;
export type ExtraAwards = Answer<typeof extra.extraAwards>;
export type NewExtraAward = Body<typeof extra.newExtraAward>;
export type IdCopies = Answer<typeof payment.idCopiesView>;
export type Payments = Answer<typeof payment.paymentsView>;
export type PaymentDue = Answer<typeof payment.dueView>;
export type PaymentBatch = Answer<typeof payment.paymentBatchView>;
export type Subsidy = Answer<typeof payment.subsidyView>;
export type ResultCorrection = Answer<typeof payment.correctionView>;
export type AnnouncedResult = Answer<typeof payment.announcedResult>;
export type BankSheet = Answer<typeof payment.bankSheet>;
export type MoneyAction = Answer<typeof payment.moneyAction>;
export type NewPaymentBatch = Body<typeof payment.newPaymentBatch>;
export type Payment = Body<typeof payment.payment>;
export type BankReturn = Body<typeof payment.bankReturn>;
export type OwnHosting = Answer<typeof hosting.ownHosting>;
export type OwnHostingRefiling = Body<typeof hosting.ownHostingRefiling>;
export type OwnHostingApplication = Body<typeof hosting.ownHostingApplication>;
export type ContactRoster = Answer<typeof contact.contactRoster>;
export type ContactHolder = ContactRoster['holders'][number];
export type Contact = NonNullable<ContactHolder['contact']>;
export type NewContact = Body<typeof contact.newContact>;
export type ContactReveal = Body<typeof contact.contactReveal>;
export type ContactPhone = Answer<typeof contact.contactPhone>;

export type Exchanges = Answer<typeof exchange.exchangeView>;
export type ExchangeEvent = Answer<typeof exchange.exchangeEvent>;
export type NewExchange = Body<typeof exchange.newExchange>;
export type Showcase = Answer<typeof showcase.showcaseView>;
export type ShowcaseNomination = Answer<typeof showcase.showcaseNomination>;
export type NewShowcaseNomination = Body<typeof showcase.newShowcaseNomination>;
export type ShowcaseDecision = Body<typeof showcase.showcaseDecision>;

export type TalentPool = Answer<typeof talent.talentPool>;
export type Talent = Answer<typeof talent.talentView>;
export type TalentPlace = Body<typeof talent.talentPlace>;

export type CommitteeRoster = Answer<typeof committee.committeeRoster>;
export type NewCommitteeMember = Body<typeof committee.newCommitteeMember>;
export type CommitteeRemoval = Body<typeof committee.committeeRemoval>;
export type OwnSubsidies = Answer<typeof payment.ownSubsidies>;
export type OwnSubsidy = Body<typeof payment.ownSubsidy>;
export type SubsidyProposal = Body<typeof payment.subsidyProposal>;
export type PaymentAudit = Body<typeof payment.paymentAudit>;
export type IdCopiesDeletion = Body<typeof payment.idCopiesDeletion>;
export type PaymentRefund = Body<typeof payment.paymentRefund>;
export type PaymentAccount = Body<typeof payment.paymentAccount>;
export type TaxChoice = Body<typeof payment.taxChoice>;
export type MoneyReason = Body<typeof payment.moneyReason>;
export type NewSubsidy = Body<typeof payment.newSubsidy>;
export type SubsidyDecision = Body<typeof payment.subsidyDecision>;
export type NewResultCorrection = Body<typeof payment.newCorrection>;
export type BeginCorrection = Body<typeof campaignProcess.beginCorrection>;
export type CorrectionVerdict = Body<typeof payment.correctionVerdict>;

export type Awards = Answer<typeof award.awardsView>;
export type Honour = Answer<typeof award.honourView>;
export type Nomination = Answer<typeof award.nominationView>;
export type RecordedCertificates = Body<typeof award.recordedCertificates>;
export type NewHonourLetter = Body<typeof award.newHonourLetter>;
export type HonourAnswer = Body<typeof award.honourAnswer>;

export type Notice = notice.NoticeView;
export type NoticeSummary = notice.NoticeSummary;
export type Objection = objection.ObjectionView;
export type ObjectionSummary = objection.ObjectionSummary;
export type NewObjection = Body<typeof objection.newObjection>;
export type AdmitObjection = Body<typeof objection.admitObjection>;
export type Objector = Answer<typeof objection.objectorAnswer>;

export type PublicNotice = PublicNoticeView;
export type WebObjection = objection.WebObjectionInput;
export type ObjectionReceipt = Answer<typeof objection.objectionReceipt>;
export type ReceiptAnswer = Answer<typeof objection.receiptAnswer>;
