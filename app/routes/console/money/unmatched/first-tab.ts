import { redirect } from '@remix-run/node';
import { loaderFor } from '#app/http/loader-for.ts';

/** The lists have an address each; the section's own leads to the first. */
export const loader = loaderFor('staff', async () => redirect('/console/money/unmatched/payments'));
