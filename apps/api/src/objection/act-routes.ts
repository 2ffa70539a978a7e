import type { ObjectionAct } from '@jiangcheng/domain/objection/acts';

/** The route of each act below `/objections/{id}/`. */
export const objectionActRoutes = {
  assessObjection: 'assessment',
  admitObjection: 'admission',
  registerObjection: 'registration',
  reportFinding: 'report',
  decideObjection: 'decision',
  replyToObjection: 'reply',
} as const satisfies Record<ObjectionAct, string>;
