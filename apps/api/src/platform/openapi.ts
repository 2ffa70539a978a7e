import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { problem } from '@jiangcheng/contracts/api/common';
import { toJsonSchema } from '@jiangcheng/contracts/api/json-schema';

type Operation = OpenAPIObject['paths'][string]['get'] & { 'x-permission'?: string; 'x-no-idempotency-key'?: boolean };
const COMMANDS = ['post', 'put', 'patch', 'delete'] as const;
const METHODS = ['get', ...COMMANDS] as const;

const KEY_HEADER = {
  name: 'Idempotency-Key',
  in: 'header',
  required: true,
  description: 'Same key and same body: same answer. Same key and another body: 422.',
  schema: { type: 'string', minLength: 1, maxLength: 200, pattern: '^[\\x21-\\x7e]+$' },
} as const;

/** OpenAPI 3.1 of every route, with the problems it may answer and the key its commands need. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const config = new DocumentBuilder()
    .setOpenAPIVersion('3.1.0')
    .setTitle('匠程 Jiangcheng')
    .setDescription('职工技能竞赛与工匠遴选办理 · skills contests and craftsman selection')
    .setVersion('1')
    .addCookieAuth('jc_session', undefined, 'session')
    .build();
  const document = SwaggerModule.createDocument(app, config, {
    standardSchemaConverter: (schema, { schemaType }) => toJsonSchema(schema, schemaType),
    operationIdFactory: (controller, method) => `${controller.replace(/Controller$/, '')}_${method}`,
  });
  return completed(document);
}

function completed(document: OpenAPIObject): OpenAPIObject {
  const converted = toJsonSchema(problem, 'output');
  document.components = { ...document.components, schemas: { ...document.components?.schemas, ...problemSchemas(converted) } };
  for (const [path, item] of Object.entries(document.paths)) for (const method of METHODS) complete(item[method], method, path);
  return document;
}

/** `problem` as components: its own name may come as a reference or as the schema itself. */
function problemSchemas({ schema, components }: ReturnType<typeof toJsonSchema>): Record<string, object> {
  return JSON.parse(
    JSON.stringify({ ...components, ...('$ref' in schema ? {} : { Problem: schema }) }).replaceAll('#/$defs/', '#/components/schemas/'),
  ) as Record<string, object>;
}

function complete(operation: Operation | undefined, method: (typeof METHODS)[number], path: string): void {
  if (operation === undefined) return;
  const isCommand = method !== 'get';
  if (isCommand && operation['x-no-idempotency-key'] !== true) operation.parameters = [...(operation.parameters ?? []), KEY_HEADER];
  for (const status of problemsOf(operation, isCommand, path)) operation.responses[status] ??= problemResponse(status);
}

function problemsOf(operation: Operation, isCommand: boolean, path: string): string[] {
  const guarded = operation['x-permission'] !== 'PUBLIC';
  const hasInput = operation.requestBody !== undefined || (operation.parameters ?? []).length > 0;
  return [
    ...(hasInput ? ['400'] : []),
    ...(guarded || isCommand ? ['401', '403'] : []), // a sign-in is a command that nobody is signed in for
    ...(path.includes('{') || isCommand ? ['404'] : []), // a command may name things in its body
    ...(isCommand ? ['409', '413', '415', '422'] : []),
    '429',
    '503',
  ];
}

const MEANINGS: Readonly<Record<string, string>> = {
  400: 'The input is wrong; errors by field',
  401: 'Nobody is signed in, or the sign-in is refused',
  403: 'No permission, or from another site',
  404: 'Not there, or not visible to this person',
  409: 'It has changed in between',
  413: 'Too large',
  415: 'Compressed, or of a type that is not taken here',
  422: 'Refused by a rule; code and clause',
  429: 'Too many requests',
  503: 'The record cannot be reached: not known yet; send again with the same key',
};

const problemResponse = (status: string) => ({
  description: MEANINGS[status] ?? 'Problem',
  content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
});

/** `/api/openapi.json` and readable docs at `/api/docs`. */
export function serveOpenApi(app: INestApplication): void {
  SwaggerModule.setup('api/docs', app, () => openApiDocument(app), { jsonDocumentUrl: 'api/openapi.json', customSiteTitle: '匠程 API' });
}
