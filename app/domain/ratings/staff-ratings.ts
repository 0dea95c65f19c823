import { z } from 'zod';
import type { CallbackOutcome } from '#app/domain/callbacks/callback-outcomes.ts';
import { operation } from '#tenants/operation.ts';
import { accessible } from '#tenants/policies/ability.ts';

const latest = 20;

export type RatedTicket = {
  ticketId: string;
  number: bigint;
  title: string;
  speed: number;
  result: number;
  attitude: number;
  comment: string | null;
  createdAt: Date;
};

export type StaffRatings = {
  count: number;
  /** Means of 1 to 5, rounded to two decimals, as text; null without a rating. */
  means: { speed: string; result: string; attitude: string; overall: string } | null;
  /** The last twelve months in which something was rated, the earliest first. `month`: `2026-11` of the company's time zone. */
  months: { month: string; count: number; overall: string }[];
  callbacks: Record<CallbackOutcome, number>;
  latest: RatedTicket[];
  latestCalls: {
    id: string;
    ticketId: string;
    number: bigint;
    outcome: CallbackOutcome;
    comment: string | null;
    createdAt: Date;
  }[];
};

/** What owners thought of somebody's work. All of it counts; what single owners wrote is shown where the reader may read their tickets. */
export const staffRatings = operation({
  name: 'rating.of-staff',
  kind: 'read',
  input: z.object({ membershipId: z.uuid() }),
  can: ['read', 'StaffProfile'],
  async run({ db, ctx, tenantId, ability }, { membershipId }): Promise<StaffRatings> {
    const [[sum], months, outcomes, rated, calls] = await Promise.all([
      db.$queryRaw<[{ count: number; speed: string; result: string; attitude: string; overall: string }]>`
        select count(*)::int as count, round(avg(speed), 2)::text as speed, round(avg(result), 2)::text as result,
          round(avg(attitude), 2)::text as attitude, round(avg((speed + result + attitude) / 3.0), 2)::text as overall
        from ticket_rating where tenant_id = ${tenantId}::uuid and membership_id = ${membershipId}::uuid`,
      db.$queryRaw<StaffRatings['months']>`
        select month, count, overall from (
          select to_char(created_at at time zone ${ctx.tenant.timeZone}, 'YYYY-MM') as month, count(*)::int as count,
            round(avg((speed + result + attitude) / 3.0), 2)::text as overall
          from ticket_rating where tenant_id = ${tenantId}::uuid and membership_id = ${membershipId}::uuid
          group by 1 order by 1 desc limit 12
        ) latest order by month`,
      db.$queryRaw<{ outcome: CallbackOutcome; count: number }[]>`
        select outcome, count(*)::int as count from ticket_callback
        where tenant_id = ${tenantId}::uuid and membership_id = ${membershipId}::uuid group by outcome`,
      ability.can('read', 'Ticket')
        ? db.ticketRating.findMany({
            where: { tenantId, membershipId, ticket: accessible(ability, 'Ticket') },
            orderBy: { createdAt: 'desc' },
            take: latest,
            include: { ticket: { select: { number: true, title: true } } },
          })
        : [],
      ability.can('create', 'TicketCallback')
        ? db.ticketCallback.findMany({
            where: { tenantId, membershipId, ticket: accessible(ability, 'Ticket') },
            orderBy: { createdAt: 'desc' },
            take: latest,
            include: { ticket: { select: { number: true } } },
          })
        : [],
    ]);
    const counted = (outcome: CallbackOutcome) => outcomes.find((row) => row.outcome === outcome)?.count ?? 0;
    const { count, ...means } = sum;
    return {
      count,
      means: count > 0 ? means : null,
      months,
      callbacks: {
        satisfied: counted('satisfied'),
        dissatisfied: counted('dissatisfied'),
        no_answer: counted('no_answer'),
        declined: counted('declined'),
      },
      latest: rated.map(({ ticketId, ticket, speed, result, attitude, comment, createdAt }) => ({
        ticketId,
        ...ticket,
        speed,
        result,
        attitude,
        comment,
        createdAt,
      })),
      latestCalls: calls.map(({ id, ticketId, ticket, outcome, comment, createdAt }) => ({
        id,
        ticketId,
        number: ticket.number,
        outcome: outcome as CallbackOutcome,
        comment,
        createdAt,
      })),
    };
  },
});
