import type {
  MaterialForRequest,
  WarehouseForRequest,
} from '#app/domain/warehouse/requests/list-materials-for-request.ts';

/** What a warehouse has, as the phone keeps it. */
export type MaterialOffer = {
  warehouses: WarehouseForRequest[];
  warehouseId: string | null;
  materials: MaterialForRequest[];
};

export type MaterialChoice = MaterialForRequest & { quantity: string };
