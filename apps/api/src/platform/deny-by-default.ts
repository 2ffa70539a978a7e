import { Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { DiscoveryService, MetadataScanner } from '@nestjs/core';
import { ANSWER, type AnswerKind } from './answers.ts';
import { PERMIT } from './permit.ts';

/** Nest's own metadata keys and numbers (@nestjs/common/constants, RouteParamtypes), which it does not export by name. */
const METHOD = 'method';
const ROUTE_ARGUMENTS = '__routeArguments__';
const SERIALIZER = 'class_serializer:options';
const CHECKED: Readonly<Record<number, string>> = { 3: '@Body', 4: '@Query', 5: '@Param', 6: '@Headers', 12: '@RawBody' };

type Handler = (...args: never[]) => unknown;

/** Refuses to start while a route lacks its permission, a parameter its schema, or an answer its serializer (design.md §9). */
@Injectable()
export class DenyByDefault implements OnApplicationBootstrap {
  constructor(
    private readonly discovery: DiscoveryService,
    private readonly scanner: MetadataScanner,
  ) {}

  onApplicationBootstrap(): void {
    const wrong = this.discovery
      .getControllers()
      .flatMap(({ instance, metatype }) => this.checkController(instance as object, metatype as object | null));
    if (wrong.length > 0) throw new Error(`These routes may not start: ${wrong.join('; ')}`);
  }

  private checkController(instance: object, metatype: object | null): string[] {
    if (metatype === null) return [];
    const prototype = Object.getPrototypeOf(instance) as Record<string, Handler>;
    const names = this.scanner.getAllMethodNames(prototype).filter((name) => Reflect.hasMetadata(METHOD, prototype[name] as object));
    return names.flatMap((name) =>
      missingOf(metatype, name, prototype[name] as Handler).map((what) => `${(metatype as { name?: string }).name}.${name} lacks ${what}`),
    );
  }
}

function missingOf(controller: object, name: string, handler: Handler): string[] {
  const answer = Reflect.getMetadata(ANSWER, handler) as AnswerKind | undefined;
  const { schema } = (Reflect.getMetadata(SERIALIZER, handler) ?? {}) as { schema?: unknown };
  return [
    ...(Reflect.hasMetadata(PERMIT, handler) ? [] : ['@Permit or @Public']),
    ...(answer === undefined || (answer === 'json' && schema === undefined) ? ['@Answers or @AnswersRaw'] : []),
    ...uncheckedParameters(controller, name).map((parameter) => `a schema for ${parameter}`),
  ];
}

function uncheckedParameters(controller: object, name: string): string[] {
  const found = (Reflect.getMetadata(ROUTE_ARGUMENTS, controller, name) ?? {}) as Record<string, { schema?: unknown }>;
  return Object.entries(found).flatMap(([key, { schema }]) => {
    const decorator = CHECKED[Number(key.split(':')[0])];
    return decorator !== undefined && schema === undefined ? [decorator] : [];
  });
}
