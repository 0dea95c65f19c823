import { Form } from '@remix-run/react';
import { CreditCard } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { Badge } from '#app/components/ui/badge.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { cardName } from '#app/domain/payments/methods/card-name.ts';
import type { SavedMethodView } from '#app/domain/payments/methods/list-methods.ts';
import { AskFirst } from './ask-first.tsx';

/** A saved card, with what can be done with it. */
export function MethodRow({ method }: { method: SavedMethodView }) {
  const { t } = useTranslation('pay');
  const { id, expiresMonth, expiresYear, isDefault, isExpired } = method;
  const card = cardName(method);
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 px-4 py-3 sm:px-5">
      <CreditCard aria-hidden className="size-5 shrink-0 text-muted" strokeWidth={1.8} />
      <span className="min-w-0 flex-1 basis-40">
        <span className="figures block font-medium">{card}</span>
        <span className={isExpired ? 'block text-danger text-sm' : 'block text-muted text-sm'}>
          {isExpired ? t('card.expired') : t('card.expires', { month: expiresMonth, year: expiresYear })}
        </span>
      </span>
      {isDefault ? (
        <Badge>{t('card.default')}</Badge>
      ) : (
        <Form method="post" preventScrollReset>
          <input type="hidden" name="methodId" value={id} />
          <Button type="submit" name="intent" value="default" size="sm" variant="quiet">
            {t('ways.makeDefault')}
          </Button>
        </Form>
      )}
      <AskFirst
        trigger={<Button size="sm">{t('ways.remove')}</Button>}
        title={t('ways.removeTitle', { card })}
        text={t('ways.removeText')}
        confirmLabel={t('ways.remove')}
        fields={{ methodId: id, intent: 'remove' }}
      />
    </li>
  );
}
