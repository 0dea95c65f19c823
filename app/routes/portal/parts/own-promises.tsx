import { useFetcher } from '@remix-run/react';
import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { Card } from '#app/components/ui/card.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { loader } from '../own-promises.ts';

/** What the reader has promised to pay, and the way to the board where it has a notice. Nothing at all where there is neither. */
export function OwnPromises() {
  const { t } = useTranslation('dunning');
  const format = useFormat();
  const { load, data } = useFetcher<typeof loader>();
  useEffect(() => load('/promises'), [load]);
  if (!data) return null;
  return (
    <>
      {data.promises.length > 0 && (
        <Card title={t('portal.promises')} description={t('portal.promisesText')}>
          <ul className="space-y-2 text-sm">
            {data.promises.map((promise) => (
              <li key={promise.id} className="flex flex-wrap justify-between gap-x-4">
                <span>{promise.code}</span>
                <span className="figures">
                  {t('property.promise', {
                    amount: format.money(promise.amount, data.currency),
                    day: format.day(promise.promisedOn),
                  })}
                </span>
              </li>
            ))}
          </ul>
        </Card>
      )}
      {data.hasNotice && (
        <p className="text-sm">
          <TextLink to="/board">{t('portal.board')}</TextLink>
        </p>
      )}
    </>
  );
}
