import { z } from 'zod';
import { invalidRequest, resourceMissing } from './errors.ts';
import type { Kind, StoredObject } from './kind.ts';
import { integer, text } from './params.ts';
import type { Scope } from './scope.ts';

const createdRange = z.union([
  integer,
  z.strictObject({
    gt: integer.optional(),
    gte: integer.optional(),
    lt: integer.optional(),
    lte: integer.optional(),
  }),
]);

/** What every list takes. */
export const pageParams = {
  limit: integer
    .refine((value) => value >= 1 && value <= 100, {
      error: 'This value must be between 1 and 100 (inclusive).',
    })
    .optional(),
  starting_after: text.optional(),
  ending_before: text.optional(),
  created: createdRange.optional(),
};

export type PageParams = z.output<z.ZodObject<typeof pageParams>>;

/** A page in Stripe's order, newest first, with its cursors resolved by id. */
export function listObjects<T extends StoredObject & { created?: number }>(
  scope: Scope,
  kind: Kind<T>,
  url: string,
  page: PageParams,
  fits: (object: T) => boolean = () => true,
) {
  if (page.starting_after !== undefined && page.ending_before !== undefined) {
    throw invalidRequest('You may only specify one of these parameters: ending_before, starting_after.');
  }
  const shelf = scope.state.shelf(scope.account, kind);
  const limit = page.limit ?? 10;
  const wanted = (object: T) =>
    !('deleted' in object) && inRange(object.created ?? 0, page.created) && fits(object);
  const data: T[] = [];
  if (page.ending_before !== undefined) {
    const from = placeOf(page.ending_before, 'ending_before') + 1;
    for (let place = from; place < shelf.items.length && data.length <= limit; place += 1) take(place);
    const more = data.length > limit;
    return answer(data.slice(0, limit).reverse(), more);
  }
  const from =
    page.starting_after === undefined
      ? shelf.items.length - 1
      : placeOf(page.starting_after, 'starting_after') - 1;
  for (let place = from; place >= 0 && data.length <= limit; place -= 1) take(place);
  return answer(data.slice(0, limit), data.length > limit);

  function take(place: number) {
    const object = shelf.items[place];
    if (object && wanted(object)) data.push(object);
  }
  function placeOf(id: string, param: string): number {
    const place = shelf.placeOf(id);
    if (place === undefined) throw resourceMissing(kind.object, id, param);
    return place;
  }
  function answer(objects: T[], hasMore: boolean) {
    return { object: 'list' as const, url, has_more: hasMore, data: objects };
  }
}

function inRange(created: number, range: PageParams['created']): boolean {
  if (range === undefined) return true;
  if (typeof range === 'number') return created === range;
  return (
    (range.gt === undefined || created > range.gt) &&
    (range.gte === undefined || created >= range.gte) &&
    (range.lt === undefined || created < range.lt) &&
    (range.lte === undefined || created <= range.lte)
  );
}
