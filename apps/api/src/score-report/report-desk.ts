import type { Provider } from '@nestjs/common';
import { scorePackOf } from '@jiangcheng/casework/score-report/score-pack-of';
import type { ReportDesk } from '@jiangcheng/casework/score-report/ports';
import { newId } from '@jiangcheng/persistence/ids';
import { TypeormScoreReportStore } from '@jiangcheng/persistence/score-report/typeorm-score-report-store';
import type { Keyring } from '@jiangcheng/protection/keyring';
import { DataSource } from 'typeorm';
import { KEYRING } from '../platform/protection.module.ts';

/** Injection token of the ReportDesk that score report commands run on. */
export const REPORT_DESK = Symbol('REPORT_DESK');

export const reportDeskProviders: Provider[] = [
  {
    provide: TypeormScoreReportStore,
    inject: [DataSource, KEYRING],
    useFactory: (source: DataSource, keyring: Keyring): TypeormScoreReportStore => new TypeormScoreReportStore(source, keyring),
  },
  {
    provide: REPORT_DESK,
    inject: [TypeormScoreReportStore],
    useFactory: (store: TypeormScoreReportStore): ReportDesk => ({ store, packOf: scorePackOf, newId }),
  },
];
