import { Global, Module } from '@nestjs/common';
import { DataSource } from 'typeorm';
import type { Desk } from '@jiangcheng/casework/process/act-context';
import { contestPack } from '@jiangcheng/casework/contest/contest-pack';
import { scorePackOf } from '@jiangcheng/casework/score-report/score-pack-of';
import { CaseMoves } from '@jiangcheng/persistence/casework/case-moves';
import { createCaseStore } from '@jiangcheng/persistence/casework/create-case-store';
import { TypeormCaseStore } from '@jiangcheng/persistence/casework/typeorm-case-store';
import { CalendarStore } from '@jiangcheng/persistence/calendar/calendar-store';
import { CalendarUpdatesOwed } from '@jiangcheng/persistence/calendar/calendar-updates-owed';
import { newId } from '@jiangcheng/persistence/ids';
import type { Keyring } from '@jiangcheng/protection/keyring';
import { TemporalEngine } from '@jiangcheng/temporal-client/temporal-engine';
import { KEYRING } from '../platform/protection.module.ts';
import { API_CONFIG, type ApiConfig } from '../platform/settings.ts';
import { Acknowledgements } from './acknowledgements.ts';
import { CaseActs } from './case-acts.ts';
import { CaseReader } from './case-reader.ts';
import { DESK } from './desk.token.ts';
import { Poker } from './poker.ts';
import '../approval/approval.messages.ts';
import '../campaign-process/campaign-process.messages.ts';
import '../selection/selection-process.messages.ts';
import './casework.messages.ts';

/** Casework for every feature of cases: the store, the desk that acts run on, and pokes after the commit. */
@Global()
@Module({
  providers: [
    CaseActs,
    CaseReader,
    Poker,
    Acknowledgements,
    { provide: CalendarStore, inject: [DataSource], useFactory: (source: DataSource): CalendarStore => new CalendarStore(source) },
    {
      provide: TypeormCaseStore,
      inject: [DataSource, KEYRING],
      useFactory: (source: DataSource, keyring: Keyring): TypeormCaseStore => createCaseStore(source, keyring, scorePackOf),
    },
    {
      provide: CalendarUpdatesOwed,
      inject: [DataSource],
      useFactory: (source: DataSource): CalendarUpdatesOwed => new CalendarUpdatesOwed(source),
    },
    { provide: CaseMoves, inject: [DataSource], useFactory: (source: DataSource): CaseMoves => new CaseMoves(source) },
    { provide: DESK, inject: [TypeormCaseStore], useFactory: (store: TypeormCaseStore): Desk => ({ store, packOf: contestPack, newId }) },
    {
      provide: TemporalEngine,
      inject: [API_CONFIG],
      useFactory: ({ temporal }: ApiConfig): TemporalEngine => new TemporalEngine({ address: temporal.address }, temporal.namespace),
    },
  ],
  exports: [CaseActs, CaseReader, Acknowledgements, TypeormCaseStore, DESK, Poker, TemporalEngine, CalendarStore],
})
export class CaseworkModule {}
