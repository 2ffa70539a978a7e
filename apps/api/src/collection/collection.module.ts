import { Module } from '@nestjs/common';
import { TypeormCollectionStore } from '@jiangcheng/persistence/collection/typeorm-collection-store';
import { CollectionCommands } from './collection-commands.ts';
import { COLLECTION_DESK, collectionDeskProviders } from './collection-desk.ts';
import './collection.messages.ts';
import { CollectionPlans } from './collection-plans.ts';
import { CollectionReader } from './collection-reader.ts';
import { CollectionController } from './collection.controller.ts';
import { PackageReader } from './package-reader.ts';
import { PackagesController } from './packages.controller.ts';

@Module({
  controllers: [CollectionController, PackagesController],
  providers: [...collectionDeskProviders, CollectionReader, CollectionPlans, CollectionCommands, PackageReader],
  exports: [CollectionCommands, COLLECTION_DESK, TypeormCollectionStore],
})
export class CollectionModule {}
