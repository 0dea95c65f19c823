import { v7 } from 'uuid';

/** A time-ordered UUID (version 7), so that rows made together lie together in their index. */
export function newId(): string {
  return v7();
}

/** The least id that `newId`, or the database, can have given to a row at an instant. */
export function firstIdAt(instant: Date): string {
  return v7({ msecs: instant.getTime(), seq: 0, random: new Uint8Array(16) });
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i;

export function isId(value: unknown): value is string {
  return typeof value === 'string' && UUID.test(value);
}
