import { z } from 'zod';

/** Whose list a notice puts up (domain/notice/subject). */
export const noticeSubject = z.enum(['SELECTION', 'WINNERS']);
