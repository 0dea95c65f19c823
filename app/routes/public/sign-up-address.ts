import { checkAddress } from '#app/domain/identity/check-address.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { requestScope } from '#app/http/request-scope.ts';

/** Whether `?slug=` is free, while one types. */
export const loader = loaderFor('public', ({ url }) =>
  checkAddress(url.searchParams.get('slug') ?? '', requestScope().ipAddress),
);
