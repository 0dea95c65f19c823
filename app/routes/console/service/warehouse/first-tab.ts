import { redirect } from '@remix-run/node';
import { loaderFor } from '#app/http/loader-for.ts';

/** The part of the warehouse that most people come for. */
export const loader = loaderFor('staff', async () => redirect('/console/service/warehouse/requests'));
