import { loaderFor } from '#app/http/loader-for.ts';
import { DomainError } from '#app/kernel/errors.ts';

/** Whatever has no page of its own: answered by a route, so that the error page knows the company and the reader's language. */
export const loader = loaderFor('any', async () => {
  throw new DomainError('not_found');
});

export const action = loader;

export default function NotFound() {
  return null;
}
