import { useFetcher } from '@remix-run/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '#app/components/ui/card.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { loader } from '../own-agreements.ts';

/** The next instalment of each running payment plan, and the way to the public accounts where some are published. Nothing at all where there is neither. */
export function OwnAgreements() {
  const { t } = useTranslation(['agreements', 'accounts']);
  const format = useFormat();
  const { load, data } = useFetcher<typeof loader>();
  useEffect(() => load('/agreements'), [load]);
  if (!data) return null;
  return (
    <>
      {data.plans.length > 0 && (
        <Card
          title={t('agreements:portal.titles')}
          actions={
            <TextLink className="text-sm" to="/payment-plans">
              {t('agreements:detail.instalments')}
            </TextLink>
          }
        >
          <ul className="space-y-2 text-sm">
            {data.plans.map((plan) => (
              <li key={plan.id} className="figures">
                {t('agreements:portal.card', {
                  amount: format.money(plan.amount, data.currency),
                  day: format.day(plan.dueOn),
                })}
              </li>
            ))}
          </ul>
        </Card>
      )}
      {data.hasAccounts && (
        <p className="text-sm">
          <TextLink to="/public-accounts">{t('accounts:portal.link')}</TextLink>
        </p>
      )}
    </>
  );
}
