import type { Provider } from '@nestjs/common';
import { entryPackOf } from '@jiangcheng/casework/entry/entry-pack-of';
import type { EntryDesk } from '@jiangcheng/casework/entry/ports';
import { TypeormEntryStore } from '@jiangcheng/persistence/entry/typeorm-entry-store';
import { newId } from '@jiangcheng/persistence/ids';
import type { Keyring } from '@jiangcheng/protection/keyring';
import { DataSource } from 'typeorm';
import { KEYRING } from '../platform/protection.module.ts';

/** Injection token of the EntryDesk that acts on teams run on. */
export const ENTRY_DESK = Symbol('ENTRY_DESK');

export const entryDeskProviders: Provider[] = [
  {
    provide: TypeormEntryStore,
    inject: [DataSource, KEYRING],
    useFactory: (source: DataSource, keyring: Keyring): TypeormEntryStore => new TypeormEntryStore(source, keyring),
  },
  {
    provide: ENTRY_DESK,
    inject: [TypeormEntryStore],
    useFactory: (store: TypeormEntryStore): EntryDesk => ({ store, packOf: entryPackOf, newId }),
  },
];
