import { z } from 'zod';
import { readListCursor, writeListCursor } from '#app/kernel/list-cursor.ts';
import type { Prisma } from '#prisma/generated/client.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { containsAny } from '../search/contains-any.ts';
import { searchWords } from '../search/search-words.ts';
import { plainPlate } from './plate.ts';
import { type VehicleView, vehicleShown, vehicleView } from './vehicle-view.ts';
import { vehicleKinds } from './vehicle-words.ts';

const input = z.object({
  kind: z.enum(vehicleKinds).nullish(),
  /** `with` or `without` a parking card that has not been taken back. */
  card: z.enum(['with', 'without']).nullish(),
  /** Words of the plate, brand, property's code or owner's name or phone; all have to fit. */
  q: z.string().trim().max(100).nullish(),
  after: z.string().nullish(),
  before: z.string().nullish(),
  limit: z.int().min(1).max(100).default(50),
});

/** The vehicles that the caller may see, by their plate. */
export const listVehicles = operation({
  name: 'vehicle.list',
  kind: 'read',
  input,
  can: ['read', 'Vehicle'],
  async run(
    { db, tenantId, ability },
    filter,
  ): Promise<{ vehicles: VehicleView[]; next: string | null; previous: string | null }> {
    const before = readListCursor(filter.before);
    const after = before ? null : readListCursor(filter.after);
    const place = before ?? after;
    const direction = before ? ('desc' as const) : ('asc' as const);
    const hasCard = { parkingCards: { some: { status: 'active' } } };
    const rows = await db.vehicle.findMany({
      where: {
        AND: [
          { tenantId },
          accessible(ability, 'Vehicle'),
          filter.kind ? { kind: filter.kind } : {},
          filter.card === 'with' ? hasCard : filter.card === 'without' ? { NOT: hasCard } : {},
          ...searchWords(filter.q ?? '').map(
            (word): Prisma.VehicleWhereInput => ({
              OR: [
                { plate: { contains: plainPlate(word.typed).replace(/[\\%_]/g, '\\$&') } },
                ...containsAny('brand', word),
                { property: { OR: containsAny('code', word) } },
                ...(ability.can('read', 'Person')
                  ? [
                      {
                        person: word.digits
                          ? { phone: { contains: word.digits } }
                          : { OR: containsAny('name', word) },
                      },
                    ]
                  : []),
              ],
            }),
          ),
          // A plate is one vehicle's alone.
          place ? { plate: { [direction === 'asc' ? 'gt' : 'lt']: place.text } } : {},
        ],
      },
      orderBy: { plate: direction },
      take: filter.limit + 1,
      include: vehicleShown,
    });
    const more = rows.length > filter.limit;
    const page = rows.slice(0, filter.limit);
    if (before) page.reverse();
    const [first, last] = [page[0], page.at(-1)];
    const cursorOf = ({ plate, id }: { plate: string; id: string }) => writeListCursor({ text: plate, id });
    return {
      vehicles: page.map((row) => vehicleView(row, ability.can('read', 'Person'))),
      next: last && (before || more) ? cursorOf(last) : null,
      previous: first && (before ? more : after) ? cursorOf(first) : null,
    };
  },
});
