import { fieldActSchema } from '#app/domain/tickets/field/field-act-schema.ts';
import { apiRoute } from '#app/http/api-route.ts';
import { readJson } from '#app/http/read-json.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { fieldIssues } from '#app/kernel/field-issues.ts';
import { fieldContext } from './field-context.ts';
import { performAct } from './perform-act.ts';

/** Takes one thing that was done, perhaps long ago and perhaps sent before. */
export const action = apiRoute(async ({ request }) => {
  const ctx = await fieldContext(request);
  const parsed = fieldActSchema.safeParse(await readJson(request));
  if (!parsed.success) throw new DomainError('invalid_input', { fields: fieldIssues(parsed.error) });
  try {
    await performAct(ctx, parsed.data);
  } catch (error) {
    // An entry of a phone never changes and its id is its own: what is known under it is this very entry.
    if (!(error instanceof DomainError && error.code === 'idempotency_mismatch')) throw error;
  }
  return { taken: true };
});
