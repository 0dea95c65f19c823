import { DomainError } from '#app/kernel/errors.ts';
import type { OperationScope } from '#tenants/operation.ts';
import type { ChargedCard } from './charge-renewal.ts';

/** Holds a card until the transaction ends, with what charges it. The caller checks the right. @throws DomainError `not_found` */
export async function lockCard({ db, tenantId }: OperationScope, cardId: string): Promise<ChargedCard> {
  await db.$queryRaw`select from parking_card where tenant_id = ${tenantId}::uuid and id = ${cardId}::uuid for update`;
  const card = await db.parkingCard.findUnique({
    where: { tenantId_id: { tenantId, id: cardId } },
    include: { vehicle: true, feeItem: { include: { prices: true, payee: true } } },
  });
  if (!card) throw new DomainError('not_found');
  return card;
}
