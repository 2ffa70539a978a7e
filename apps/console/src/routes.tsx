import { createBrowserRouter, Navigate, type RouteObject } from 'react-router';
import type { ComponentType } from 'react';
import { BrokenPage, LostPage } from './shell/lost.page.tsx';
import { HomeRedirect } from './shell/home.tsx';
import { Loading } from './ui/state.tsx';

/** Each page is a file of its own that is fetched when it is first opened. */
const page = (path: string, load: () => Promise<{ Page: ComponentType }>): RouteObject => ({
  path,
  lazy: async () => ({ Component: (await load()).Page }),
});

const inside: RouteObject[] = [
  { index: true, element: <HomeRedirect /> },
  page('password', async () => ({ Page: (await import('./session/password.page.tsx')).PasswordPage })),
  page('tasks', async () => ({ Page: (await import('./task/inbox.page.tsx')).InboxPage })),
  page('deadlines', async () => ({ Page: (await import('./deadline/board.page.tsx')).BoardPage })),
  page('paper-decisions', async () => ({ Page: (await import('./paper-decision/paper-decisions.page.tsx')).PaperDecisionsPage })),
  page('campaigns', async () => ({ Page: (await import('./campaign/campaigns.page.tsx')).CampaignsPage })),
  page('campaigns/:id', async () => ({ Page: (await import('./campaign/campaign.page.tsx')).CampaignPage })),
  page('own-hosting', async () => ({ Page: (await import('./hosting/own-hosting.page.tsx')).OwnHostingPage })),
  page('selections', async () => ({ Page: (await import('./selection/selections.page.tsx')).SelectionsPage })),
  page('selections/:id', async () => ({ Page: (await import('./selection/selection.page.tsx')).SelectionPage })),
  page('cultivations', async () => ({ Page: (await import('./cultivation/cultivations.page.tsx')).CultivationsPage })),
  page('cultivations/:id', async () => ({ Page: (await import('./cultivation/cultivation.page.tsx')).CultivationPage })),
  page('support', async () => ({ Page: (await import('./cultivation/support.page.tsx')).SupportPage })),
  page('unit-selections', async () => ({ Page: (await import('./recommendation/unit-rounds.page.tsx')).UnitRoundsPage })),
  page('selections/:id/units/:organizationId', async () => ({
    Page: (await import('./recommendation/recommendation.page.tsx')).RecommendationPage,
  })),
  page('selections/:id/units/:organizationId/candidates/:candidateId', async () => ({
    Page: (await import('./recommendation/candidate.page.tsx')).CandidatePage,
  })),
  page('notices', async () => ({ Page: (await import('./notice/notices.page.tsx')).NoticesPage })),
  page('notices/:id', async () => ({ Page: (await import('./notice/notice.page.tsx')).NoticePage })),
  page('objections', async () => ({ Page: (await import('./objection/objections.page.tsx')).ObjectionsPage })),
  page('objections/:id', async () => ({ Page: (await import('./objection/objection.page.tsx')).ObjectionPage })),
  page('contests', async () => ({ Page: (await import('./contest/contests.page.tsx')).ContestsPage })),
  page('contests/:id', async () => ({ Page: (await import('./contest/contest.page.tsx')).ContestPage })),
  page('team-contests', async () => ({ Page: (await import('./entry/team-contests.page.tsx')).TeamContestsPage })),
  page('contests/:id/entries', async () => ({ Page: (await import('./entry/entries.page.tsx')).EntriesPage })),
  page('contests/:id/teams/:organizationId', async () => ({ Page: (await import('./entry/team.page.tsx')).TeamPage })),
  page('contests/:id/score-report', async () => ({ Page: (await import('./score-report/score-report.page.tsx')).ScoreReportPage })),
  page('contests/:id/day', async () => ({ Page: (await import('./contest-day/day.page.tsx')).DayPage })),
  page('contests/:id/plan', async () => ({ Page: (await import('./sub-plan/plan.page.tsx')).PlanPage })),
  page('contests/:id/review', async () => ({ Page: (await import('./score-report/review.page.tsx')).ReviewPage })),
  page('cases/:id/history', async () => ({ Page: (await import('./audit/history.page.tsx')).HistoryPage })),
  page('cases/:id/archive', async () => ({ Page: (await import('./archive/archive.page.tsx')).ArchivePage })),
  page('contests/:id/history', async () => ({ Page: (await import('./audit/history.page.tsx')).HistoryPage })),
  page('collections', async () => ({ Page: (await import('./collection/collections.page.tsx')).CollectionsPage })),
  page('collections/:id', async () => ({ Page: (await import('./collection/window.page.tsx')).WindowPage })),
  page('collections/:id/units/:organizationId', async () => ({ Page: (await import('./collection/package.page.tsx')).PackagePage })),
  page('collections/:id/units/:organizationId/assessment', async () => ({
    Page: (await import('./org-award/assessment.page.tsx')).AssessmentPage,
  })),
  page('org-awards', async () => ({ Page: (await import('./org-award/awards.page.tsx')).AwardsPage })),
  page('org-awards/:id', async () => ({ Page: (await import('./org-award/award.page.tsx')).AwardPage })),
  page('org-awards/:id/units/:organizationId', async () => ({ Page: (await import('./org-award/review.page.tsx')).ReviewPage })),
  page('packages', async () => ({ Page: (await import('./collection/packages.page.tsx')).PackagesPage })),
  page('scorings', async () => ({ Page: (await import('./expert-scoring/scorings.page.tsx')).ScoringsPage })),
  page('scorings/:id', async () => ({ Page: (await import('./expert-scoring/scoring.page.tsx')).ScoringPage })),
  page('scorings/:id/desk', async () => ({ Page: (await import('./expert-scoring/desk.page.tsx')).DeskPage })),
  page('scorings/:id/result', async () => ({ Page: (await import('./expert-scoring/result.page.tsx')).ResultPage })),
  page('scorings/:id/paper/:expertId', async () => ({ Page: (await import('./expert-scoring/paper-entry.page.tsx')).PaperEntryPage })),
  page('experts', async () => ({ Page: (await import('./expert-scoring/experts.page.tsx')).ExpertsPage })),
  page('editions', async () => ({ Page: (await import('./edition/editions.page.tsx')).EditionsPage })),
  page('editions/:regulation/:edition', async () => ({ Page: (await import('./edition/edition.page.tsx')).EditionPage })),
  page('earlier-winners', async () => ({ Page: (await import('./earlier-winner/earlier-winners.page.tsx')).EarlierWinnersPage })),
  page('audit', async () => ({ Page: (await import('./audit/audit.page.tsx')).AuditPage })),
  page('mails', async () => ({ Page: (await import('./mail/mails.page.tsx')).MailsPage })),
  page('accounts', async () => ({ Page: (await import('./account/accounts.page.tsx')).AccountsPage })),
  page('organizations', async () => ({ Page: (await import('./organization/organizations.page.tsx')).OrganizationsPage })),
  page('reminder-lists', async () => ({ Page: (await import('./reminder/reminder-lists.page.tsx')).ReminderListsPage })),
  page('mail-templates', async () => ({ Page: (await import('./mail-template/templates.page.tsx')).TemplatesPage })),
  page('mail-templates/:kind/:locale', async () => ({ Page: (await import('./mail-template/template.page.tsx')).TemplatePage })),
  page('people', async () => ({ Page: (await import('./person/people.page.tsx')).PeoplePage })),
  page('posts', async () => ({ Page: (await import('./post/posts.page.tsx')).PostsPage })),
  page('delegations', async () => ({ Page: (await import('./delegation/delegations.page.tsx')).DelegationsPage })),
  page('calendar', async () => ({ Page: (await import('./calendar/calendar.page.tsx')).CalendarPage })),
  page('calendar/:id/history', async () => ({ Page: (await import('./calendar/calendar-history.page.tsx')).CalendarHistoryPage })),
  { path: '*', element: <LostPage /> },
];

export const router = createBrowserRouter([
  {
    HydrateFallback: Loading,
    errorElement: <BrokenPage />,
    children: [
      page('/sign-in', async () => ({ Page: (await import('./session/sign-in.page.tsx')).SignInPage })),
      page('/public/objections/:id', async () => ({ Page: (await import('./public-notice/object.page.tsx')).ObjectPage })),
      page('/public/receipts', async () => ({ Page: (await import('./public-notice/receipt.page.tsx')).ReceiptPage })),
      page('/public/certificates', async () => ({ Page: (await import('./cultivation/certificate-check.page.tsx')).CertificateCheckPage })),
      page('/welcome', async () => ({ Page: (await import('./session/welcome.page.tsx')).WelcomePage })),
      {
        path: '/',
        lazy: async () => ({ Component: (await import('./shell/shell.tsx')).Shell }),
        errorElement: <BrokenPage />,
        children: inside,
      },
      { path: '*', element: <Navigate to="/" replace /> },
    ],
  },
]);
