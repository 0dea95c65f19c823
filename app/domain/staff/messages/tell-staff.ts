import { newId } from '#app/kernel/ids.ts';
import type { OperationScope } from '#tenants/operation.ts';
import type { StaffMessageEvent, StaffMessageParams } from './staff-message-events.ts';

export type StaffNews<E extends StaffMessageEvent> = {
  event: E;
  params: StaffMessageParams<E>;
  /** Where in the console, or on the phone, it leads. */
  link: string;
  /** Nobody is told the same thing twice. */
  dedupeKey: string;
};

/** Leaves a message with members of the staff; they read it in their own language. */
export async function tellStaff<E extends StaffMessageEvent>(
  { db, tenantId, now }: OperationScope,
  membershipIds: readonly string[],
  { event, params, link, dedupeKey }: StaffNews<E>,
): Promise<void> {
  await db.staffMessage.createMany({
    data: membershipIds.map((membershipId) => ({
      tenantId,
      id: newId(),
      membershipId,
      event,
      params,
      link,
      dedupeKey: `${dedupeKey}:${membershipId}`,
      createdAt: now,
    })),
    skipDuplicates: true,
  });
}
