/** Whose list a notice puts up: that of a year's selection (004/第八条), or a campaign's winners where it asks for that (rules §9.1-27). */
export type NoticeSubject = 'SELECTION' | 'WINNERS';

export const subjectOf = ({ kind }: { kind: string }): NoticeSubject => (kind === 'campaign' ? 'WINNERS' : 'SELECTION');

export type PrintedPart = 'name' | 'unit' | 'post' | 'trade' | 'place';

/** What is printed of each person and no more, in its order. */
export const printedParts: Readonly<Record<NoticeSubject, readonly PrintedPart[]>> = {
  SELECTION: ['name', 'unit', 'post'],
  WINNERS: ['name', 'unit', 'trade', 'place'],
};

/** The body that decided on the list and alone takes somebody off it, or the whole of it down. */
export const listDecidedBy = { SELECTION: 'PARTY_GROUP', WINNERS: 'COMMITTEE' } as const satisfies Record<NoticeSubject, string>;
