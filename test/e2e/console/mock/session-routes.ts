import { acceptInvitation, changePassword, invitationView, sessionView, signIn } from '@jiangcheng/contracts/api/session';
import { ok } from '@jiangcheng/contracts/api/common';
import type { Express } from 'express';
import { answer, problem, taken } from './answer.ts';
import { cookieLogin } from './gate.ts';
import { isLogin, sessionOf } from './people.ts';

const cookie = (login: string) => `jc_session=${login}; Path=/; HttpOnly; SameSite=Strict`;

export function sessionRoutes(app: Express): void {
  app.get('/api/v1/session', (request, response) => {
    const login = cookieLogin(request);
    if (login === null) problem(response, 401, 'NOT_SIGNED_IN', '请先登录。');
    else answer(response, sessionView, sessionOf(login));
  });
  app.post('/api/v1/session', (request, response) => {
    const { login, password } = taken(signIn, request.body);
    if (!isLogin(login) || password === 'wrong') return problem(response, 401, 'CREDENTIALS_WRONG', '登录名或密码不对。');
    response.set('Set-Cookie', cookie(login));
    answer(response, sessionView, sessionOf(login), 201);
  });
  app.delete('/api/v1/session', (_request, response) => {
    response.set('Set-Cookie', `${cookie('')}; Max-Age=0`);
    answer(response, ok, { ok: true });
  });
  app.post('/api/v1/session/password', (request, response) => {
    taken(changePassword, request.body);
    answer(response, ok, { ok: true });
  });
  invitationRoutes(app);
}

function invitationRoutes(app: Express): void {
  app.post('/api/v1/invitations/lookup', (request, response) => {
    const { token } = request.body as { token: string };
    if (!token.startsWith('first') && !token.startsWith('invited'))
      return problem(response, 404, 'LINK_NOT_FOUND', '链接无效、已使用或已过期。');
    const first = token.startsWith('first');
    const purpose = first ? 'FIRST_ACCOUNT' : 'INVITATION';
    answer(response, invitationView, {
      purpose,
      login: first ? null : 'organizer',
      name: first ? null : '测试丙',
      expiresAt: '2025-07-03T10:00:00+08:00',
    });
  });
  app.post('/api/v1/invitations/acceptance', (request, response) => {
    if (/^[a-z]+$/.test((request.body as { password: string }).password))
      return problem(response, 400, 'PASSWORD_TOO_SIMPLE', '密码太简单。');
    const { login } = taken(acceptInvitation, request.body);
    const who = login === undefined ? 'organizer' : 'admin';
    response.set('Set-Cookie', cookie(who));
    answer(response, sessionView, sessionOf(who), 201);
  });
}
