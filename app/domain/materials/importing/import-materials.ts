import { z } from 'zod';
import { localPathOf } from '#app/integrations/storage/local-path-of.ts';
import { DomainError } from '#app/kernel/errors.ts';
import type { TenantContext } from '#tenants/context.ts';
import { operation } from '#tenants/operation.ts';
import type { MaterialIssue } from './material-issue.ts';
import { type ParsedMaterial, parseMaterials } from './parse-materials.ts';
import { takeOpeningStock } from './take-opening-stock.ts';

/** Issues that are told; beyond, they are only counted. */
const toldIssues = 200;

export type MaterialsImport =
  | { imported: true; created: number; changed: number; stocked: number }
  /** Nothing was taken over: the list is put right first. */
  | { imported: false; issues: MaterialIssue[]; issueCount: number };

/**
 * Takes a list of materials over, all of it or nothing: new ones by their code, and what it says of those that are known. With a warehouse also what lies there:
 * its shelves and thresholds, and the quantities of materials that this warehouse never had, so that the same list twice makes nothing out of nothing.
 *
 * @throws DomainError `forbidden`; `not_found` where the warehouse is not; and those of `parseMaterials`
 */
export async function importMaterials(
  ctx: TenantContext,
  { file, warehouseId }: { file: { key: string; name: string }; warehouseId?: string },
): Promise<MaterialsImport> {
  if (!ctx.ability.can('update', 'Material')) throw new DomainError('forbidden');
  const local = await localPathOf(ctx.tenant.id, file.key);
  try {
    const { rows, issues } = await parseMaterials(
      { path: local.path, fileName: file.name },
      ctx.tenant.currency,
    );
    if (issues.length > 0)
      return { imported: false, issues: issues.slice(0, toldIssues), issueCount: issues.length };
    return { imported: true, ...(await takeMaterials(ctx, { rows, warehouseId, fileName: file.name })) };
  } finally {
    await local.release();
  }
}

const takeMaterials = operation({
  name: 'material.import',
  kind: 'write',
  input: z.object({
    rows: z.custom<ParsedMaterial[]>(),
    warehouseId: z.uuid().optional(),
    fileName: z.string(),
  }),
  can: ['update', 'Material'],
  timeoutMs: 60_000,
  async run(scope, { rows, warehouseId, fileName }) {
    const { db, tenantId, ability, audit } = scope;
    if (warehouseId) {
      const warehouse = await db.warehouse.findFirst({
        where: { tenantId, id: warehouseId, isActive: true },
      });
      if (!warehouse) throw new DomainError('not_found');
      if (!ability.can('update', 'Stock')) throw new DomainError('forbidden');
    }
    const facts = rows.map(({ code, name, unit, specification, category, salePrice }) => ({
      code,
      name,
      unit,
      specification,
      category,
      sale_price: salePrice?.toString() ?? null,
    }));
    // What the list does not say stays as it is known.
    const taken = await db.$queryRaw<{ id: string; code: string; created: boolean }[]>`
      insert into material as m (tenant_id, id, code, name, unit, specification, category, sale_price)
      select ${tenantId}::uuid, new_id(), r.code, r.name, r.unit, r.specification, r.category, r.sale_price::bigint
      from jsonb_to_recordset(${JSON.stringify(facts)}::jsonb) as r (code text, name text, unit text, specification text, category text, sale_price text)
      order by r.code
      on conflict (tenant_id, code) do update set name = excluded.name, unit = excluded.unit, is_active = true,
        specification = coalesce(excluded.specification, m.specification), category = coalesce(excluded.category, m.category),
        sale_price = coalesce(excluded.sale_price, m.sale_price)
      returning m.id, m.code, (xmax = 0) as created`;
    const idOf = new Map(taken.map(({ id, code }) => [code, id]));
    const created = taken.filter((row) => row.created).length;
    const stocked = warehouseId
      ? await takeOpeningStock(
          scope,
          warehouseId,
          rows.map((row) => ({ ...row, materialId: idOf.get(row.code) as string })),
          fileName,
        )
      : 0;
    const counts = { created, changed: taken.length - created, stocked };
    audit('Material', taken[0]?.id ?? tenantId, { fileName, ...counts });
    return counts;
  },
});
