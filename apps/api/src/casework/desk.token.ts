/** Injection token of casework's Desk. */
export const DESK = Symbol('DESK');
