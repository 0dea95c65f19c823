import { listWarehouses } from '#app/domain/warehouse/places/list-warehouses.ts';
import type { TenantContext } from '#tenants/context.ts';

/** The warehouses in use, as filters and fields offer them; none for those who may not know them. */
export async function warehouseChoices(ctx: TenantContext): Promise<{ value: string; label: string }[]> {
  if (!ctx.ability.can('read', 'Warehouse')) return [];
  const warehouses = await listWarehouses(ctx, {});
  return warehouses.filter(({ isActive }) => isActive).map(({ id, name }) => ({ value: id, label: name }));
}
