import { Prisma } from '#prisma/generated/client.ts';
import { systemTransaction } from '#tenants/system.ts';
import { withTenant } from '#tenants/with-tenant.ts';

/** The outbox as the workers see it: rows of all companies, without their payloads (the system role relays, it does not read). */
export type WaitingMessage = { tenantId: string; id: string; job: string };

/**
 * Takes up to `limit` rows that wait to be handed over, hands them to `handOver`, and marks them in the same transaction: when it fails,
 * they wait on. Rows that another process has taken are passed over.
 */
export function relayWaiting(
  jobNames: string[],
  limit: number,
  handOver: (messages: WaitingMessage[]) => Promise<void>,
): Promise<number> {
  return systemTransaction(async (db) => {
    const messages = await db.$queryRaw<WaitingMessage[]>`
      select tenant_id as "tenantId", id, job from outbox_message
      where relayed_at is null and run_at <= now() and job in (${Prisma.join(jobNames)})
      order by run_at, id limit ${limit} for update skip locked`;
    if (messages.length === 0) return 0;
    await handOver(messages);
    await markRelayed(db, messages);
    return messages.length;
  });
}

/**
 * Finds up to `limit` rows that were handed over at least `olderThanMs` ago and are neither done nor failed, and lets `handOverAgain` see which of them
 * the queue has forgotten. They count as handed over now, so that the next look takes others first.
 */
export function relayUnfinished(
  jobNames: string[],
  olderThanMs: number,
  limit: number,
  handOverAgain: (messages: WaitingMessage[]) => Promise<number>,
): Promise<{ looked: number; again: number }> {
  return systemTransaction(async (db) => {
    const messages = await db.$queryRaw<WaitingMessage[]>`
      select tenant_id as "tenantId", id, job from outbox_message
      where relayed_at < now() - ${olderThanMs}::int * interval '1 millisecond' and done_at is null and failed_at is null
        and job in (${Prisma.join(jobNames)})
      order by relayed_at limit ${limit} for update skip locked`;
    if (messages.length === 0) return { looked: 0, again: 0 };
    const again = await handOverAgain(messages);
    await markRelayed(db, messages);
    return { looked: messages.length, again };
  });
}

async function markRelayed(db: Prisma.TransactionClient, messages: WaitingMessage[]): Promise<void> {
  await db.$executeRaw`
    update outbox_message set relayed_at = now()
    where (tenant_id, id) in (select * from unnest(${messages.map((m) => m.tenantId)}::uuid[], ${messages.map((m) => m.id)}::uuid[]))`;
}

/** The payload of a row that is still to be done; null when it has been done or parked meanwhile. */
export async function openMessage(
  tenantId: string,
  id: string,
): Promise<{ job: string; payload: unknown } | null> {
  return withTenant(tenantId, (db) =>
    db.outboxMessage.findFirst({
      where: { tenantId, id, doneAt: null, failedAt: null },
      select: { job: true, payload: true },
    }),
  );
}

export async function markDone(tenantId: string, id: string): Promise<void> {
  await withTenant(tenantId, (db) =>
    db.outboxMessage.updateMany({ where: { tenantId, id }, data: { doneAt: new Date(), error: null } }),
  );
}

/** The rest of a job that has had its turn, as a row of its own: it goes to the end of the queue, whatever the queue does with one that it knows. */
export async function recordAgain(tenantId: string, id: string): Promise<void> {
  await withTenant(
    tenantId,
    (db) => db.$executeRaw`
      with had_its_turn as (
        update outbox_message set done_at = now(), error = null
        where tenant_id = ${tenantId}::uuid and id = ${id}::uuid and done_at is null returning job, payload
      )
      insert into outbox_message (tenant_id, id, job, payload) select ${tenantId}::uuid, new_id(), job, payload from had_its_turn`,
  );
}

/** Parks the row; the platform console shows it and can hand it over again. */
export async function markFailed(tenantId: string, id: string, error: string): Promise<void> {
  await withTenant(tenantId, (db) =>
    db.outboxMessage.updateMany({
      where: { tenantId, id },
      data: { failedAt: new Date(), error: error.slice(0, 2_000) },
    }),
  );
}
