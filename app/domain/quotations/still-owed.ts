import { Prisma } from '#prisma/generated/client.ts';

/** The condition on a quotation `q` that keeps its ticket from being settled: it is not sent, not answered, or not paid. */
export const stillOwed = Prisma.sql`(q.status in ('draft', 'sent') or exists (
  select from bill b where b.tenant_id = q.tenant_id and b.quotation_id = q.id and b.status = 'open'))`;
