import { invalidRequest } from './errors.ts';
import type { AnyKind } from './kind.ts';
import type { Scope } from './scope.ts';

type Json = Record<string, unknown>;

/** Parts of an object that come only when asked for, such as the line items of a session. */
export type Inclusion = (scope: Scope, object: Json) => unknown;

export type Expander = {
  kinds: ReadonlyMap<string, AnyKind>;
  inclusions: ReadonlyMap<string, Record<string, Inclusion>>;
};

const MAX_DEPTH = 4;

/** Replaces ids by their objects along each path, on a copy. */
export function expandAnswer(
  scope: Scope,
  expander: Expander,
  answer: unknown,
  paths: readonly string[],
): unknown {
  if (paths.length === 0) return answer;
  const copy = structuredClone(answer);
  for (const path of paths) {
    const steps = path.split('.');
    if (steps.length > MAX_DEPTH + (steps[0] === 'data' ? 1 : 0)) {
      throw invalidRequest('You cannot expand more than 4 levels of a property.', { param: 'expand' });
    }
    expandAt(scope, expander, copy, steps, path);
  }
  return copy;
}

function expandAt(scope: Scope, expander: Expander, at: unknown, steps: string[], path: string): void {
  const [step, ...rest] = steps;
  if (step === undefined || at === null || typeof at !== 'object') return;
  const object = at as Json;
  if (object.object === 'list' && step === 'data') {
    for (const item of object.data as unknown[]) expandAt(scope, expander, item, rest, path);
    return;
  }
  const include = expander.inclusions.get(String(object.object))?.[step];
  if (object[step] === undefined && include) object[step] = structuredClone(include(scope, object));
  else if (typeof object[step] === 'string') object[step] = fetched(scope, expander, object, step, path);
  else if (!(step in object) || (object[step] !== null && typeof object[step] !== 'object'))
    throw notExpandable(path);
  expandAt(scope, expander, object[step], rest, path);
}

function fetched(scope: Scope, expander: Expander, object: Json, step: string, path: string): unknown {
  const whose = expander.kinds.get(String(object.object))?.expandable[step];
  if (!whose) throw notExpandable(path);
  const id = String(object[step]);
  const owner = whose === 'platform' ? scope.platform : scope;
  for (const kind of expander.kinds.values()) {
    const found = owner.find(kind, id);
    if (found) return structuredClone(found);
  }
  return id;
}

function notExpandable(path: string) {
  return invalidRequest(`This property cannot be expanded (${path}).`, { param: 'expand' });
}
