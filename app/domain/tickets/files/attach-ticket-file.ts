import type { z } from 'zod';
import { deleteFile } from '#app/integrations/storage/delete-file.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { isId, newId } from '#app/kernel/ids.ts';
import type { TenantContext } from '#tenants/context.ts';
import { operation } from '#tenants/operation.ts';
import { mediaOfUpload } from './media-of-upload.ts';
import { prepareUpload } from './prepare-upload.ts';
import { ticketOfFile } from './ticket-of-file.ts';
import { type TicketUpload, ticketUpload } from './ticket-upload.ts';

/**
 * Attaches a received file to a ticket: photos are made smaller, and the place where something was taken is removed unless the company keeps it.
 * Sent again under the same `ticketFileId` (or idempotency key), it is attached once. Whoever received the file deletes it where this throws.
 *
 * @throws DomainError as `ticketOfFile`, `mediaOfUpload` and `prepareUpload` say
 */
export async function attachTicketFile(
  ctx: TenantContext,
  { ticketFileId = keyOf(ctx), ...input }: TicketUpload,
): Promise<{ ticketFileId: string }> {
  const once = { ...ctx, idempotencyKey: undefined };
  const { attached, keepsLocation } = await mayAttach(once, { ...input, ticketFileId });
  if (attached) {
    await deleteFile(ctx.tenant.id, input.upload.key);
    return { ticketFileId };
  }
  const kept = await prepareUpload(ctx.tenant.id, input.upload.key, mediaOfUpload(input.kind, input.upload), {
    keepsLocation,
    transparent: input.kind === 'signature',
  });
  return recordTicketFile(once, { ...input, ticketFileId, upload: { ...input.upload, ...kept } });
}

function keyOf({ idempotencyKey }: TenantContext): string {
  return isId(idempotencyKey) ? idempotencyKey : newId();
}

/** Asked before work is put into a file. */
const mayAttach = operation({
  name: 'ticket.may-attach',
  kind: 'read',
  input: ticketUpload,
  can: ['read', 'Ticket'],
  async run(scope, input): Promise<{ attached: boolean; keepsLocation: boolean }> {
    const { db, tenantId } = scope;
    const attached = await isAttached(scope, input);
    if (!attached) await ticketOfFile(scope, input);
    mediaOfUpload(input.kind, input.upload);
    const policy = await db.ticketPolicy.findUnique({
      where: { tenantId },
      select: { keepsLocation: true },
    });
    return { attached, keepsLocation: policy?.keepsLocation ?? false };
  },
});

const recordTicketFile = operation({
  name: 'ticket.attach',
  kind: 'write',
  input: ticketUpload.required({ ticketFileId: true }),
  can: ['read', 'Ticket'],
  async run(scope, input): Promise<{ ticketFileId: string }> {
    const { db, tenantId, ctx, audit, now } = scope;
    const { ticketFileId, ticketId, kind, fieldKey, messageId, upload } = input;
    // Two photos at once must not both be the ninth.
    await db.$queryRaw`select pg_advisory_xact_lock(hashtextextended(${`ticket.attach ${ticketId}`}, 0))::text`;
    audit('Ticket', ticketId, { kind, file: upload.name, size: upload.size });
    if (await isAttached(scope, input)) {
      await deleteFile(tenantId, upload.key);
      return { ticketFileId };
    }
    const ticket = await ticketOfFile(scope, input);
    const { id, key, name, contentType, size } = upload;
    await db.storedFile.create({ data: { tenantId, id, key, name, contentType, size: BigInt(size) } });
    const member = ctx.actor.kind === 'member' ? ctx.actor : null;
    await db.ticketFile.create({
      data: {
        tenantId,
        id: ticketFileId,
        ticketId,
        fileId: id,
        kind,
        fieldKey: fieldKey ?? null,
        messageId: messageId ?? null,
        byOwner: member?.personId != null && member.personId === ticket.personId,
        createdBy: member?.membershipId ?? null,
        createdAt: now,
      },
    });
    return { ticketFileId };
  },
});

async function isAttached(
  { db, tenantId }: { db: Parameters<typeof ticketOfFile>[0]['db']; tenantId: string },
  { ticketFileId, ticketId }: z.output<typeof ticketUpload>,
): Promise<boolean> {
  if (!ticketFileId) return false;
  const row = await db.ticketFile.findUnique({
    where: { tenantId_id: { tenantId, id: ticketFileId } },
    select: { ticketId: true },
  });
  if (row && row.ticketId !== ticketId) throw new DomainError('not_found');
  return row !== null;
}
