import { z } from 'zod';
import { Prisma } from '#prisma/generated/client.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';
import { caseTerms } from './case-terms.ts';

/** Of a term, the latest cases that have it: how it was done lately says most, and a term that everything has says nothing. */
const latestOfTerm = 2_000;
/** The terms that fewest cases have say most of what a text is about. */
const mostTerms = 16;

export type SimilarCase = {
  ticketId: string;
  number: bigint;
  title: string;
  categoryName: string;
  description: string;
  resolution: string;
  closedAt: Date | null;
  /** Terms of the text that the case has too. */
  matches: number;
  /** Whether the caller may open the ticket itself. */
  isReadable: boolean;
};

/**
 * Closed tickets that are about what `text` says, the most alike first: how much each shared term says (the fewer have it, the more) times where it
 * stands in the case. A case of the same category counts half as much again. What a case says of its owner stays in the ticket, which not everybody may open.
 */
export const similarCases = operation({
  name: 'case.similar',
  kind: 'read',
  input: z.object({
    text: z.string().max(4_000),
    categoryId: z.uuid().nullish(),
    /** The ticket that is asked about is no case of its own. */
    exceptId: z.uuid().nullish(),
    limit: z.int().min(1).max(50).default(5),
  }),
  can: ['read', 'TicketCaseTerm'],
  async run(
    { db, tenantId, ability },
    { text, categoryId = null, exceptId = null, limit },
  ): Promise<SimilarCase[]> {
    const terms = caseTerms(text).slice(0, 60);
    if (terms.length === 0) return [];
    const found = await db.$queryRaw<{ id: string; matches: number }[]>(Prisma.sql`
      with asked as (
        select q.term, posting.n, posting.ids, posting.weights
        from unnest(${terms}::text[]) as q (term)
        cross join lateral (
          select count(*)::int as n, array_agg(l.ticket_id) as ids, array_agg(l.weight) as weights from (
            select c.ticket_id, c.weight from ticket_case_term c
            where c.tenant_id = ${tenantId}::uuid and c.term = q.term order by c.ticket_id desc limit ${latestOfTerm}
          ) l
        ) posting
        where posting.n > 0 order by posting.n limit ${mostTerms}
      ), scored as (
        select p.ticket_id, sum(p.weight * ln(1 + ${latestOfTerm}::numeric / a.n)) as score, count(*)::int as matches
        from asked a cross join lateral unnest(a.ids, a.weights) as p (ticket_id, weight)
        group by p.ticket_id order by score desc limit 400
      )
      select t.id, s.matches from scored s
      join ticket t on t.tenant_id = ${tenantId}::uuid and t.id = s.ticket_id
      where t.status = 'closed' and not t.confidential and t.id is distinct from ${exceptId}::uuid
      order by s.score * case when t.category_id = ${categoryId}::uuid then 1.5 else 1 end desc, t.id desc
      limit ${limit}`);
    if (found.length === 0) return [];
    const where = { tenantId, id: { in: found.map(({ id }) => id) } };
    const tickets = await db.ticket.findMany({ where, include: { category: { select: { name: true } } } });
    const readable = await readableOf();
    return found.flatMap(({ id, matches }) => {
      const ticket = tickets.find((one) => one.id === id);
      if (!ticket) return [];
      const { number, title, description, resolution, closedAt, category } = ticket;
      return [
        {
          ticketId: id,
          number,
          title,
          categoryName: category.name,
          description,
          resolution: resolution ?? '',
          closedAt,
          matches,
          isReadable: readable.has(id),
        },
      ];
    });

    async function readableOf(): Promise<Set<string>> {
      if (!ability.can('read', 'Ticket')) return new Set();
      const rows = await db.ticket.findMany({
        where: { AND: [where, accessible(ability, 'Ticket')] },
        select: { id: true },
      });
      return new Set(rows.map(({ id }) => id));
    }
  },
});
