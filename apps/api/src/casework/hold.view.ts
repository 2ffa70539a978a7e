import type { HoldView } from '@jiangcheng/contracts/api/hold';
import type { Hold } from '@jiangcheng/domain/draft/hold';
import { toIsoLocal } from '@jiangcheng/domain/shared/instant';

/** Whose a draft is, as a page shows it to the person who reads. */
export const holdViewOf = (hold: Hold<{ personId: string; name: string }> | null, personId: string): HoldView =>
  hold && { by: hold.by.name, until: toIsoLocal(hold.until), mine: hold.by.personId === personId };
