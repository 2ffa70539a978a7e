import { describe, expect, it } from '@jest/globals';
import { loadEmbeddedConfig } from './embedded.ts';
import { cacheDirectory, repositoryRoot } from './paths.ts';
import { loadProvisionConfig } from './provision.ts';
import { defaultPublicUrl, loadConfig, loadPrepareConfig } from './service.ts';

const least = {
  JC_DATABASE_URL: 'postgresql://jc_app:made-up@127.0.0.1:5432/jiangcheng',
  JC_SMTP_URL: 'smtp://127.0.0.1:1025',
  JC_MAIL_FROM: '示例单位 <office@example.org>',
};

const sentenceOf = (read: () => unknown): string => {
  try {
    read();
  } catch (error) {
    return (error as Error).message;
  }
  return 'nothing was refused';
};

describe('the configuration of api and worker', () => {
  it('derives what is not set from the least that must be set', () => {
    const root = repositoryRoot();
    expect(loadConfig(least)).toEqual({
      port: 3000,
      bind: '127.0.0.1',
      publicUrl: 'http://127.0.0.1:3000',
      databaseUrl: least.JC_DATABASE_URL,
      temporal: { address: '127.0.0.1:7233', namespace: 'jiangcheng' },
      smtpUrl: least.JC_SMTP_URL,
      mailFrom: least.JC_MAIL_FROM,
      keysFile: `${root}/var/secrets/keys.json`,
      filesDir: `${root}/var/files`,
      consoleDir: `${root}/apps/console/dist`,
      varDir: `${root}/var`,
      workerPort: 3001,
      logLevel: 'info',
      rateLimit: true,
      reconcileEveryMs: 60_000,
      testClock: false,
      workflowBundle: undefined,
    });
  });

  it('takes an empty variable for one that is not set', () => {
    expect(loadConfig({ ...least, JC_PORT: '', JC_BIND: ' ' })).toEqual(loadConfig(least));
  });

  it('takes public addresses without their last slash', () => {
    expect(loadConfig({ ...least, JC_PUBLIC_URL: 'https://contest.example.org/' }).publicUrl).toBe('https://contest.example.org');
  });

  it.each([
    ['JC_DATABASE_URL', undefined, '环境变量 JC_DATABASE_URL 必须设置 · JC_DATABASE_URL must be set.'],
    ['JC_MAIL_FROM', undefined, '环境变量 JC_MAIL_FROM 必须设置 · JC_MAIL_FROM must be set.'],
    ['JC_MAIL_FROM', 'office', '环境变量 JC_MAIL_FROM 应为邮件地址 · JC_MAIL_FROM must be a mail address.'],
    ['JC_MAIL_FROM', 'a@example.org\r\nBcc: b@example.org', '环境变量 JC_MAIL_FROM 应为邮件地址 · JC_MAIL_FROM must be a mail address.'],
    ['JC_PORT', '0', '环境变量 JC_PORT 应为 1 到 65535 的整数 · JC_PORT must be an integer from 1 to 65535.'],
    ['JC_PORT', '65536', '环境变量 JC_PORT 应为 1 到 65535 的整数 · JC_PORT must be an integer from 1 to 65535.'],
    ['JC_PORT', '３０００', '环境变量 JC_PORT 应为 1 到 65535 的整数 · JC_PORT must be an integer from 1 to 65535.'],
    ['JC_TEST_CLOCK', 'yes', '环境变量 JC_TEST_CLOCK 应为 0 或 1 · JC_TEST_CLOCK must be 0 or 1.'],
    ['JC_TEMPORAL_ADDRESS', '7233', '环境变量 JC_TEMPORAL_ADDRESS 应为 主机:端口 · JC_TEMPORAL_ADDRESS must be host:port.'],
    ['JC_BIND', 'a b', '环境变量 JC_BIND 应为网络地址或主机名 · JC_BIND must be an address or a host name.'],
  ])('refuses %s=%j in one sentence', (variable, value, sentence) => {
    expect(sentenceOf(() => loadConfig({ ...least, [variable]: value }))).toBe(sentence);
  });

  it('keeps a wrong address out of its sentence, as it may hold a password', () => {
    const sentence = sentenceOf(() => loadConfig({ ...least, JC_DATABASE_URL: 'mysql://user:made-up-password@host/x' }));
    expect(sentence).toBe(
      '环境变量 JC_DATABASE_URL 应为 postgresql:// 或 postgres:// 地址 · JC_DATABASE_URL must be an address that begins with postgresql:// or postgres://.',
    );
  });

  it('asks for the owner of the database in the prepare step alone', () => {
    expect(sentenceOf(() => loadPrepareConfig(least))).toBe('环境变量 JC_DATABASE_OWNER_URL 必须设置 · JC_DATABASE_OWNER_URL must be set.');
  });
});

describe('the address by which people reach a bound service', () => {
  it.each([
    ['127.0.0.1', 'http://127.0.0.1:3000'],
    ['0.0.0.0', 'http://127.0.0.1:3000'],
    ['::', 'http://127.0.0.1:3000'],
    ['::1', 'http://[::1]:3000'],
    ['office.example.org', 'http://office.example.org:3000'],
  ])('is, for %s, %s', (bind, url) => {
    expect(defaultPublicUrl(bind, 3000)).toBe(url);
  });
});

describe('the configuration of the embedded start', () => {
  it('needs nothing to be set', () => {
    const { database, temporalAddress, smtpUrl, workerPort, buildsConsole } = loadEmbeddedConfig({});
    expect({ database, temporalAddress, smtpUrl, workerPort, buildsConsole }).toEqual({ buildsConsole: true });
  });

  it.each([
    [{ JC_DATABASE_URL: least.JC_DATABASE_URL }, 'JC_DATABASE_OWNER_URL', 'JC_DATABASE_URL'],
    [{ JC_DATABASE_OWNER_URL: least.JC_DATABASE_URL }, 'JC_DATABASE_URL', 'JC_DATABASE_OWNER_URL'],
    [{ JC_SMTP_URL: least.JC_SMTP_URL }, 'JC_MAIL_FROM', 'JC_SMTP_URL'],
  ])('refuses %j alone', (env, needed, set) => {
    const sentence = `设置了 ${set} 时也必须设置 ${needed} · ${needed} must be set together with ${set}.`;
    expect(sentenceOf(() => loadEmbeddedConfig(env))).toBe(sentence);
  });
});

describe('the machine-wide cache', () => {
  it.each([
    [{ JC_CACHE_DIR: '/made-up/a', XDG_CACHE_HOME: '/made-up/b' }, '/made-up/a'],
    [{ XDG_CACHE_HOME: '/made-up/b' }, '/made-up/b/jiangcheng'],
  ])('lies, for %j, in %s', (env, folder) => {
    expect(cacheDirectory(env)).toBe(folder);
    expect(loadProvisionConfig(env).cacheDir).toBe(folder);
  });
});
