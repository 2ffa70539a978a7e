import type { NoticeActivities } from '@jiangcheng/contracts/activities';
import { lookAtPage, type PageViewer } from '@jiangcheng/casework/notice/look-at-page';
import type { CaseStore } from '@jiangcheng/casework/ports/case-store';
import { coded } from '../casework/coded.ts';

/** What a notice's workflow may ask of the world outside: how its own page looks. */
export const createNoticeActivities = (store: CaseStore, viewer: PageViewer): NoticeActivities => ({
  lookAtNotice: ({ caseId }) => coded(async () => ({ nextInMs: await lookAtPage(store, viewer, caseId) })),
});
