import { freeze } from './freeze.ts';
import { shippedEditions } from './list-packs.ts';
import type { RegulationPack } from './load-pack.ts';

/**
 * An edition with the settings that came with a release after it was published, each at its default: code asks for a setting by its name,
 * whichever edition a case is under. What was published stays as it was, and so does its hash.
 */
export function withNewSettings<P extends RegulationPack>(pack: P): P {
  const known = new Set(pack.settings.settings.map(({ key }) => key));
  const added = (shippedEditions(pack.id).at(-1)?.settings.settings ?? []).filter(({ key }) => !known.has(key));
  return added.length === 0 ? pack : (freeze({ ...pack, settings: { settings: [...pack.settings.settings, ...added] } }) as P);
}
