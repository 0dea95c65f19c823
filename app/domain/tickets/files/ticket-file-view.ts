import type { TenantDb } from '#tenants/with-tenant.ts';
import type { TicketFileKind, TicketMedia } from './ticket-file-kinds.ts';

/** A file of a ticket as a screen shows it; `size` in bytes. Its address is `<place>/<id>`, by where it is shown. */
export type TicketFileView = {
  id: string;
  kind: TicketFileKind;
  media: TicketMedia;
  fieldKey: string | null;
  name: string;
  contentType: string;
  size: number;
  byOwner: boolean;
  createdAt: Date;
};

/** The files of a ticket that the caller may read, the oldest first. Those of messages stand with their messages. */
export async function ticketFileViews(
  db: TenantDb,
  tenantId: string,
  ticketId: string,
): Promise<TicketFileView[]> {
  const rows = await db.ticketFile.findMany({
    where: { tenantId, ticketId, messageId: null },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
    include: { file: { select: { name: true, contentType: true, size: true } } },
  });
  return rows.map(({ file, ...row }) => ({
    id: row.id,
    kind: row.kind as TicketFileKind,
    media: mediaShown(file.contentType),
    fieldKey: row.fieldKey,
    name: file.name,
    contentType: file.contentType,
    size: Number(file.size),
    byOwner: row.byOwner,
    createdAt: row.createdAt,
  }));
}

function mediaShown(contentType: string): TicketMedia {
  if (contentType.startsWith('image/')) return 'picture';
  if (contentType.startsWith('video/')) return 'film';
  return contentType.startsWith('audio/') ? 'sound' : 'paper';
}
