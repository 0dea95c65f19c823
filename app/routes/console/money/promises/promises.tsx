import { useLoaderData } from '@remix-run/react';
import { Handshake } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { DataTable } from '#app/components/table/data-table.tsx';
import { followUpPromise } from '#app/domain/promises/follow-up-promise.ts';
import { listPromises, promiseFilters } from '#app/domain/promises/list-promises.ts';
import { withdrawPromise } from '#app/domain/promises/withdraw-promise.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { readListParams } from '#app/http/list-params.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../id-param.ts';
import { paths } from '../../paths.ts';
import { PromiseActions } from './promise-actions.tsx';
import { followUpSchema } from './promise-schema.ts';
import { usePromiseColumns } from './use-promise-columns.tsx';

export const meta = pageTitle((t) => t('dunning:promises.title'));

export const loader = loaderFor('staff', async ({ ctx, request }) => {
  const params = readListParams(request, { sorts: ['day'], defaultSort: 'day' });
  return {
    ...(await listPromises(ctx, {
      state: params.filter('state', promiseFilters),
      after: params.after,
      before: params.before,
      limit: params.size,
    })),
    states: [...promiseFilters],
    currency: ctx.tenant.currency,
    canChange: ctx.ability.can('update', 'PaymentPromise'),
  };
});

export const action = actionFor('staff', async ({ ctx, form, url }) => {
  const t = translator(ctx.language, 'dunning');
  const back = (text: string) =>
    redirectWithFlash(`/console/money/promises${url.search}`, { kind: 'success', text });
  if (form.get('intent') === 'withdraw') {
    await withdrawPromise(ctx, { promiseId: idParam(String(form.get('promiseId') ?? '')) });
    return back(t('promises.withdrawn'));
  }
  return submitForm(form, followUpSchema, async (value) => {
    await followUpPromise(ctx, value);
    return back(t('promises.followedUp'));
  });
});

/** What payers have promised: who broke it and waits for a call, what is due, and how it went. */
export default function Promises() {
  const { promises, next, previous, states, currency, today, canChange } = useLoaderData<typeof loader>();
  const { t } = useTranslation('dunning');
  const columns = usePromiseColumns(currency, today);
  return (
    <>
      <PageHeader title={t('promises.title')} description={t('promises.description')} />
      <DataTable
        label={t('promises.title')}
        rows={promises}
        rowId={({ id }) => id}
        rowTo={({ property }) => paths.property(property.id)}
        page={{ next, previous }}
        columns={columns}
        filters={[
          {
            kind: 'select',
            name: 'state',
            label: t('promises.status'),
            options: states.map((value) => ({ value, label: t(`promises.filters.${value}`) })),
          },
        ]}
        rowMenu={canChange ? (promise) => <PromiseActions promise={promise} /> : undefined}
        empty={
          <EmptyState icon={Handshake} title={t('promises.empty.title')} text={t('promises.empty.text')} />
        }
      />
    </>
  );
}
