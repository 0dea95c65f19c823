import { z } from 'zod';
import { localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';
import { lockProperty } from '../lock-property.ts';
import { endVacancies } from './end-vacancies.ts';
import { vacancyEndFields } from './vacancy-fields.ts';

/**
 * Ends the vacancy of a property. Its status becomes `occupied` where it was `empty` and the day has come.
 *
 * @throws DomainError `not_found` also where it is not vacant
 */
export const endVacancy = operation({
  name: 'vacancy.end',
  kind: 'write',
  input: vacancyEndFields.extend({ propertyId: z.uuid() }),
  can: ['update', 'Property'],
  async run(scope, { propertyId, endsOn }): Promise<void> {
    const { db, tenantId, ctx, now, authorize, audit } = scope;
    await lockProperty(scope, propertyId);
    const key = { tenantId_id: { tenantId, id: propertyId } };
    const property = await db.property.findUniqueOrThrow({ where: key });
    authorize('update', 'Property', property);
    if ((await endVacancies(scope, propertyId, endsOn)) === 0) throw new DomainError('not_found');
    if (property.status === 'empty' && endsOn <= localDay(now, ctx.tenant.timeZone)) {
      await db.property.update({ where: key, data: { status: 'occupied' } });
    }
    audit('Property', propertyId, { endsOn });
  },
});
