import { useFetcher } from '@remix-run/react';
import { Plus } from 'lucide-react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { Skeleton } from '#app/components/ui/skeleton.tsx';
import { DiscountState, useDiscountDays } from './discount-days.tsx';
import { EndDiscount } from './end-discount.tsx';
import { GrantToProperty } from './grant-to-property.tsx';
import type { loader } from './of-property.ts';

/** What a property is let off: a section for its page that brings its own data along, for whoever may see discounts. */
export function PropertyDiscounts({ propertyId }: { propertyId: string }) {
  const { t } = useTranslation('fees');
  const days = useDiscountDays();
  const { load, data } = useFetcher<typeof loader>();
  useEffect(() => {
    load(`/console/money/fee-items/discounts/of-property?property=${propertyId}`);
  }, [propertyId, load]);
  return (
    <Card
      title={t('discounts.title')}
      actions={
        data?.canGrant && (
          <GrantToProperty
            propertyId={propertyId}
            feeItems={data.feeItems}
            today={data.today}
            trigger={
              <Button size="sm">
                <Plus aria-hidden />
                {t('discounts.grant')}
              </Button>
            }
          />
        )
      }
    >
      {!data ? (
        <Skeleton className="w-3/5" />
      ) : data.discounts.length === 0 ? (
        <p className="text-muted text-sm">{t('discounts.noneHere')}</p>
      ) : (
        <ul className="-my-2 divide-y divide-line text-sm">
          {data.discounts.map((discount) => (
            <li key={discount.id} className="flex flex-wrap items-center gap-x-4 gap-y-1 py-2.5">
              <div className="min-w-0 flex-1 basis-52">
                <p className="font-medium">
                  {t('discounts.line', {
                    kind: t(`discounts.kind.${discount.kind}`),
                    percent: discount.percent,
                    item: discount.feeItem?.name ?? t('discounts.allItems'),
                  })}
                </p>
                <p className="text-muted">
                  {days(discount)} · {discount.reason}
                </p>
              </div>
              <DiscountState state={discount.state} />
              {data.canEnd && discount.state !== 'ended' && (
                <EndDiscount discountId={discount.id} propertyId={propertyId} />
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
