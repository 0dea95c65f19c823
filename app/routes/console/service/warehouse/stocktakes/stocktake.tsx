import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { getStocktake } from '#app/domain/warehouse/stocktakes/get-stocktake.ts';
import { actionFor } from '#app/http/action-for.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { ConfirmAction } from '../../../confirm-action.tsx';
import { idParam } from '../../../id-param.ts';
import { CountForm } from './count-form.tsx';
import { CountedTable } from './counted-table.tsx';
import { FoundMaterial } from './found-material.tsx';
import { stocktakeAction } from './stocktake-action.ts';
import { StocktakeStatusMark } from './stocktake-status-mark.tsx';

export const meta = pageTitle((t) => t('warehouse:tabs.stocktakes'));

export const loader = loaderFor('staff', async ({ ctx, params }) => {
  const stocktake = await getStocktake(ctx, { stocktakeId: idParam(params.stocktake) });
  return {
    stocktake,
    currency: ctx.tenant.currency,
    canCount: stocktake.status === 'counting' && ctx.ability.can('update', 'Stocktake'),
  };
});

export const action = actionFor('staff', stocktakeAction);

export default function Stocktake() {
  const { stocktake, currency, canCount } = useLoaderData<typeof loader>();
  const { t } = useTranslation('warehouse');
  const { number, warehouseName, status, note, lines } = stocktake;
  const counted = lines.filter((line) => line.counted !== null).length;
  return (
    <>
      <PageHeader
        title={t('stocktakes.name', { number: number.toString() })}
        description={[warehouseName, note].filter(Boolean).join(' · ')}
        status={<StocktakeStatusMark status={status} />}
        breadcrumbs={[{ to: '/console/service/warehouse/stocktakes', label: t('tabs.stocktakes') }]}
        actions={
          canCount && (
            <>
              <ConfirmAction
                intent="cancel"
                danger
                trigger={<Button variant="ghost">{t('stocktakes.cancel')}</Button>}
                title={t('stocktakes.cancelTitle')}
                description={t('stocktakes.cancelText')}
                confirmLabel={t('stocktakes.cancel')}
              />
              {counted > 0 && (
                <ConfirmAction
                  intent="submit"
                  trigger={<Button variant="primary">{t('stocktakes.submit')}</Button>}
                  title={t('stocktakes.submitTitle')}
                  description={t('stocktakes.submitText', { counted, lines: lines.length })}
                  confirmLabel={t('stocktakes.submit')}
                />
              )}
            </>
          )
        }
      />
      {canCount ? (
        <div className="grid gap-5 xl:grid-cols-[minmax(0,1fr)_22rem] xl:items-start">
          {lines.length === 0 ? <Notice>{t('stocktakes.nothingLines')}</Notice> : <CountForm lines={lines} />}
          <FoundMaterial warehouseId={stocktake.warehouseId} />
        </div>
      ) : (
        <CountedTable stocktake={stocktake} currency={currency} />
      )}
    </>
  );
}
