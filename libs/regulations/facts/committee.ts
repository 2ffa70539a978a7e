import type { ContestPack } from '../load-pack.ts';

/** The committee's posts and its office's, in the order of the document, each with how many hold it (附2). */
export const committeePosts = ({ committee: { posts, office } }: ContestPack) =>
  [...posts, ...office.posts].map(({ role, label, count, clause }) => ({ role, label: { zh: label.zh, en: label.en }, count, clause }));
