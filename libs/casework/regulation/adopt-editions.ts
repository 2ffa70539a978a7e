import type { PackKind } from '@jiangcheng/regulations/schema/regulation';
import { adoptedPacks, adoptPack, checkedPack } from '@jiangcheng/regulations/load-pack';
import { withNewSettings } from '@jiangcheng/regulations/new-settings';

/** An edition as it was published; its hash is that of its content. */
export interface PublishedEdition {
  regulation: string;
  edition: string;
  kind: PackKind;
  content: Record<string, unknown>;
  hash: string | null;
}

/** Editions that this process took over, as `regulation/edition`. */
export const adoptedEditions = (): string[] => adoptedPacks().map(({ id, edition }) => `${id}/${edition}`);

/**
 * Makes published editions known to this process, with the settings that a later release brought; drafts and those it knows are passed over. Throws where one is not what was published:
 * cases under it keep the rules they began with, or none.
 */
export function adoptEditions(editions: readonly PublishedEdition[]): void {
  for (const { regulation, edition, kind, content, hash } of editions) {
    if (hash === null || adoptedEditions().includes(`${regulation}/${edition}`)) continue;
    const pack = checkedPack(kind, content);
    if (pack.hash !== hash) throw new Error(`edition ${regulation}/${edition} is not what was published`);
    adoptPack(withNewSettings(pack));
  }
}
