import type { OwnersNotice } from '../notice/standing.ts';
import type { CirculatedContest } from './state.ts';

type Version = Pick<CirculatedContest, 'sha256'>;

const prefix = ({ sha256 }: Version): string => `${sha256.slice(0, 16)}-`;

/** A winner as notices and objections name him: by the version of the report that ranks him and his row in it. A corrected report names its winners anew. */
export const winnerId = (report: Version, entryKey: string): string => prefix(report) + entryKey;

/** How the winners of a report stand on the campaign's notices. */
export const winnersIn = ({ persons }: OwnersNotice, report: Version): OwnersNotice['persons'] =>
  persons.filter(({ personId }) => personId.startsWith(prefix(report)));
