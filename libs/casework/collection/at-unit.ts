import type { UnitCommand } from '@jiangcheng/domain/collection/unit-acts';
import type { UnitRole } from '@jiangcheng/domain/collection/unit-permissions';
import type { UnitRecord } from '@jiangcheng/domain/collection/unit';
import type { CommandKey, CommandOrigin } from '../ports/case-store.ts';
import type { CollectionStore, CollectionTransaction, LockedWindow } from '../ports/collection-store.ts';
import type { NewId } from '../ports/ids.ts';

export interface CollectionDesk {
  store: CollectionStore;
  newId: NewId;
}

export interface UnitRequest<C extends UnitCommand = UnitCommand> {
  caseId: string;
  organizationId: string;
  command: C;
  /** The version of the package that the person saw. */
  version: number;
  origin: CommandOrigin;
  key: CommandKey;
}

export interface UnitMoved {
  version: number;
  status: UnitRecord['status'];
}

/** A package with what an act on it needs; the window is locked. */
export interface AtUnit {
  desk: CollectionDesk;
  tx: CollectionTransaction;
  request: UnitRequest;
  window: LockedWindow;
  unit: UnitRecord;
  role: UnitRole;
  hashes: ReadonlyMap<string, string>;
}
