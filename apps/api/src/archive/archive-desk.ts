import type { Provider } from '@nestjs/common';
import type { ArchiveDesk } from '@jiangcheng/casework/archive/ports';
import { TypeormArchiveStore } from '@jiangcheng/persistence/archive/typeorm-archive-store';
import { DataSource } from 'typeorm';

/** Injection token of the ArchiveDesk that acts on files of cases run on. */
export const ARCHIVE_DESK = Symbol('ARCHIVE_DESK');

export const archiveDeskProviders: Provider[] = [
  { provide: TypeormArchiveStore, inject: [DataSource], useFactory: (source: DataSource) => new TypeormArchiveStore(source) },
  { provide: ARCHIVE_DESK, inject: [TypeormArchiveStore], useFactory: (store: TypeormArchiveStore): ArchiveDesk => ({ store }) },
];
