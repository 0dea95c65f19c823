import { z } from 'zod';
import { isDay, localDay, Temporal } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { newId } from '#app/kernel/ids.ts';
import type { TenantContext } from '#tenants/context.ts';
import { operation } from '#tenants/operation.ts';
import { newKey } from './key-secret.ts';
import { apiScopes } from './scope-names.ts';

export const apiKeySchema = z.object({
  name: z.string().trim().min(1).max(80),
  scopes: z.array(z.enum(apiScopes)).min(1),
  /** The last local day on which it works; none: until it is revoked. */
  expiresOn: z.string().refine(isDay, 'invalid_date').optional(),
});

/**
 * Makes a key for a program. It acts as the member who made it, as far as its scopes go. The token is in this answer and nowhere else.
 *
 * @throws DomainError `forbidden`, `invalid_input` (the day is over)
 */
export async function createApiKey(
  ctx: TenantContext,
  input: z.input<typeof apiKeySchema>,
): Promise<{ keyId: string; token: string }> {
  const { token, ...kept } = newKey();
  // An answer that is kept for repetitions would keep nothing secret, but a second token would not fit it.
  const { idempotencyKey: _key, ...once } = ctx;
  const { keyId } = await storeKey(once, { ...input, ...kept });
  return { keyId, token };
}

const storeKey = operation({
  name: 'api-key.create',
  kind: 'write',
  input: apiKeySchema.extend({ prefix: z.string(), secretHash: z.string() }),
  can: ['create', 'ApiKey'],
  async run({ db, ctx, tenantId, audit, now }, { expiresOn, ...input }): Promise<{ keyId: string }> {
    if (ctx.actor.kind !== 'member') throw new DomainError('forbidden');
    const { timeZone } = ctx.tenant;
    if (expiresOn && expiresOn < localDay(now, timeZone))
      throw new DomainError('invalid_input', { fields: [{ path: 'expiresOn', code: 'day_in_past' }] });
    const expiresAt = expiresOn
      ? new Date(
          Temporal.PlainDate.from(expiresOn).add({ days: 1 }).toZonedDateTime(timeZone).epochMilliseconds,
        )
      : null;
    const keyId = newId();
    const scopes = [...new Set(input.scopes)];
    await db.apiKey.create({
      data: {
        tenantId,
        id: keyId,
        name: input.name,
        prefix: input.prefix,
        secretHash: input.secretHash,
        scopes,
        membershipId: ctx.actor.membershipId,
        expiresAt,
        createdAt: now,
      },
    });
    audit('ApiKey', keyId, { name: input.name, scopes, expiresOn: expiresOn ?? null });
    return { keyId };
  },
});
