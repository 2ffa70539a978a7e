import { createHash } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import type { Desk } from '@jiangcheng/casework/process/act-context';
import type { PublicNoticeSummary, PublicNoticeView } from '@jiangcheng/contracts/api/public-notice';
import type { NoticeState } from '@jiangcheng/domain/notice/state';
import { DataSource } from 'typeorm';
import { DESK } from '../casework/desk.token.ts';
import { notFound } from '../platform/problems.ts';
import { noticeListPage, noticePage } from './notice-page.ts';
import { publicNoticeOf, publicSummaryOf } from './public-notice.view.ts';

/** A page is made anew at most so often: a change shows within this time, and a thousand readers a second cost one query. */
const FRESH_MS = 1000;
/** As many pages are kept as there are notices to be read at once; more are made anew. */
const MAX_PAGES = 200;
const MAX_LISTED = 200;

export interface CachedPage {
  view: PublicNoticeView;
  html: string;
  etag: string;
}

interface Kept<T> {
  until: number;
  value: Promise<T>;
}

/** Notices for everybody, out of this process's memory; nothing of a case that is not posted is told, not even that it is there. */
@Injectable()
export class PublicNotices {
  private readonly pages = new Map<string, Kept<CachedPage>>();
  private shown: Kept<{ items: PublicNoticeSummary[]; html: string; etag: string }> | null = null;

  constructor(
    private readonly source: DataSource,
    @Inject(DESK) private readonly desk: Desk,
  ) {}

  /** The page of a notice; NOT_FOUND where none is posted under this id. */
  page(id: string): Promise<CachedPage> {
    const kept = this.pages.get(id);
    if (kept !== undefined && kept.until > performance.now()) return kept.value;
    const value = this.make(id);
    this.keep(id, value);
    return value;
  }

  async list(): Promise<PublicNoticeSummary[]> {
    return (await this.listed()).items;
  }

  async listPage(): Promise<Pick<CachedPage, 'html' | 'etag'>> {
    return this.listed();
  }

  private keep(id: string, value: Promise<CachedPage>): void {
    this.pages.delete(id);
    if (this.pages.size >= MAX_PAGES) this.pages.clear();
    this.pages.set(id, { until: performance.now() + FRESH_MS, value });
    // What is not there is not remembered: it may be posted the next moment.
    value.catch(() => this.pages.delete(id));
  }

  private async make(id: string): Promise<CachedPage> {
    const found = await this.desk.store.transaction((tx) => tx.notices.notice(id));
    const view = found === null ? null : publicNoticeOf(found);
    if (view === null) throw notFound();
    return { view, ...withTag(noticePage(view)) };
  }

  private listed() {
    if (this.shown === null || this.shown.until <= performance.now()) {
      const value = this.readList();
      this.shown = { until: performance.now() + FRESH_MS, value };
      value.catch(() => (this.shown = null));
    }
    return this.shown.value;
  }

  private async readList() {
    const rows: { id: string; title: string; state: NoticeState; now: number }[] = await this.source.query(
      `select id, title, state, floor(extract(epoch from app.now()) * 1000)::float8 as now from app.work_case
       where kind = 'notice' and state->'postings' <> '[]'::jsonb order by opened_at desc, id limit $1`,
      [MAX_LISTED],
    );
    const items = rows.flatMap((row) => publicSummaryOf(row) ?? []);
    return { items, ...withTag(noticeListPage(items)) };
  }
}

function withTag(page: string): { html: string; etag: string } {
  return { html: page, etag: `"${createHash('sha256').update(page).digest('base64url').slice(0, 22)}"` };
}
