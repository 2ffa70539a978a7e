import { checkSetting } from '@jiangcheng/regulations/facts';
import { hasPack } from '@jiangcheng/regulations/list-packs';
import {
  loadContestPack,
  loadSelectionPack,
  type ContestPack,
  type RegulationPack,
  type SelectionPack,
} from '@jiangcheng/regulations/load-pack';
import { BadInput, refusedAt } from './bad-input.ts';

interface UnderPack {
  id: string;
  regulation: string;
  edition: string;
  settings: Readonly<Record<string, unknown>>;
}

const known = new Map<string, boolean>();

/** The contest's pack that an item names, with the settings checked against it. Throws BadInput. */
export const packOf = (item: UnderPack): ContestPack => checkedPack(item, 'CONTEST', loadContestPack);

/** The same of a selection. */
export const selectionPackOf = (item: UnderPack): SelectionPack => checkedPack(item, 'SELECTION', loadSelectionPack);

function checkedPack<P extends RegulationPack>(
  { id, regulation, edition, settings }: UnderPack,
  kind: P['kind'],
  load: (regulation: string, edition: string) => P,
): P {
  const key = `${regulation}/${edition}`;
  const place = `${kind} ${key}`;
  if (!known.has(place)) known.set(place, hasPack(regulation, edition, kind));
  if (known.get(place) !== true) throw new BadInput(`没有规则包 ${key}（${id}）`, `there is no rule pack ${key} (${id}).`);
  const pack = load(regulation, edition);
  for (const [setting, value] of Object.entries(settings)) {
    const checked = checkSetting(pack, setting, value);
    if (!checked.ok) throw refusedAt(`${id} settings.${setting}`, checked.refusals);
  }
  return pack;
}

/** Which rules an answer rests on. */
export const namedBy = ({ id, edition, hash, regulation }: RegulationPack) => ({
  id,
  edition,
  hash,
  docNo: regulation.docNo.value,
});
