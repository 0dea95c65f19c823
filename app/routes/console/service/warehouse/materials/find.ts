import { findMaterials } from '#app/domain/materials/find-materials.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { isId } from '#app/kernel/ids.ts';

/** The materials that a few typed letters find, for fields that choose among them. */
export const loader = loaderFor('staff', async ({ ctx, url }) => {
  const warehouse = url.searchParams.get('warehouse');
  const materials = await findMaterials(ctx, {
    q: (url.searchParams.get('q') ?? '').slice(0, 100),
    warehouseId: warehouse && isId(warehouse) ? warehouse : null,
  });
  return { materials };
});
