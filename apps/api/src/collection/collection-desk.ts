import type { Provider } from '@nestjs/common';
import type { CollectionDesk } from '@jiangcheng/casework/collection/at-unit';
import { TypeormCollectionStore } from '@jiangcheng/persistence/collection/typeorm-collection-store';
import { newId } from '@jiangcheng/persistence/ids';
import { DataSource } from 'typeorm';

/** Injection token of the CollectionDesk that acts on packages run on. */
export const COLLECTION_DESK = Symbol('COLLECTION_DESK');

export const collectionDeskProviders: Provider[] = [
  {
    provide: TypeormCollectionStore,
    inject: [DataSource],
    useFactory: (source: DataSource): TypeormCollectionStore => new TypeormCollectionStore(source),
  },
  {
    provide: COLLECTION_DESK,
    inject: [TypeormCollectionStore],
    useFactory: (store: TypeormCollectionStore): CollectionDesk => ({ store, newId }),
  },
];
