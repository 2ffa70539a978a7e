// The OpenAPI document: whole, and true of what the routes answer.
import { afterAll, beforeAll, describe, expect, it } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import type { Response } from 'supertest';
import { mockRoutes } from '../../e2e/console/mock-api.ts';
import { callOf } from './calls.ts';
import { documentOf, nameOf, routesOf, send, type OpenApi, type Operation, type Route } from './routes.ts';
import { openScene, type Caller, type Scene } from './scene.ts';

let scene: Scene;
let document: OpenApi;
beforeAll(async () => {
  scene = await openScene();
  document = await documentOf(scene.world.api);
});
afterAll(() => scene.world.close());

const operations = (): [string, Operation][] =>
  Object.entries(document.paths).flatMap(([path, item]) =>
    Object.entries(item).map(([method, each]): [string, Operation] => [`${method} ${path}`, each]),
  );

/** One validator for all: references in a route's schema point into the document. */
function validator(): Ajv2020 {
  // Each format comes with its pattern (zod writes both), which is what is checked.
  const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: false });
  ajv.addSchema({ $id: 'openapi', ...document });
  return ajv;
}

describe('the document', () => {
  it('has what OpenAPI 3.1 requires of every operation', () => {
    expect([document.openapi, document.info]).toEqual(['3.1.0', expect.objectContaining({ title: '匠程 Jiangcheng', version: '1' })]);
    const ids = operations().map(([, { operationId }]) => operationId);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [name, { responses }] of operations()) {
      const bad = Object.entries(responses).filter(([status, { description }]) => !/^[1-5]\d\d$/.test(status) || description === '');
      expect([name, bad]).toEqual([name, []]);
    }
  });

  it('declares exactly the parameters of each path, each required and with a schema', () => {
    for (const [name, { parameters = [] }] of operations()) {
      const inPath = parameters.filter((each) => each.in === 'path');
      expect([name, inPath.map((each) => each.name).sort()]).toEqual([
        name,
        [...name.matchAll(/\{(\w+)\}/g)].map((match) => match[1]).sort(),
      ]);
      expect([name, inPath.filter(({ required, schema }) => required !== true || schema === undefined)]).toEqual([name, []]);
    }
  });

  it('has only schemas that JSON Schema 2020-12 accepts, and references that lead somewhere', () => {
    const ajv = validator();
    const schemas = [
      ...Object.keys(document.components.schemas).map((name) => `#/components/schemas/${name}`),
      ...operations()
        .flatMap(([, { responses }]) => Object.values(responses))
        .flatMap(({ content = {} }) => Object.values(content).map(({ schema }) => schema)),
      ...operations().flatMap(([, { requestBody }]) => Object.values(requestBody?.content ?? {}).map(({ schema }) => schema)),
    ];
    for (const schema of schemas)
      expect(() => ajv.compile(typeof schema === 'string' ? { $ref: `openapi${schema}` } : inDocument(schema))).not.toThrow();
  });
});

describe('the stand-in that the console is tried against', () => {
  it('has no route that the product lacks', () => {
    const real = new Set(routesOf(document).map((route) => nameOf(route).replace(/\{\w+\}/g, '{}')));
    expect(mockRoutes().filter((route) => !real.has(route))).toEqual([]);
  });
});

/** The same schema with its references made absolute. */
const inDocument = (schema: object): object => JSON.parse(JSON.stringify(schema).replaceAll('"#/', '"openapi#/')) as object;

/** What is wrong with an answer in the eyes of the document; null when nothing is. */
function faultOf(ajv: Ajv2020, route: Route, answer: Response): string | null {
  const declared = route.responses[String(answer.status)];
  if (declared === undefined) return `${answer.status} is not declared`;
  const mime = (answer.headers['content-type'] ?? '').split(';')[0] ?? '';
  const content = declared.content?.[mime];
  // Files are of the kind their contents are; forms and pages are not described field by field.
  if (content === undefined)
    return declared.content?.['application/json'] === undefined && answer.status < 400
      ? null
      : `${answer.status} as ${mime} is not declared`;
  if (!mime.endsWith('json')) return null;
  const validate = ajv.compile(inDocument(content.schema));
  return validate(answer.body) ? null : ajv.errorsText(validate.errors);
}

describe('every answer', () => {
  // Everybody asks everything: successes, refusals of the person, refusals of the state.
  it.each(['NOBODY', 'OTHER_ORGANIZER', 'OWN_ORGANIZER', 'SYS_ADMIN', 'AUDITOR', 'OFFICE'] as const satisfies readonly Caller[])(
    'that %s gets is one the document declares',
    async (caller) => {
      const ajv = validator();
      const faults: string[] = [];
      for (const route of routesOf(document).filter((each) => nameOf(each) !== 'DELETE /api/v1/session')) {
        const answer = await send(scene.clients[caller], route.method, callOf(route.method, route.template, scene.ids));
        const fault = faultOf(ajv, route, answer);
        if (fault !== null) faults.push(`${nameOf(route)} → ${fault}`);
      }
      expect(faults).toEqual([]);
    },
  );
});
