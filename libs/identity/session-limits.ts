/** A session ends 30 minutes after its last request and 12 hours after sign-in, in real time (design.md §6). */
export const SESSION_IDLE_MINUTES = 30;
export const SESSION_HOURS = 12;
/** How exactly the last request is noted; every request writing a row would make reading cost a write. */
export const SEEN_EVERY_SECONDS = 60;
