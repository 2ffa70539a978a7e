import type { DataSource } from 'typeorm';
import type { Keyring } from '@jiangcheng/protection/keyring';
import { CalendarStore } from '../calendar/calendar-store.ts';
import { SqlReadinessSource, type ScorePackOf } from '../score-report/sql-readiness-source.ts';
import { TypeormCaseStore } from './typeorm-case-store.ts';

/** Casework's store over one pool: for the api's acts and the worker's wakings alike. */
export const createCaseStore = (source: DataSource, keyring: Keyring, scorePackOf: ScorePackOf): TypeormCaseStore =>
  new TypeormCaseStore(source, new CalendarStore(source), new SqlReadinessSource(keyring, scorePackOf), keyring);
