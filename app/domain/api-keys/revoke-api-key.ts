import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import { operation } from '#tenants/operation.ts';

/** Ends a key for good, from the next request on. @throws DomainError `not_found`, `conflict` where it has ended */
export const revokeApiKey = operation({
  name: 'api-key.revoke',
  kind: 'write',
  whileReadOnly: true,
  input: z.object({ keyId: z.uuid() }),
  can: ['update', 'ApiKey'],
  async run({ db, tenantId, audit, now }, { keyId }): Promise<void> {
    const key = await db.apiKey.findUnique({ where: { tenantId_id: { tenantId, id: keyId } } });
    if (!key) throw new DomainError('not_found');
    const { count } = await db.apiKey.updateMany({
      where: { tenantId, id: keyId, revokedAt: null },
      data: { revokedAt: now },
    });
    if (count === 0) throw new DomainError('conflict');
    audit('ApiKey', keyId, { name: key.name });
  },
});
