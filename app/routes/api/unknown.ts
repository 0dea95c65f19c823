import { apiRoute } from '#app/http/api-route.ts';
import { DomainError } from '#app/kernel/errors.ts';

/** Whatever is not part of the API is told so in its own form. */
async function refuse(): Promise<never> {
  throw new DomainError('not_found');
}

export const loader = apiRoute(refuse);
export const action = apiRoute(refuse);
