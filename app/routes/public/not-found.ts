import { loaderFor } from '#app/http/loader-for.ts';
import { DomainError } from '#app/kernel/errors.ts';

async function refuse(): Promise<never> {
  throw new DomainError('not_found');
}

/** Whatever has no page of its own: answered by a route, so that the error page knows the company and the reader's language. */
export const loader = loaderFor('any', refuse);
export const action = loaderFor('any', refuse);

export default function NotFound() {
  return null;
}
