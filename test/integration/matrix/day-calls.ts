import { actRoutes } from '@jiangcheng/api/src/contest/act-routes';
import type { DayAct } from '@jiangcheng/domain/contest/acts';
import { ENDED_ON, TODAY } from '../hostile/support/world.ts';
import type { Ids } from './scene.ts';
import { SOMEBODY } from './somebody.ts';

/** What happened at the contest, by route. */
export const dayOf = ({ fileId }: Ids): Record<string, object> => {
  const at = `${ENDED_ON}T10:00:00+08:00`;
  const day: Readonly<Record<DayAct, object>> = {
    drawLots: {},
    recordDraw: { lines: ['1 示例选手 示例单位'], fileId },
    markEntrant: { contestantId: SOMEBODY, mark: 'ABSENT', reason: '示例' },
    reportSelection: { level: 'PRELIMINARY', unit: '示例旗总工会', heldOn: ENDED_ON, entrants: 20, advancing: ['示例选手 示例单位'] },
    setDuty: { duty: 'TECHNICAL_COMMENTARY', dueOn: TODAY },
    fulfilDuty: { duty: 'TECHNICAL_COMMENTARY', text: '示例', fileId },
    drawRecheck: {},
    enterRecheck: { readings: ['示例选手 示例单位 80 90'] },
    announceScores: { announcedOn: TODAY },
    registerAppeal: {
      ...{ appealKind: 'ON_SITE', unit: '示例单位', leader: '示例领队', about: '示例：设备故障。' },
      ...{ receivedAt: at, endedAt: at, fileId },
    },
    withdrawAppeal: { appealId: '99', reason: '示例' },
    decideAppeal: { appealId: '99', verdict: 'UPHELD', reason: '示例' },
    recordIncident: { happenedAt: at, incident: '示例：停电。', measures: '示例：补时。' },
  };
  return Object.fromEntries(Object.entries(day).map(([act, body]) => [actRoutes[act as DayAct], body]));
};
