import { Prisma, type Ticket } from '#prisma/generated/client.ts';
import type { OperationScope } from '#tenants/operation.ts';
import { caseTerms } from './case-terms.ts';

/** How much it says about a case where a term stands. Its category counts where cases are compared. */
const weights = { title: 4, resolution: 3, description: 2, answers: 1 };

/**
 * Makes a closed ticket a case that the next one finds, in place of what it was found by before. What was told in confidence becomes none, nor what
 * was closed without anybody having done something about it.
 */
export async function indexCase({ db, tenantId }: OperationScope, ticket: Ticket): Promise<void> {
  await db.$executeRaw`delete from ticket_case_term where tenant_id = ${tenantId}::uuid and ticket_id = ${ticket.id}::uuid`;
  if (ticket.confidential || !ticket.resolution) return;
  const texts = {
    title: ticket.title,
    resolution: ticket.resolution,
    description: ticket.description,
    answers: Object.values((ticket.answers ?? {}) as Record<string, unknown>)
      .filter((value) => typeof value === 'string')
      .join(' '),
  };
  const found = new Map<string, number>();
  for (const [place, text] of Object.entries(texts) as [keyof typeof texts, string][])
    for (const term of caseTerms(text)) found.set(term, (found.get(term) ?? 0) + weights[place]);
  if (found.size === 0) return;
  await db.$executeRaw(Prisma.sql`
    insert into ticket_case_term (tenant_id, term, ticket_id, weight)
    select ${tenantId}::uuid, t.term, ${ticket.id}::uuid, t.weight
    from unnest(${[...found.keys()]}::text[], ${[...found.values()]}::int[]) as t (term, weight)`);
}
