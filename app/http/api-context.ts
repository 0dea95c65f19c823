import { contextOfKey } from '#app/domain/api-keys/context-of-key.ts';
import { DomainError } from '#app/kernel/errors.ts';
import type { TenantContext } from '#tenants/context.ts';
import { detectLanguage } from './i18n.ts';
import { requestHost } from './request-context.ts';
import { requestScope } from './request-scope.ts';

const keyForm = /^[\w-]{8,64}$/;

/**
 * Who a program's request acts as. No cookie counts here. With an `Idempotency-Key` a write that is repeated answers as it did the first time.
 *
 * @throws DomainError `not_found` (no company here), `not_signed_in`, `too_many_requests`, `invalid_input` (a bad Idempotency-Key)
 */
export async function apiContext(request: Request): Promise<TenantContext> {
  const host = await requestHost(request);
  if (host.kind !== 'company') throw new DomainError('not_found');
  const { tenant } = host;
  const { requestId, ipAddress, log } = requestScope();
  log.tenant = tenant.slug;
  const token = /^Bearer ([\w-]+)$/.exec(request.headers.get('Authorization') ?? '')?.[1] ?? null;
  const language = await detectLanguage(request, tenant.language);
  const { ctx, keyId } = await contextOfKey(tenant, token, { requestId, ipAddress, language });
  const repeat = request.headers.get('Idempotency-Key');
  if (repeat === null) return ctx;
  if (!keyForm.test(repeat))
    throw new DomainError('invalid_input', { fields: [{ path: 'Idempotency-Key', code: 'invalid' }] });
  return { ...ctx, idempotencyKey: `${keyId}:${repeat}` };
}
