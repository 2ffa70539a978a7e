import { Injectable, Logger, type OnApplicationShutdown } from '@nestjs/common';
import { CALENDAR_UPDATE } from '@jiangcheng/contracts/ids';
import { CalendarUpdatesOwed } from '@jiangcheng/persistence/calendar/calendar-updates-owed';
import { CaseMoves } from '@jiangcheng/persistence/casework/case-moves';
import { TemporalEngine } from '@jiangcheng/temporal-client/temporal-engine';

/** More than this under way means the engine is slow or away: the relay does the rest. */
const MAX_UNDER_WAY = 200;

/** Pokes a case's workflow after the answer has gone and strikes the row that owed it (design.md §3.3). */
@Injectable()
export class Poker implements OnApplicationShutdown {
  private readonly logger = new Logger(Poker.name);
  private readonly underWay = new Set<Promise<void>>();
  private failing = false;

  constructor(
    private readonly engine: TemporalEngine,
    private readonly moves: CaseMoves,
    private readonly updates: CalendarUpdatesOwed,
  ) {}

  /** Returns at once. */
  poke(caseId: string, version: number): void {
    this.start(async () => {
      const kind = await this.moves.kindOf(caseId);
      if (kind === null) return;
      await this.engine.poke(kind, caseId);
      await this.moves.strikeSaved(caseId, version);
    });
  }

  /** The same for the updates of calendar years that were just asked for. */
  pokeUpdates(): void {
    this.start(async () => {
      for (const year of await this.updates.owed(0)) {
        await this.engine.poke(CALENDAR_UPDATE, String(year));
        await this.updates.strike(year);
      }
    });
  }

  async onApplicationShutdown(): Promise<void> {
    await Promise.all(this.underWay);
    await this.engine.close();
  }

  private start(pokeAndStrike: () => Promise<void>): void {
    if (this.underWay.size >= MAX_UNDER_WAY) return;
    const one = this.attempt(pokeAndStrike).finally(() => this.underWay.delete(one));
    this.underWay.add(one);
  }

  /** A poke that fails loses nothing: its row stays and the relay tries again. Said once per spell. */
  private async attempt(pokeAndStrike: () => Promise<void>): Promise<void> {
    try {
      await pokeAndStrike();
      this.failing = false;
    } catch (error) {
      if (!this.failing) this.logger.warn(`the engine was not reached, the relay will poke: ${String(error)}`);
      this.failing = true;
    }
  }
}
