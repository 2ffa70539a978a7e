import { Inject, Injectable } from '@nestjs/common';
import type { archiveView } from '@jiangcheng/contracts/api/archive';
import type { Output } from '@jiangcheng/contracts/api/output';
import type { FileStore } from '@jiangcheng/files/file-store';
import type { ZipEntry } from '@jiangcheng/files/zip/zip-of';
import { DELETED_JSON } from '@jiangcheng/persistence/file/deleted-files';
import { DataSource } from 'typeorm';
import { HistoryService } from '../audit/history.service.ts';
import { FILE_STORE } from '../file/file-store.ts';
import { csvText } from '../platform/csv.ts';
import { PrintPages } from '../score-report/print-pages.ts';
import { ReportReader } from '../score-report/report-reader.ts';
import { historyPage } from './history-page.ts';

interface StoredFile {
  sha256: string;
  name: string;
  purpose: string;
  deleted: { on: string; by: string; ground: string } | null;
}

/** A file that the record names and the ZIP has not. */
type Absent = { path: string; sha256: string } & Partial<NonNullable<StoredFile['deleted']>>;

interface Held {
  entries: ZipEntry[];
  /** 已按授权书删除: when, by whom, by which document (office.md §6). */
  deleted: Absent[];
  /** No longer in the store though nobody deleted them. */
  gone: string[];
}

const FILES = `select f.sha256, f.name, f.purpose, ${DELETED_JSON} as deleted from app.file f where f.case_id = $1 order by f.uploaded_at, f.id`;
const PRINTS = `select p.id, p.kind, p.version from app.print p where p.case_id = $1 order by p.kind, p.version`;
const STATE = 'select c.state from app.work_case c where c.id = $1';
const json = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;
const text = (path: string, open: () => Promise<string>): ZipEntry => ({ path, open });

/** All that belongs to a case, as entries of its ZIP. What is personal is shown as far as the reader may see it. */
@Injectable()
export class CaseFile {
  constructor(
    private readonly source: DataSource,
    private readonly histories: HistoryService,
    private readonly reports: ReportReader,
    private readonly prints: PrintPages,
    @Inject(FILE_STORE) private readonly store: FileStore,
  ) {}

  async entries(file: Output<typeof archiveView>): Promise<Held> {
    const { history, chain } = await this.histories.whole(file.caseId);
    const { entries: stored, ...absent } = await this.stored(file.caseId);
    const state = await this.source.query<{ state: unknown }[]>(STATE, [file.caseId]);
    const own = [
      text('case.json', async () => json({ ...file, state: state[0]?.state ?? null })),
      text('history/history.json', async () => json(history)),
      text('history/chain.json', async () => json(chain)),
      text('history/history.html', async () => historyPage(history)),
    ];
    return { entries: [...own, ...(await this.sheets(file.caseId)), ...stored], ...absent };
  }

  /** The score sheet and its prints, of a contest. */
  private async sheets(caseId: string): Promise<ZipEntry[]> {
    const prints = await this.source.query<{ id: string; kind: string; version: number }[]>(PRINTS, [caseId]);
    if (prints.length === 0) return [];
    const pages = prints.map(({ id, kind, version }) => text(`prints/${kind}-${version}.html`, () => this.prints.page(caseId, id)));
    return [text('sheets/scores.csv', async () => csvText((await this.reports.sheet(caseId)).lines)), ...pages];
  }

  private async stored(caseId: string): Promise<Held> {
    const [entries, deleted, gone]: [ZipEntry[], Absent[], string[]] = [[], [], []];
    const rows = await this.source.query<StoredFile[]>(FILES, [caseId]);
    for (const [index, { sha256, name, purpose, deleted: since }] of rows.entries()) {
      const path = `files/${String(index + 1).padStart(4, '0')} ${purpose} ${name}`;
      if (since !== null) deleted.push({ path, sha256, ...since });
      else if (await this.store.has(sha256)) entries.push({ path, open: () => this.store.open(sha256) });
      else gone.push(path);
    }
    return { entries, deleted, gone };
  }
}
