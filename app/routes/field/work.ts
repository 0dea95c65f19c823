import { getFieldWork } from '#app/domain/tickets/field/get-field-work.ts';
import { apiRoute } from '#app/http/api-route.ts';
import { fieldContext } from './field-context.ts';

/** What the phone keeps of its worker's work. */
export const loader = apiRoute(async ({ request }) => getFieldWork(await fieldContext(request), {}));
