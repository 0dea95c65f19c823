import { apiRoute } from '#app/http/api-route.ts';
import { DomainError } from '#app/kernel/errors.ts';

/** Whatever is not part of the API is told so in its own form. */
export const loader = apiRoute(async () => {
  throw new DomainError('not_found');
});

export const action = loader;
