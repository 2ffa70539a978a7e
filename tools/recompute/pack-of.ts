import { checkSetting } from '@jiangcheng/regulations/facts';
import { hasPack } from '@jiangcheng/regulations/list-packs';
import { loadContestPack, type ContestPack } from '@jiangcheng/regulations/load-pack';
import { BadInput, refusedAt } from './bad-input.ts';

interface UnderPack {
  id: string;
  regulation: string;
  edition: string;
  settings: Readonly<Record<string, unknown>>;
}

const known = new Map<string, boolean>();

/** The pack that an item names, with the settings checked against it. Throws BadInput. */
export function packOf({ id, regulation, edition, settings }: UnderPack): ContestPack {
  const key = `${regulation}/${edition}`;
  if (!known.has(key)) known.set(key, hasPack(regulation, edition, 'CONTEST'));
  if (known.get(key) !== true) throw new BadInput(`没有规则包 ${key}（${id}）`, `there is no rule pack ${key} (${id}).`);
  const pack = loadContestPack(regulation, edition);
  for (const [setting, value] of Object.entries(settings)) {
    const checked = checkSetting(pack, setting, value);
    if (!checked.ok) throw refusedAt(`${id} settings.${setting}`, checked.refusals);
  }
  return pack;
}

/** Which rules an answer rests on. */
export const namedBy = ({ id, edition, hash, regulation }: ContestPack) => ({
  id,
  edition,
  hash,
  docNo: regulation.docNo.value,
});
