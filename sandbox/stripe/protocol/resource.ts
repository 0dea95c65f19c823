import { z } from 'zod';
import type { Inclusion } from './expand.ts';
import type { AnyKind, Kind, StoredObject } from './kind.ts';
import { listObjects, type PageParams, pageParams } from './list-objects.ts';
import type { Scope } from './scope.ts';

export type Route = {
  method: 'GET' | 'POST' | 'DELETE';
  /** `/v1/refunds/:id` */
  path: string;
  params: z.ZodType;
  handle: (scope: Scope, params: never, ids: Record<string, string>) => unknown;
};

/** One resource of the API: what it stores and which requests it answers. */
export type Resource = {
  kinds: AnyKind[];
  routes: Route[];
  /** By name of the object and of its field. */
  inclusions?: Record<string, Record<string, Inclusion>>;
};

export function route<Schema extends z.ZodType>(
  method: Route['method'],
  path: string,
  params: Schema,
  handle: (scope: Scope, params: z.output<Schema>, ids: Record<string, string>) => unknown,
): Route {
  return { method, path, params, handle };
}

export function retrieveRoute<T extends StoredObject>(kind: Kind<T>, path: string): Route {
  return route('GET', `${path}/:id`, z.strictObject({}), (scope, _params, ids) =>
    scope.get(kind, ids.id ?? ''),
  );
}

/** A list with filters that compare a field with a parameter of the same name. */
export function listRoute<T extends StoredObject & { created?: number }>(
  kind: Kind<T>,
  path: string,
  filters: { [Field in keyof T & string]?: z.ZodType } = {},
): Route {
  const schema = z.strictObject({ ...pageParams, ...filters });
  return route('GET', path, schema, (scope, params) =>
    listObjects(scope, kind, path, params as PageParams, (object) =>
      Object.keys(filters).every((field) => {
        const wanted = (params as Record<string, unknown>)[field];
        return wanted === undefined || object[field as keyof T] === wanted;
      }),
    ),
  );
}
