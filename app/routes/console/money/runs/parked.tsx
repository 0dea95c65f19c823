import { useLoaderData } from '@remix-run/react';
import { CircleCheck } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { billParkedProperty } from '#app/domain/billing/bill-parked-property.ts';
import { countParkedContracts } from '#app/domain/billing/count-parked-contracts.ts';
import { listBillChoices } from '#app/domain/billing/list-bill-choices.ts';
import { listParkedContracts } from '#app/domain/billing/list-parked-contracts.ts';
import { parkedReasons } from '#app/domain/billing/parked-reasons.ts';
import { settleParkedContract } from '#app/domain/billing/settle-parked-contract.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { readListParams } from '#app/http/list-params.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { isId } from '#app/kernel/ids.ts';
import { translator } from '#app/locales/translator.ts';
import { dismissSchema } from './parked-schema.ts';
import { ParkedTable } from './parked-table.tsx';

const here = '/console/money/runs/parked';

export const meta = pageTitle((t) => t('runs:parked.title'));

export const loader = loaderFor('staff', async ({ ctx, request }) => {
  const params = readListParams(request, { sorts: ['property'], defaultSort: 'property' });
  const idOf = (name: string) => {
    const value = params.filter(name);
    return value && isId(value) ? value : null;
  };
  const [list, counts, choices] = await Promise.all([
    listParkedContracts(ctx, {
      reason: params.filter('reason', parkedReasons),
      communityId: idOf('community'),
      feeItemId: idOf('feeItem'),
      propertyId: idOf('property'),
      after: params.after,
      before: params.before,
      limit: params.size,
    }),
    countParkedContracts(ctx, {}),
    listBillChoices(ctx, {}),
  ]);
  const { contracts, ...page } = list;
  return { contracts, page, counts, choices, canBill: ctx.ability.can('post', 'BillingRun') };
});

export const action = actionFor('staff', async ({ ctx, form, url }) => {
  const back = `${here}${url.search}`;
  const t = translator(ctx.language, 'runs');
  if (form.get('intent') === 'bill') {
    const [runId = '', propertyId = ''] = String(form.get('contract')).split('_');
    if (!isId(runId) || !isId(propertyId)) throw new DomainError('invalid_input');
    await billParkedProperty(ctx, { runId, propertyId });
    const text = t('parked.billing', { property: String(form.get('name') ?? '').slice(0, 100) });
    return redirectWithFlash(back, { kind: 'info', text });
  }
  return submitForm(form, dismissSchema, async ({ run, property, feeItem, reason }) => {
    await settleParkedContract(ctx, { runId: run, propertyId: property, feeItemId: feeItem, reason });
    return redirectWithFlash(back, { kind: 'success', text: t('parked.dismissed') });
  });
});

export default function Parked() {
  const { contracts, page, counts, choices, canBill } = useLoaderData<typeof loader>();
  const { t } = useTranslation(['runs', 'billing']);
  return (
    <>
      <PageHeader
        title={t('parked.title')}
        description={t('parked.description')}
        breadcrumbs={[{ to: '/console/money/runs', label: t('billing:runs.title') }]}
      />
      <ParkedTable
        {...{ contracts, page, counts, choices, canBill }}
        empty={
          <EmptyState icon={CircleCheck} title={t('parked.empty.title')} text={t('parked.empty.text')} />
        }
      />
    </>
  );
}
