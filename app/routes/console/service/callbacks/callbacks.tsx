import { useLoaderData } from '@remix-run/react';
import { pageTitle } from '#app/components/page-title.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { DueCallbacks } from './due-callbacks.tsx';
import { loadDue } from './load-due.ts';

export const meta = pageTitle((t) => t('aftercare:callbacks.title'));

export const loader = loaderFor('staff', ({ ctx, request }) => loadDue(ctx, request, 'now'));

export default function Callbacks() {
  return <DueCallbacks state="now" {...useLoaderData<typeof loader>()} />;
}
