import { Form, useLoaderData } from '@remix-run/react';
import { HandCoins, PiggyBank } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { useRootData } from '#app/components/use-root-data.ts';
import { getPrepaid } from '#app/domain/payments/prepaid/get-prepaid.ts';
import { getProperty } from '#app/domain/properties/get-property.ts';
import { actionFor } from '#app/http/action-for.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { idParam } from '../../../id-param.ts';
import { paths } from '../../../paths.ts';
import { movePrepaid } from './move-prepaid.ts';
import { PrepaidHistory } from './prepaid-history.tsx';
import { RefundPrepaid } from './refund-prepaid.tsx';

export const meta = pageTitle((t) => t('credits:prepaid.title'));

export const loader = loaderFor('staff', async ({ ctx, params }) => {
  const propertyId = idParam(params.property);
  const can = ctx.ability.can.bind(ctx.ability);
  const { code, community } = await getProperty(ctx, { propertyId });
  return {
    propertyId,
    code,
    communityName: community.name,
    prepaid: await getPrepaid(ctx, { propertyId }),
    currency: ctx.tenant.currency,
    canApply: can('create', 'Payment'),
    canRefund: can('create', 'Refund'),
    canSeePayments: can('read', 'Payment'),
  };
});

export const action = actionFor('staff', ({ ctx, params, form }) =>
  movePrepaid(ctx, idParam(params.property), form),
);

export default function Prepaid() {
  const { propertyId, code, communityName, prepaid, currency, ...can } = useLoaderData<typeof loader>();
  const { t } = useTranslation('credits');
  const format = useFormat();
  const csrf = useRootData()?.csrf;
  const free = prepaid.balance - prepaid.reserved;
  return (
    <>
      <PageHeader
        title={t('prepaid.title')}
        description={`${communityName} ${code}`}
        breadcrumbs={[{ to: paths.property(propertyId), label: code }]}
        actions={
          <>
            {can.canRefund && free > 0n && <RefundPrepaid most={free} currency={currency} />}
            {can.canApply && free > 0n && (
              <Form method="post" className="flex">
                {csrf && <input type="hidden" name="csrf" value={csrf} />}
                <Button type="submit" name="intent" value="apply" wide>
                  {t('prepaid.apply')}
                </Button>
              </Form>
            )}
            {can.canApply && (
              <LinkButton variant="primary" to={`/console/money/counter?property=${propertyId}&advance=yes`}>
                <HandCoins aria-hidden />
                {t('prepaid.payIn')}
              </LinkButton>
            )}
          </>
        }
      />
      <div className="max-w-3xl space-y-5">
        <Card>
          <p className="text-muted text-sm">{t('prepaid.balance')}</p>
          <p className="figures font-semibold text-3xl tracking-tight">
            {format.money(prepaid.balance, currency)}
          </p>
          {prepaid.reserved > 0n && (
            <p className="mt-1 text-muted text-sm">
              {t('prepaid.reserved', { amount: format.money(prepaid.reserved, currency) })}
            </p>
          )}
          <p className="mt-2 text-muted text-sm">{t(`prepaid.rule.${prepaid.rule}`)}</p>
        </Card>
        <Card title={t('prepaid.history')} padding="flush">
          {prepaid.history.length === 0 ? (
            <EmptyState icon={PiggyBank} title={t('prepaid.empty.title')} text={t('prepaid.empty.text')} />
          ) : (
            <PrepaidHistory history={prepaid.history} currency={currency} linked={can.canSeePayments} />
          )}
          {prepaid.isCut && <p className="px-5 py-3 text-muted text-sm">{t('prepaid.cut')}</p>}
        </Card>
      </div>
    </>
  );
}
