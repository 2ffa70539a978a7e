import type { EntityManager } from 'typeorm';
import type { Calendar } from '@jiangcheng/domain/calendar/calendar';

/** The working-day calendar as the record has it now. */
export interface CalendarSource {
  current(manager: EntityManager): Promise<Calendar>;
}
