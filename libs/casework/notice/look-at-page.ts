import { createHash } from 'node:crypto';
import { isStageOpen } from '@jiangcheng/domain/process/story';
import { civilDateOf } from '@jiangcheng/domain/shared/instant';
import { auditEvent } from '../audit/audit-event.ts';
import { noChanges } from '../ports/case-changes.ts';
import type { CaseStore, CaseTransaction } from '../ports/case-store.ts';
import type { PageLook } from '../ports/notice-books.ts';
import { stageOpened } from '../process/stage-events.ts';
import { noticePack } from './notice-pack.ts';

/** How often the system fetches a notice's own page while it hangs. */
export const LOOK_EVERY_MS = 15 * 60_000;

/** Fetches a notice's public page, as a citizen would; null where it could not be reached. */
export interface PageViewer {
  view(noticeId: string): Promise<{ status: number; body: string } | null>;
}

/**
 * Looks at the page of a running notice where a look is due, and says in how many milliseconds the next one is; null once it does not run.
 * The first page of a day that shows the list (the hash of what was decided is printed under it) is that day's evidence.
 */
export async function lookAtPage(store: CaseStore, viewer: PageViewer, noticeId: string): Promise<number | null> {
  const due = await store.transaction((tx) => dueIn(tx, noticeId));
  if (due === null || due > 0) return due;
  const page = await viewer.view(noticeId);
  await store.transaction((tx) => note(tx, noticeId, page));
  return LOOK_EVERY_MS;
}

async function dueIn(tx: CaseTransaction, noticeId: string): Promise<number | null> {
  const notice = await tx.notices.notice(noticeId);
  if (notice === null || !isStageOpen(notice.state, 'RUNNING')) return null;
  const { at } = await tx.notices.lastLook(noticeId);
  return at === null ? 0 : Math.max(0, at + LOOK_EVERY_MS - notice.now);
}

async function note(tx: CaseTransaction, noticeId: string, page: { status: number; body: string } | null): Promise<void> {
  const locked = await tx.lock(noticeId);
  const notice = await tx.notices.notice(noticeId);
  if (locked === null || notice === null) throw new Error(`no notice ${noticeId}`);
  const { evidenceOn: lastDay } = await tx.notices.lastLook(noticeId);
  const today = civilDateOf(locked.now);
  const hash = notice.state.postings.at(-1)?.hash ?? '';
  const shown = page?.status === 200 && hash !== '' && page.body.includes(hash);
  const sha256 = page === null ? null : createHash('sha256').update(page.body).digest('hex');
  const evidenceOn = shown && lastDay !== today ? today : null;
  const look: PageLook = { at: locked.now, shown, httpStatus: page?.status ?? null, sha256, evidenceOn };
  await tx.notices.recordLook(noticeId, look);
  if (evidenceOn === null) return;
  // Whoever writes first after the posting writes the stage that hangs, too.
  const event = auditEvent('PAGE_SHOWN', {
    clause: noticePack(notice).rule.clause,
    after: { display: 'SITE', on: today, sha256, listHash: hash },
  });
  await tx.save(locked, { ...noChanges(locked.state, locked.wakeAt), events: [...stageOpened(locked), event] });
}
