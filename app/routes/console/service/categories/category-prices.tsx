import { Pencil, Plus, Trash2 } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { CategoryDetail } from '#app/domain/tickets/categories/get-category.ts';
import { ConfirmAction } from '../../confirm-action.tsx';
import { PriceDialog } from './price-dialog.tsx';

type CategoryPricesProps = {
  prices: CategoryDetail['prices'];
  currency: string;
  canEdit: boolean;
};

/** What repairs of the category cost, as it is published. */
export function CategoryPrices({ prices, currency, canEdit }: CategoryPricesProps) {
  const { t } = useTranslation('desk');
  const format = useFormat();
  return (
    <Card
      title={t('categories.prices.title')}
      description={t('categories.prices.text')}
      actions={
        canEdit && (
          <PriceDialog
            currency={currency}
            trigger={
              <Button size="sm">
                <Plus aria-hidden />
                {t('categories.prices.add')}
              </Button>
            }
          />
        )
      }
    >
      {prices.length === 0 ? (
        <p className="text-muted text-sm">{t('categories.prices.empty')}</p>
      ) : (
        <ul className="divide-y divide-line">
          {prices.map((price) => (
            <li key={price.id} className="flex items-center gap-3 py-2 text-sm first:pt-0 last:pb-0">
              <span className="min-w-0 flex-1">{price.name}</span>
              <span className="figures text-right">
                <span className="font-medium">{format.money(price.unitPrice, currency)}</span>{' '}
                <span className="text-muted">{t('categories.prices.perUnit', { unit: price.unit })}</span>
              </span>
              {canEdit && (
                <span className="flex shrink-0 items-center">
                  <PriceDialog
                    price={price}
                    currency={currency}
                    trigger={
                      <Button
                        size="icon-sm"
                        variant="ghost"
                        aria-label={`${t('categories.prices.edit')}: ${price.name}`}
                      >
                        <Pencil aria-hidden />
                      </Button>
                    }
                  />
                  <ConfirmAction
                    intent="remove-price"
                    title={t('categories.prices.removeTitle')}
                    description={t('categories.prices.removeText')}
                    confirmLabel={t('categories.prices.remove')}
                    danger
                    trigger={
                      <Button
                        size="icon-sm"
                        variant="ghost"
                        aria-label={`${t('categories.prices.remove')}: ${price.name}`}
                      >
                        <Trash2 aria-hidden />
                      </Button>
                    }
                  >
                    <input type="hidden" name="id" value={price.id} />
                  </ConfirmAction>
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
    </Card>
  );
}
