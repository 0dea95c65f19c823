import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { isId } from '#app/kernel/ids.ts';
import type { TenantContext } from '#tenants/context.ts';
import { operation } from '#tenants/operation.ts';
import { systemContext } from '#tenants/tenant-context.ts';
import { attachTicketFile } from '../tickets/files/attach-ticket-file.ts';
import type { TicketUpload } from '../tickets/files/ticket-upload.ts';
import { limitContractor } from './contractor-limits.ts';
import { contractorLinkOf } from './contractor-link-of.ts';

type Stored = { key: string; name: string; contentType: string };

/** Photos and films of the ticket of a link; what the owner signed or said is not shown to strangers. @throws DomainError `not_found`, `too_many_requests` */
export async function contractorFile(
  ctx: TenantContext,
  input: { token: string; ticketFileId: string },
): Promise<Stored> {
  await limitContractor(ctx, 'look');
  return readFile(systemContext(ctx.tenant, 'contractor.file', { now: ctx.now }), input);
}

/** The ticket to which a contractor may send a photo. Asked before a byte of it is stored. @throws DomainError `not_found`, `too_many_requests` */
export async function contractorUploadTicket(
  ctx: TenantContext,
  { token }: { token: string },
): Promise<string> {
  await limitContractor(ctx, 'file');
  return readTicket(systemContext(ctx.tenant, 'contractor.file', { now: ctx.now }), { token });
}

/** A photo of a contractor, from before or after the work. @throws DomainError as `attachTicketFile` */
export async function attachContractorFile(
  { tenant, now, ipAddress, idempotencyKey }: TenantContext,
  file: TicketUpload & { kind: 'before' | 'after' },
): Promise<{ ticketFileId: string }> {
  return attachTicketFile(systemContext(tenant, 'contractor', { now, ipAddress, idempotencyKey }), file);
}

const readTicket = operation({
  name: 'contractor-link.ticket',
  kind: 'read',
  input: z.object({ token: z.string() }),
  can: ['manage', 'ContractorLink'],
  async run(scope, { token }): Promise<string> {
    const { ticketId, hasEnded } = await contractorLinkOf(scope, token);
    if (hasEnded) throw new DomainError('not_found');
    return ticketId;
  },
});

const readFile = operation({
  name: 'contractor-link.file',
  kind: 'read',
  input: z.object({ token: z.string(), ticketFileId: z.string() }),
  can: ['manage', 'ContractorLink'],
  async run(scope, { token, ticketFileId }): Promise<Stored> {
    const { ticketId, hasEnded } = await contractorLinkOf(scope, token);
    const row =
      !hasEnded && isId(ticketFileId)
        ? await scope.db.ticketFile.findFirst({
            where: {
              tenantId: scope.tenantId,
              id: ticketFileId,
              ticketId,
              kind: { in: ['photo', 'video', 'before', 'after'] },
            },
            select: { file: { select: { key: true, name: true, contentType: true } } },
          })
        : null;
    if (!row) throw new DomainError('not_found');
    return row.file;
  },
});
