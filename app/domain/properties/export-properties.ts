import { z } from 'zod';
import type { TableCell } from '#app/domain/exports/table-cell.ts';
import { localDay } from '#app/kernel/dates.ts';
import { translator } from '#app/locales/translator.ts';
import type { TenantContext } from '#tenants/context.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { propertiesWhere, propertyFilterSchema } from './property-filter.ts';
import { ownersOf, type PropertyView, propertyShown, propertyView } from './property-view.ts';

const pageSize = 1_000;

type Filter = z.input<typeof propertyFilterSchema>;

/** The next thousand properties of an export, in the order in which they were entered, which does not move while it runs. */
const exportPage = operation({
  name: 'property.export',
  kind: 'read',
  input: z.object({ filter: propertyFilterSchema, after: z.uuid().nullable() }),
  can: ['export', 'Property'],
  timeoutMs: 60_000,
  async run(scope, { filter, after }): Promise<PropertyView[]> {
    const { db, ctx, tenantId, ability, now } = scope;
    const rows = await db.property.findMany({
      where: {
        AND: [
          { tenantId },
          accessible(ability, 'Property'),
          accessible(ability, 'Property', 'export'),
          await propertiesWhere(scope, filter),
          after ? { id: { gt: after } } : {},
        ],
      },
      orderBy: { id: 'asc' },
      take: pageSize,
      include: propertyShown,
    });
    const owners = ability.can('read', 'Person')
      ? await ownersOf(
          scope,
          rows.map(({ id }) => id),
          localDay(now, ctx.tenant.timeZone),
        )
      : null;
    return rows.map((row) => propertyView(row, owners?.get(row.id) ?? []));
  },
});

/**
 * The properties that a filter finds as rows of a table, its head first, read as the rows are taken.
 *
 * @throws DomainError `forbidden`, `invalid_input`, before the first row
 */
export async function exportProperties(
  ctx: TenantContext,
  filter: Filter,
): Promise<AsyncGenerator<TableCell[], void, undefined>> {
  return rowsFrom(ctx, filter, await exportPage(ctx, { filter, after: null }));
}

const exportedColumns = [
  'community',
  'building',
  'code',
  'kind',
  'floor',
  'layout',
  'builtArea',
  'innerArea',
  'status',
  'owner',
  'phone',
] as const;

async function* rowsFrom(
  ctx: TenantContext,
  filter: Filter,
  first: PropertyView[],
): AsyncGenerator<TableCell[], void, undefined> {
  const t = translator(ctx.language, 'people');
  yield exportedColumns.map((column) => t(`properties.columns.${column}`));
  for (let page = first; ; ) {
    for (const property of page) {
      const [owner] = property.owners;
      yield [
        property.communityName,
        property.buildingName,
        property.code,
        t(`kinds.${property.kind}`),
        property.floor === null ? null : { number: String(property.floor) },
        property.layout,
        property.builtArea === null ? null : { number: property.builtArea },
        property.innerArea === null ? null : { number: property.innerArea },
        t(`statuses.${property.status}`),
        owner?.name ?? null,
        owner?.phone ?? null,
      ];
    }
    const last = page.at(-1);
    if (!last || page.length < pageSize) return;
    page = await exportPage(ctx, { filter, after: last.id });
  }
}
