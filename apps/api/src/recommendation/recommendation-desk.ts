import type { Provider } from '@nestjs/common';
import { candidatePackOf } from '@jiangcheng/casework/recommendation/candidate-pack-of';
import type { RecommendationDesk } from '@jiangcheng/casework/recommendation/ports';
import { CalendarStore } from '@jiangcheng/persistence/calendar/calendar-store';
import { newId } from '@jiangcheng/persistence/ids';
import { TypeormRecommendationStore } from '@jiangcheng/persistence/recommendation/typeorm-recommendation-store';
import type { Keyring } from '@jiangcheng/protection/keyring';
import { DataSource } from 'typeorm';
import { KEYRING } from '../platform/protection.module.ts';

/** Injection token of the RecommendationDesk that acts on candidates run on. */
export const RECOMMENDATION_DESK = Symbol('RECOMMENDATION_DESK');

export const recommendationDeskProviders: Provider[] = [
  {
    provide: TypeormRecommendationStore,
    inject: [DataSource, KEYRING, CalendarStore],
    useFactory: (source: DataSource, keyring: Keyring, calendars: CalendarStore): TypeormRecommendationStore =>
      new TypeormRecommendationStore(source, keyring, calendars),
  },
  {
    provide: RECOMMENDATION_DESK,
    inject: [TypeormRecommendationStore],
    useFactory: (store: TypeormRecommendationStore): RecommendationDesk => ({ store, packOf: candidatePackOf, newId }),
  },
];
