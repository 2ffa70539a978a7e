import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { root } from './root.ts';

export type Service = {
  image: string;
  build?: { context: string; dockerfile: string };
  restart?: string;
  command?: string[];
  environment?: Record<string, string>;
  ports?: string[];
  volumes?: string[];
  secrets?: string[];
  healthcheck?: { test: string[] };
  depends_on?: Record<string, { condition: string }>;
};
export type Compose = { services: Record<string, Service>; volumes: Record<string, unknown>; secrets: Record<string, { file: string }> };

export const composeText = readFileSync(join(root, 'docker-compose.yml'), 'utf8');

/** The file as compose sees it before it fills in variables: anchors and `<<` resolved. */
export const compose = parse(composeText, { merge: true }) as Compose;

/** Services that run to their end and let the others begin. */
export const oneShot = (service: Service): boolean => service.restart?.startsWith('on-failure') ?? false;
