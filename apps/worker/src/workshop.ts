import type { Server } from 'node:http';
import type { OnApplicationBootstrap, OnApplicationShutdown } from '@nestjs/common';
import type { Logger } from 'pino';
import type { DataSource } from 'typeorm';
import type { ServiceConfig } from '@jiangcheng/config/service';
import type { CalendarUpdatesOwed } from '@jiangcheng/persistence/calendar/calendar-updates-owed';
import type { CaseMoves } from '@jiangcheng/persistence/casework/case-moves';
import type { SqlIncidentLog } from '@jiangcheng/persistence/casework/sql-incident-log';
import type { TemporalEngine } from '@jiangcheng/temporal-client/temporal-engine';
import type { EngineRoom } from './engine-room.ts';
import { startHealthServer } from './health.ts';
import { Periodic } from './periodic.ts';
import { reconcileOnce } from './reconcile.ts';
import { relayOnce } from './relay.ts';
import { reconcileUpdatesOnce, relayUpdatesOnce } from './calendar-updates.ts';

const RELAY_EVERY_MS = 1000;
const LISTS_EVERY_MS = 5000;

export interface WorkshopParts {
  config: ServiceConfig;
  logger: Logger;
  source: DataSource;
  engine: TemporalEngine;
  incidents: SqlIncidentLog;
  moves: CaseMoves;
  updates: CalendarUpdatesOwed;
  room: EngineRoom;
  /** Editions of regulations that the office published. */
  adoptEditions: () => Promise<void>;
  /** The lists of the day and the week, where they are due. */
  makeLists: () => Promise<unknown>;
  mailLoop: { start(): void; stop(): Promise<void> };
}

/** Everything that runs in the worker process, started and stopped in order. */
export class Workshop implements OnApplicationBootstrap, OnApplicationShutdown {
  private readonly periodics: Periodic[];
  private health: Server | undefined;

  constructor(private readonly parts: WorkshopParts) {
    const { moves, updates, engine, incidents, logger } = parts;
    const poke = engine.poke.bind(engine);
    const reconcile = () =>
      reconcileOnce({
        overslept: () => moves.overslept(),
        mustRun: () => moves.quietCases(),
        runningIds: () => engine.runningIds(),
        poke,
        incidents,
      });
    this.periodics = [
      new Periodic('relay', RELAY_EVERY_MS, () => relayOnce({ moves, poke }), logger),
      new Periodic('relay of calendar updates', RELAY_EVERY_MS, () => relayUpdatesOnce({ updates, poke }), logger),
      new Periodic('editions', RELAY_EVERY_MS, parts.adoptEditions, logger),
      new Periodic('lists', LISTS_EVERY_MS, parts.makeLists, logger),
      new Periodic('reconciliation', parts.config.reconcileEveryMs, reconcile, logger),
      new Periodic('calendar', parts.config.reconcileEveryMs, () => reconcileUpdatesOnce({ updates, poke, incidents }), logger),
    ];
  }

  async onApplicationBootstrap(): Promise<void> {
    const { config, room, mailLoop } = this.parts;
    this.health = await startHealthServer(config.workerPort, config.bind, () => room.ready);
    room.start();
    mailLoop.start();
    for (const periodic of this.periodics) periodic.start();
  }

  async onApplicationShutdown(): Promise<void> {
    const { room, mailLoop, engine, source } = this.parts;
    this.health?.close();
    await Promise.all(this.periodics.map((periodic) => periodic.stop()));
    await mailLoop.stop();
    await room.stop();
    await engine.close();
    await source.destroy();
  }
}
