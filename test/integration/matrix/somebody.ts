/** The id of nobody and of nothing. */
export const SOMEBODY = '00000000-0000-7000-8000-000000000004';
