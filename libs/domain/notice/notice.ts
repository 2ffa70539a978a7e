import type { PeriodRule } from '../deadline/rule.ts';
import type { CivilDate } from '../shared/civil-date.ts';
import type { EpochMs } from '../shared/instant.ts';

/** 受理方式: the block that every notice prints (office.md §7). It is meant to be read, so no scan looks into it. */
export const receptionParts = ['department', 'phone', 'email', 'address', 'postcode'] as const;
export type Reception = Readonly<Record<(typeof receptionParts)[number], string>>;

/** What is printed of a person: as much as tells him from others of the same name. */
export interface ListRow {
  personId: string;
  printed: Readonly<Record<string, string>>;
}

/** The list as it was put up, and the free text around it. The hash is of its listText. */
export interface PostedText {
  title: string;
  basis: readonly string[];
  list: readonly ListRow[];
  text: string;
  reception: Reception;
}

/** A meeting's or body's recorded decision: whose, of which day, and where it stands. */
export interface RecordedDecision {
  body: string;
  on: CivilDate;
  reference: string;
}

/**
 * Once put up, a posting does not change. The first concerns everybody on its list; one after a material change only those whom the change
 * concerns, whose time then begins anew.
 */
export interface Posting {
  no: number;
  postedAt: EpochMs;
  concerns: readonly string[];
  hash: string;
  text: PostedText;
  /** The decision that put persons on it who were not there before (rules C14). */
  decision: RecordedDecision | null;
  reason: string | null;
}

/** The office's decision that a posting stays up for so many working days more, for an outage where it answers one. */
export interface NoticeExtension {
  posting: number;
  days: number;
  reason: string;
  authority: string;
  decidedAt: EpochMs;
}

/** What was seen of the notice: the page by a probe, the board or newspaper by a photograph. `shown: false` is a look in vain. */
export interface Sighting {
  display: string;
  at: EpochMs;
  shown: boolean;
}

/** The page was away for longer than a day; `until` is null while it is. */
export interface Outage {
  display: string;
  from: EpochMs;
  until: EpochMs | null;
}

export interface OutageDecision {
  display: string;
  from: EpochMs;
  extended: boolean;
  reason: string;
  decidedAt: EpochMs;
}

/** An objection that holds one person: until it is closed nobody may announce him. */
export interface PersonHold {
  objectionId: string;
  personId: string;
  finding: 'OPEN' | 'NOT_UPHELD' | 'UPHELD';
}

/** A recorded decision that takes a person off the list. */
export interface Removal {
  personId: string;
  decision: RecordedDecision;
}

/** One public notice (004-26). `watched` are the displays whose outage the office has to decide on. */
export interface PublicNotice {
  id: string;
  rule: PeriodRule;
  watched: readonly string[];
  postings: readonly Posting[];
  extensions: readonly NoticeExtension[];
  sightings: readonly Sighting[];
  outageDecisions: readonly OutageDecision[];
  holds: readonly PersonHold[];
  removals: readonly Removal[];
  announced: readonly { personId: string; at: EpochMs; docNo: string }[];
}

/** The posting under which a person's time runs: the last one that concerns him. */
export const postingOf = ({ postings }: Pick<PublicNotice, 'postings'>, personId: string): Posting | null =>
  postings.filter(({ concerns }) => concerns.includes(personId)).at(-1) ?? null;

/** Everybody who is or was on the list, in the order of the postings. */
export const personsOf = ({ postings }: Pick<PublicNotice, 'postings'>): string[] => [
  ...new Set(postings.flatMap(({ text }) => text.list.map(({ personId }) => personId))),
];

/** Whether a person is on the list as it hangs now. */
export const isListed = ({ postings }: Pick<PublicNotice, 'postings'>, personId: string): boolean =>
  postings.at(-1)?.text.list.some((row) => row.personId === personId) ?? false;
