import { isStaff, type MemberContext } from '#app/http/guard.ts';
import { requestContext } from '#app/http/request-context.ts';
import { DomainError } from '#app/kernel/errors.ts';

const keyForm = /^[\w-]{8,64}$/;

/**
 * Who a phone's request acts as. It is answered with an error and not sent on to a page, which a script could not read; with an `Idempotency-Key` a
 * write that is repeated answers as it did the first time.
 *
 * @throws DomainError `not_signed_in`, `forbidden`
 */
export async function fieldContext(request: Request): Promise<MemberContext> {
  const ctx = await requestContext(request);
  if (ctx.actor.kind !== 'member') throw new DomainError('not_signed_in');
  if (!isStaff(ctx)) throw new DomainError('forbidden');
  const key = request.headers.get('Idempotency-Key');
  return { ...(ctx as MemberContext), ...(key && keyForm.test(key) && { idempotencyKey: key }) };
}
