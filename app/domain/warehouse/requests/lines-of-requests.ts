import type { OperationScope } from '#tenants/operation.ts';

export type MaterialRequestLineView = {
  materialId: string;
  code: string;
  name: string;
  specification: string | null;
  unit: string;
  shelf: string | null;
  /** As text: asked for, handed out, come back, and what the warehouse has by now. */
  quantity: string;
  issued: string;
  returned: string;
  inStock: string;
  /** Handed out less what came back, at cost, minor units. */
  issuedValue: bigint;
};

/** The lines of requests by request, in the order in which one walks along the shelves. */
export async function linesOfRequests(
  { db, tenantId }: Pick<OperationScope, 'db' | 'tenantId'>,
  requestIds: readonly string[],
): Promise<Map<string, MaterialRequestLineView[]>> {
  const rows = await db.$queryRaw<({ requestId: string } & MaterialRequestLineView)[]>`
    select l.request_id as "requestId", l.material_id as "materialId", m.code, m.name, m.specification, m.unit, s.shelf,
      trim_scale(l.quantity)::text as quantity, trim_scale(l.issued_quantity)::text as issued, trim_scale(l.returned_quantity)::text as returned,
      coalesce(trim_scale(s.quantity), 0)::text as "inStock", l.issued_value as "issuedValue"
    from material_request_line l
    join material_request r on r.tenant_id = l.tenant_id and r.id = l.request_id
    join material m on m.tenant_id = l.tenant_id and m.id = l.material_id
    left join stock s on s.tenant_id = l.tenant_id and s.warehouse_id = r.warehouse_id and s.material_id = l.material_id
    where l.tenant_id = ${tenantId}::uuid and l.request_id = any(${[...requestIds]}::uuid[])
    order by s.shelf nulls last, m.name, m.id`;
  const lines = new Map<string, MaterialRequestLineView[]>();
  for (const { requestId, ...line } of rows) lines.set(requestId, [...(lines.get(requestId) ?? []), line]);
  return lines;
}
