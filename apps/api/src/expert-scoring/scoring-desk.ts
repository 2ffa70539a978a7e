import { randomBytes } from 'node:crypto';
import type { Provider } from '@nestjs/common';
import type { ScoringDesk } from '@jiangcheng/casework/expert-scoring/ports';
import { scoringPackOf } from '@jiangcheng/casework/expert-scoring/scoring-pack-of';
import { TypeormScoringStore } from '@jiangcheng/persistence/expert-scoring/typeorm-scoring-store';
import { newId } from '@jiangcheng/persistence/ids';
import type { Keyring } from '@jiangcheng/protection/keyring';
import { DataSource } from 'typeorm';
import { KEYRING } from '../platform/protection.module.ts';

/** Injection token of the ScoringDesk that acts on a selection's scoring run on. */
export const SCORING_DESK = Symbol('SCORING_DESK');

const NONCE_BYTES = 32;
const newNonce = (): string => randomBytes(NONCE_BYTES).toString('hex');

export const scoringDeskProviders: Provider[] = [
  {
    provide: TypeormScoringStore,
    inject: [DataSource, KEYRING],
    useFactory: (source: DataSource, keyring: Keyring): TypeormScoringStore => new TypeormScoringStore(source, keyring),
  },
  {
    provide: SCORING_DESK,
    inject: [TypeormScoringStore],
    useFactory: (store: TypeormScoringStore): ScoringDesk => ({ store, packOf: scoringPackOf, newId, newNonce }),
  },
];
