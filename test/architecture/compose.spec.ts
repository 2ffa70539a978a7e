// The production shape. Docker is needed for no test: the file is held to the specification's schema and to what an office must rely on.
// That api and worker go through the story with exactly this environment is a test of test/e2e.
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { leanNode } from '../../apps/embedded/src/app-processes.ts';
import { compose, composeText, oneShot } from './support/compose.ts';
import { root } from './support/root.ts';

const services = Object.entries(compose.services);
const running = services.filter(([, service]) => !oneShot(service));
const ours = services.filter(([, service]) => service.build !== undefined);
const dockerfiles = ['docker/api.Dockerfile', 'docker/worker.Dockerfile'].map(
  (path) => [path, readFileSync(join(root, path), 'utf8')] as const,
);

/** A variable that must be given: `${NAME:?what to do}`. */
const REQUIRED = /^\$\{[A-Z_]+:\?[^}]+\}$/;
/** Names whose value opens something. */
const OPENS = /PASSWORD|PWD|SECRET|TOKEN/;

describe('docker-compose.yml', () => {
  it('follows the schema of the Compose Specification', () => {
    const schema = JSON.parse(readFileSync(join(root, 'test/architecture/schema/compose-spec.json'), 'utf8')) as object;
    const validate = new Ajv2020({ strict: false, validateFormats: false, allErrors: true }).compile(schema);
    validate(compose);
    expect(validate.errors).toBe(null);
  });

  it('has the services of the production shape', () => {
    expect(services.map(([name]) => name)).toEqual(['postgres', 'temporal-schema', 'temporal', 'temporal-ui', 'prepare', 'api', 'worker']);
  });

  it.each(services)('pins the image of %s to one release', (_name, { image }) => {
    expect(image).toMatch(/^[a-z/-]+:\d+\.\d+(\.\d+)?(-[a-z]+)?$/);
  });

  it.each(running)('asks %s for its health and starts it again', (_name, { healthcheck, restart }) => {
    expect(healthcheck?.test[0]).toBe('CMD');
    expect(restart).toBe('unless-stopped');
  });

  it('starts in order: stores, schema, engine, preparation, service', () => {
    const order = services.map(([name, { depends_on = {} }]) => [
      name,
      Object.entries(depends_on).map(([on, { condition }]) => `${on} ${condition}`),
    ]);
    expect(Object.fromEntries(order)).toEqual({
      postgres: [],
      'temporal-schema': ['postgres service_healthy'],
      temporal: ['temporal-schema service_completed_successfully'],
      'temporal-ui': ['temporal service_healthy'],
      prepare: ['postgres service_healthy', 'temporal service_healthy'],
      api: ['prepare service_completed_successfully'],
      worker: ['prepare service_completed_successfully'],
    });
  });

  it('keeps data in named volumes only', () => {
    const mounts = services.flatMap(([, { volumes = [] }]) => volumes.filter((volume) => !volume.endsWith(':ro')));
    expect(new Set(mounts.map((mount) => mount.split(':')[0]))).toEqual(new Set(Object.keys(compose.volumes)));
  });

  it('mounts only files that are in the repository', () => {
    const bound = services.flatMap(([, { volumes = [] }]) => volumes.filter((volume) => volume.startsWith('./')));
    expect(bound.filter((volume) => !existsSync(join(root, volume.split(':')[0] ?? '')))).toEqual([]);
  });

  it('publishes the console and the engine page to this machine alone unless told otherwise', () => {
    const ports = services.flatMap(([name, service]) => (service.ports ?? []).map((port) => `${name} ${port}`));
    expect(ports).toEqual(['temporal-ui 127.0.0.1:8080:8080', 'api ${JC_PUBLISH:-127.0.0.1:3000}:3000']);
  });

  it('gives the engine the shards and the limit of ids that the embedded start gives it', () => {
    expect(compose.services['temporal']?.environment?.['NUM_HISTORY_SHARDS']).toBe('128');
    expect(readFileSync(join(root, 'tools/temporal/dynamic.yaml'), 'utf8')).toMatch(/limit\.maxIDLength:\n {2}- value: 255\n/);
  });

  it('gives the owner of the tables to the preparation alone', () => {
    const owners = services.filter(([, { environment = {} }]) => Object.values(environment).some((value) => value.includes('jc_owner')));
    expect(owners.map(([name]) => name)).toEqual(['prepare']);
  });
});

describe('a password', () => {
  const variables = services.flatMap(([name, { environment = {} }]) =>
    Object.entries(environment).map(([key, value]) => [`${name}.${key}`, value] as const),
  );

  it.each(variables.filter(([key]) => OPENS.test(key)))('%s must be given from outside', (_key, value) => {
    expect(value).toMatch(REQUIRED);
  });

  it('in an address must be given from outside', () => {
    const inAddresses = variables.map(([, value]) => /:\/\/[^:/]+:(.+)@/.exec(value)?.[1]).filter((password) => password !== undefined);
    expect(inAddresses.length).toBe(4);
    expect(inAddresses.filter((password) => !REQUIRED.test(password))).toEqual([]);
  });

  it('has no default', () => {
    expect([...composeText.matchAll(/\$\{(\w+):?-[^}]*\}/g)].map((match) => match[1])).toEqual(['JC_PUBLISH']);
  });

  it('is not the key ring: that is a file, read by our own services only', () => {
    expect(compose.secrets).toEqual({ keys: { file: '${JC_KEYS_SOURCE:?run docker/make-env.sh}' } });
    expect(services.filter(([, { secrets = [] }]) => secrets.includes('keys')).map(([name]) => name)).toEqual(ours.map(([name]) => name));
  });
});

describe.each(dockerfiles)('%s', (_path, text) => {
  it('builds on one pinned release of Node 24 with glibc', () => {
    expect(new Set([...text.matchAll(/^FROM (\S+)/gm)].map((match) => match[1]))).toEqual(new Set(['node:24.21.0-trixie-slim']));
  });

  it('installs by the lockfile, ships no development packages and runs as nobody special', () => {
    expect([...text.matchAll(/npm (?:ci|install)[^\\\n&]*/g)].map((match) => match[0].trim())).toEqual([
      'npm ci --no-audit --no-fund --loglevel=error',
      'npm ci --omit=dev --ignore-scripts --no-audit --no-fund --loglevel=error',
    ]);
    expect(text).toMatch(/\nUSER node\n/);
  });

  it('bounds the memory as the embedded start does', () => {
    expect(text).toContain(`NODE_OPTIONS="${leanNode.NODE_OPTIONS}"`);
    expect(text).toContain(`MALLOC_ARENA_MAX=${leanNode.MALLOC_ARENA_MAX}`);
  });

  it('takes the Node that the project develops with', () => {
    const { dependencies } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { dependencies: { node: string } };
    expect(text).toContain(`FROM node:${dependencies.node}-`);
  });
});
