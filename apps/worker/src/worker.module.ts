import { Module, type DynamicModule } from '@nestjs/common';
import { pino } from 'pino';
import { createActivities, createEffects } from '@jiangcheng/activities';
import { contestPack } from '@jiangcheng/casework/contest/contest-pack';
import { cited } from '@jiangcheng/casework/contest/rules';
import { adoptedEditions, adoptEditions } from '@jiangcheng/casework/regulation/adopt-editions';
import { scorePackOf } from '@jiangcheng/casework/score-report/score-pack-of';
import type { ServiceConfig } from '@jiangcheng/config/service';
import { CalendarStore } from '@jiangcheng/persistence/calendar/calendar-store';
import { CalendarUpdatesOwed } from '@jiangcheng/persistence/calendar/calendar-updates-owed';
import { SqlCalendarUpdates } from '@jiangcheng/persistence/calendar/sql-calendar-updates';
import { CaseMoves } from '@jiangcheng/persistence/casework/case-moves';
import { createCaseStore } from '@jiangcheng/persistence/casework/create-case-store';
import { SqlIncidentLog } from '@jiangcheng/persistence/casework/sql-incident-log';
import { openDataSource } from '@jiangcheng/persistence/data-source';
import { newId } from '@jiangcheng/persistence/ids';
import { publishedBeyond } from '@jiangcheng/persistence/regulation/editions';
import { assertStartable } from '@jiangcheng/persistence/startup-checks';
import { readKeyring } from '@jiangcheng/protection/read-keyring';
import { loadPack } from '@jiangcheng/regulations/load-pack';
import { TemporalEngine } from '@jiangcheng/temporal-client/temporal-engine';
import { EngineRoom } from './engine-room.ts';
import { createMailLoop } from './mail/create-mail-loop.ts';
import { pageViewer } from './notice/page-viewer.ts';
import { makeLists } from './reminder/make-lists.ts';
import { Workshop } from './workshop.ts';

/** The composition root: providers → activity factories → worker (design.md §2). */
@Module({})
export class WorkerModule {
  static forRoot(config: ServiceConfig): DynamicModule {
    return { module: WorkerModule, providers: [{ provide: Workshop, useFactory: () => compose(config) }] };
  }
}

async function compose(config: ServiceConfig): Promise<Workshop> {
  const logger = pino({ level: config.logLevel });
  const source = await openDataSource(config.databaseUrl);
  await assertStartable(source, config);
  const adopt = async (): Promise<void> => adoptEditions(await publishedBeyond(source, adoptedEditions()));
  await adopt();
  const incidents = new SqlIncidentLog(source);
  const calendars = new CalendarStore(source);
  const store = createCaseStore(source, await readKeyring(config.keysFile), scorePackOf);
  const desk = { store, packOf: contestPack, newId };
  const activities = createActivities({
    desk,
    incidents,
    updates: new SqlCalendarUpdates(source, new CalendarStore(source)),
  });
  const effects = createEffects({ desk, viewer: pageViewer(config.publicUrl) });
  const engine = new TemporalEngine({ address: config.temporal.address }, config.temporal.namespace);
  return new Workshop({
    config,
    logger,
    source,
    engine,
    incidents,
    moves: new CaseMoves(source),
    updates: new CalendarUpdatesOwed(source),
    room: new EngineRoom(config, engine, { activities, effects }, logger, () => process.exit(1)),
    adoptEditions: adopt,
    makeLists: () => makeLists({ source, calendars, cite: citedFrom }),
    mailLoop: createMailLoop({ source, config, logger }),
  });
}

const citedFrom = (regulation: string, edition: string, clause: string): string =>
  cited({ docNo: loadPack(regulation, edition).regulation.docNo.value }, clause);
