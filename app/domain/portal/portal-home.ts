import { z } from 'zod';
import { type NotificationText, notificationText } from '#app/domain/notifications/notification-text.ts';
import { type OperationScope, operation } from '#tenants/operation.ts';
import { type OwnBill, type OwnBillRow, ownBillColumns, toOwnBill } from './own-bill.ts';
import { isOwnBill, type OwnScope, ownScope, ownTenures } from './own-tenures.ts';
import { emptyFrame, type PortalFrame, portalFrame } from './portal-frame.ts';

const billsShown = 4;
const messagesShown = 3;
const paymentsShown = 3;

export type HomeMessage = NotificationText & { id: string; event: string; link: string; createdAt: Date };
export type HomePayment = {
  id: string;
  amount: bigint;
  method: string;
  status: string;
  /** As it is printed. */
  receiptLabel: string | null;
  receivedAt: Date;
};

export type PortalHome = {
  frame: PortalFrame;
  /** The next open bills that are not yet due. */
  upcoming: OwnBill[];
  unread: HomeMessage[];
  payments: HomePayment[];
  /** What is prepaid for the properties that they hold, in minor units. */
  prepaid: bigint;
};

/** What needs doing first, and what was done last. */
export const portalHome = operation({
  name: 'portal.home',
  kind: 'read',
  input: z.object({ propertyId: z.uuid().nullable() }),
  can: 'anyone',
  async run(scope, { propertyId }): Promise<PortalHome> {
    const own = ownScope(scope);
    if (!own) return { frame: emptyFrame(scope), upcoming: [], unread: [], payments: [], prepaid: 0n };
    const frame = await portalFrame(scope, own, propertyId);
    return {
      frame,
      upcoming: await upcomingBills(scope, own, frame.propertyId),
      unread: frame.unread > 0 ? await unreadMessages(scope, own) : [],
      payments: await latestPayments(scope, own),
      prepaid: await prepaidOf(scope, frame),
    };
  },
});

async function upcomingBills({ db }: OperationScope, own: OwnScope, propertyId: string | null) {
  const rows = await db.$queryRaw<OwnBillRow[]>`
    with o as (${ownTenures(own)})
    select ${ownBillColumns(own)}, null as paid_on
    from o
    join bill b on b.tenant_id = ${own.tenantId}::uuid and b.property_id = o.property_id
    join fee_item f on f.tenant_id = b.tenant_id and f.id = b.fee_item_id
    where b.status = 'open' and b.due_on > ${own.today}::date and ${isOwnBill(own)}
      and (${propertyId}::uuid is null or b.property_id = ${propertyId}::uuid)
    order by b.due_on, f.name, b.id limit ${billsShown}`;
  return rows.map(toOwnBill);
}

async function prepaidOf({ db, tenantId }: OperationScope, frame: PortalFrame): Promise<bigint> {
  const held = frame.properties.filter(
    (own) => own.held && (!frame.propertyId || own.id === frame.propertyId),
  );
  if (held.length === 0) return 0n;
  const { _sum } = await db.payment.aggregate({
    where: {
      tenantId,
      propertyId: { in: held.map(({ id }) => id) },
      creditAmount: { gt: 0 },
      parkedReason: null,
    },
    _sum: { creditAmount: true },
  });
  return _sum.creditAmount ?? 0n;
}

async function unreadMessages({ db, ctx }: OperationScope, own: OwnScope): Promise<HomeMessage[]> {
  const rows = await db.$queryRaw<MessageRow[]>`
    select n.id, n.event, n.params, n.link, n.created_at, w.subject, w.body
    from notification n
    left join notification_template w on w.tenant_id = n.tenant_id and w.event = n.event
      and w.channel = 'in_app' and w.language = ${ctx.language}
    where n.tenant_id = ${own.tenantId}::uuid and n.person_id = ${own.personId}::uuid and n.read_at is null
    order by n.id desc limit ${messagesShown}`;
  return rows.map(({ id, event, params, link, created_at, subject, body }) => {
    const words = subject !== null && body !== null ? { subject, body } : undefined;
    const text = notificationText(event, params, ctx.language, ctx.tenant.currency, words);
    return { id, event, link, createdAt: created_at, ...text };
  });
}

function latestPayments({ db }: OperationScope, { tenantId, personId }: OwnScope): Promise<HomePayment[]> {
  return db.payment.findMany({
    where: { tenantId, personId },
    orderBy: [{ receivedAt: 'desc' }, { id: 'desc' }],
    take: paymentsShown,
    select: { id: true, amount: true, method: true, status: true, receiptLabel: true, receivedAt: true },
  });
}

type MessageRow = {
  id: string;
  event: string;
  params: unknown;
  link: string;
  created_at: Date;
  subject: string | null;
  body: string | null;
};
