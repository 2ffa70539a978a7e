import { isIP } from 'node:net';
import { resolve } from 'node:path';
import { z } from 'zod';

/** Message of a wrong value, in both languages; `readVariables` puts the variable's name before each half. */
const must = (chinese: string, english: string): string => `${chinese}|${english}`;

const required = must('必须设置', 'must be set');

const url = (protocols: readonly string[]) => {
  const wrong = must(`应为 ${protocols.join(' 或 ')} 地址`, `must be an address that begins with ${protocols.join(' or ')}`);
  return z.string(required).refine((value) => protocols.some((protocol) => value.startsWith(protocol) && URL.canParse(value)), wrong);
};

const wrongPort = must('应为 1 到 65535 的整数', 'must be an integer from 1 to 65535');
export const port = z
  .string()
  .regex(/^\d{1,5}$/, wrongPort)
  .transform(Number)
  .refine((value) => value >= 1 && value <= 65535, wrongPort);

export const postgresUrl = url(['postgresql://', 'postgres://']);
export const smtpUrl = url(['smtp://', 'smtps://']);
export const httpUrl = url(['http://', 'https://']).transform((value) => value.replace(/\/+$/, ''));
export const path = z.string().transform((value) => resolve(value));
export const flag = z.enum(['0', '1'], must('应为 0 或 1', 'must be 0 or 1')).transform((value) => value === '1');
export const mailbox = z.string(required).regex(/^[^\r\n]*[^\s@<]+@[^\s@>]+>?$/, must('应为邮件地址', 'must be a mail address'));

const wrongSeconds = must('应为 1 到 3600 的整数（秒）', 'must be an integer from 1 to 3600 (seconds)');
export const seconds = z
  .string()
  .regex(/^\d{1,4}$/, wrongSeconds)
  .transform(Number)
  .refine((value) => value >= 1 && value <= 3600, wrongSeconds);

const levels = ['fatal', 'error', 'warn', 'info', 'debug', 'trace', 'silent'] as const;
export const logLevel = z.enum(levels, must(`应为 ${levels.join('、')} 之一`, `must be one of ${levels.join(', ')}`));

export const hostAndPort = z.string().regex(/^(\[[0-9a-f:]+\]|[\w.-]+):\d{1,5}$/i, must('应为 主机:端口', 'must be host:port'));

const hostName = /^[a-z0-9]([a-z0-9.-]*[a-z0-9])?$/i;
export const host = z
  .string()
  .refine((value) => isIP(value) !== 0 || hostName.test(value), must('应为网络地址或主机名', 'must be an address or a host name'));

export const namespace = z
  .string()
  .regex(/^[a-z0-9][a-z0-9_.-]{1,254}$/i, must('应为命名空间名称', 'must be the name of a namespace (letters, digits, - _ .)'));
