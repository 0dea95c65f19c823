import { timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { DomainError } from '#app/kernel/errors.ts';
import type { Language } from '#app/kernel/languages.ts';
import type { Tenant, TenantContext } from '#tenants/context.ts';
import { operation } from '#tenants/operation.ts';
import { countTry } from '#tenants/rate-limiter.ts';
import { guestContext, memberContext } from '#tenants/tenant-context.ts';
import { abilityWithin } from './api-scopes.ts';
import { hashOfToken } from './key-secret.ts';

/** Requests of one key. */
export const requestsPerMinute = { name: 'api', points: 300, seconds: 60 } as const;
/** Wrong keys from one address. */
export const wrongKeysPerMinute = { name: 'api-wrong', points: 20, seconds: 60 } as const;

type Caller = { requestId: string; ipAddress: string | null; language: Language; now?: () => Date };

/**
 * Who a program acts as: the member who made its key, with the rights that the member has at this moment and the key's scopes allow.
 *
 * @throws DomainError `not_signed_in` (no such key, or it has ended), `too_many_requests`
 */
export async function contextOfKey(
  tenant: Tenant,
  token: string | null,
  caller: Caller,
): Promise<{ ctx: TenantContext; keyId: string }> {
  const secretHash = token === null ? null : hashOfToken(token);
  const key = secretHash ? await recogniseKey(guestContext(tenant, caller), { secretHash }) : null;
  if (!key) {
    await countTry(wrongKeysPerMinute, tenant.id, caller.ipAddress ?? '');
    throw new DomainError('not_signed_in');
  }
  await countTry(requestsPerMinute, tenant.id, key.id);
  const member = await memberContext(tenant, key.userId, caller);
  if (member.actor.kind !== 'member') throw new DomainError('not_signed_in');
  const ctx: TenantContext = {
    ...member,
    language: caller.language,
    actor: { ...member.actor, name: `${member.actor.name} (${key.name})` },
    ability: abilityWithin(member.ability, key.scopes),
  };
  return { ctx, keyId: key.id };
}

/** Finds a key that works and notes, to the minute, that it was used. */
const recogniseKey = operation({
  name: 'api-key.use',
  kind: 'read',
  input: z.object({ secretHash: z.string() }),
  // Whoever shows the secret is who the key was made for.
  can: 'anyone',
  async run({ db, tenantId, now }, { secretHash }) {
    const key = await db.apiKey.findUnique({
      where: { tenantId_secretHash: { tenantId, secretHash } },
      include: { membership: { select: { userId: true } } },
    });
    if (!key || !timingSafeEqual(Buffer.from(key.secretHash), Buffer.from(secretHash))) return null;
    if (key.revokedAt || (key.expiresAt && key.expiresAt <= now)) return null;
    if (!key.lastUsedAt || now.getTime() - key.lastUsedAt.getTime() > 60_000)
      await db.apiKey.updateMany({ where: { tenantId, id: key.id }, data: { lastUsedAt: now } });
    return { id: key.id, name: key.name, scopes: key.scopes, userId: key.membership.userId };
  },
});
