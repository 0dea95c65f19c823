import { useTranslation } from 'react-i18next';
import { HomeSearch } from '#app/components/home-search.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { PayerFound } from '#app/domain/payments/find-payers.ts';

/** Finds who stands at the counter, and what is open there. */
export function PayerSearch({ currency }: { currency: string }) {
  const { t } = useTranslation(['payments', 'counter']);
  const format = useFormat();
  return (
    <HomeSearch<PayerFound>
      address="/console/money/counter/search"
      label={t('counter.search')}
      placeholder={t('counter:searchHint')}
      hint={t('counter:searchMore')}
      nobody={(query) => t('counter.nobody', { query })}
      people={({ holders }) => (holders.length > 0 ? format.list(holders) : t('counter.noHolder'))}
      beside={({ openAmount }) => (
        <span className="figures shrink-0 text-right">
          {openAmount > 0n ? (
            <>
              <span className="block text-muted text-xs">{t('counter.open')}</span>
              <span className="font-medium">{format.money(openAmount, currency)}</span>
            </>
          ) : (
            <span className="text-muted">{t('counter.nothingOpen')}</span>
          )}
        </span>
      )}
      to={({ propertyId }) => `/console/money/counter?property=${propertyId}`}
    />
  );
}
