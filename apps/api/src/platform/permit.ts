import { applyDecorators, SetMetadata } from '@nestjs/common';
import type { Permission } from '@jiangcheng/domain/access/permissions';
import { ApiCookieAuth, ApiExtension } from '@nestjs/swagger';

/** The route's declared permission, or PUBLIC; a route with neither does not start (deny-by-default.ts). */
export const PERMIT = 'jiangcheng:permit';
export const PUBLIC = 'PUBLIC';
export const NO_KEY = 'jiangcheng:no-idempotency-key';
export const FEED = 'jiangcheng:feed';
export const SIGN_IN = 'jiangcheng:sign-in';

/** Who is signed in and holds a role with this permission may call the route; scope is the service's business. */
export const Permit = (permission: Permission): MethodDecorator =>
  applyDecorators(SetMetadata(PERMIT, permission), ApiCookieAuth('session'), ApiExtension('x-permission', permission));

/** Anybody may call the route. */
export const Public = (): MethodDecorator => applyDecorators(SetMetadata(PERMIT, PUBLIC), ApiExtension('x-permission', PUBLIC));

/** A state-changing route that works without an Idempotency-Key: repeating it does no harm, or nobody is signed in yet. */
export const NeedsNoKey = (): MethodDecorator => applyDecorators(SetMetadata(NO_KEY, true), ApiExtension('x-no-idempotency-key', true));

/** Under the limit of feeds per address: programs look for themselves, and a whole office's come from one address. */
export const LimitedAsFeed = (): MethodDecorator => SetMetadata(FEED, true);

/** Under the strict limit of attempts per address: whoever may guess here may guess passwords or links. */
export const LimitedAsSignIn = (): MethodDecorator => SetMetadata(SIGN_IN, true);
