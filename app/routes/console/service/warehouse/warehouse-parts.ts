import type { AppAbility } from '#tenants/policies/ability.ts';
import type { WarehouseParts } from './warehouse-header.tsx';

export function warehouseParts(ability: AppAbility): WarehouseParts {
  return {
    stock: ability.can('read', 'Stock') && ability.can('read', 'Warehouse'),
    moves: ability.can('read', 'StockMove'),
    stocktakes: ability.can('read', 'Stocktake'),
  };
}
