import { z } from 'zod';
import { reportPosition } from '#app/domain/tickets/field/report-position.ts';
import { setOwnStatus } from '#app/domain/tickets/field/set-own-status.ts';
import { sharePosition } from '#app/domain/tickets/field/share-position.ts';
import { staffStatuses } from '#app/domain/tickets/field/staff-statuses.ts';
import { apiRoute } from '#app/http/api-route.ts';
import { readJson } from '#app/http/read-json.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { fieldIssues } from '#app/kernel/field-issues.ts';
import { fieldContext } from './field-context.ts';

const wanted = z.union([
  z.object({ status: z.enum(staffStatuses) }),
  z.object({ shares: z.boolean() }),
  z.object({ latitude: z.number(), longitude: z.number() }),
]);

/** What a worker says of themselves: their status, whether their position may be known, and where they are. */
export const action = apiRoute(async ({ request }) => {
  const ctx = await fieldContext(request);
  const said = wanted.safeParse(await readJson(request));
  if (!said.success) throw new DomainError('invalid_input', { fields: fieldIssues(said.error) });
  if ('status' in said.data) await setOwnStatus(ctx, said.data);
  else if ('shares' in said.data) await sharePosition(ctx, said.data);
  else await reportPosition(ctx, said.data);
  return { taken: true };
});
