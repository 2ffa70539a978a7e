import type { CaseKind } from '@jiangcheng/contracts/ids';
import type { CaseMoves } from '@jiangcheng/persistence/casework/case-moves';

export interface RelayPorts {
  moves: Pick<CaseMoves, 'owed' | 'strike'>;
  poke: (kind: CaseKind, caseId: string) => Promise<void>;
}

/** Younger rows belong to the process that committed them: it pokes right after its answer. */
const GRACE_MS = 700;
const AT_ONCE = 8;

/** Pokes for what a crash or an absent engine left over (design.md §3.3). Returns how many; stops at the first failure, for the engine is away. */
export async function relayOnce({ moves, poke }: RelayPorts): Promise<number> {
  const owed = await moves.owed(GRACE_MS);
  for (let i = 0; i < owed.length; i += AT_ONCE) {
    await Promise.all(
      owed.slice(i, i + AT_ONCE).map(async (one) => {
        await poke(one.kind, one.caseId);
        await moves.strike(one);
      }),
    );
  }
  return owed.length;
}
