import { useFetcher, useNavigate } from '@remix-run/react';
import { Command } from 'cmdk';
import { Search, SearchX } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Skeleton } from '#app/components/ui/skeleton.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { loader } from './search.ts';

const TYPING_PAUSE_MS = 120;
/** A character of Chinese says as much as three letters. */
const FEWEST_LETTERS = 3;

/** Finds who stands at the counter: a few characters of the room, the name or the phone, then Enter. */
export function PayerSearch({ currency }: { currency: string }) {
  const { t } = useTranslation(['payments', 'counter']);
  const format = useFormat();
  const navigate = useNavigate();
  const { load, data } = useFetcher<typeof loader>();
  const [query, setQuery] = useState('');
  const typed = query.trim();
  const wanted = typed.length >= FEWEST_LETTERS || /\p{Script=Han}/u.test(typed) ? typed : '';
  useEffect(() => {
    if (wanted === '') return;
    const address = `/console/money/counter/search?${new URLSearchParams({ q: wanted })}`;
    const timer = setTimeout(() => load(address), TYPING_PAUSE_MS);
    return () => clearTimeout(timer);
  }, [wanted, load]);
  const found = wanted !== '' && data?.q === wanted ? data.found : null;

  return (
    <Command
      shouldFilter={false}
      loop
      label={t('counter.search')}
      className="max-w-2xl overflow-hidden rounded-lg border border-line bg-surface shadow-xs"
    >
      <div className="flex items-center gap-3 px-4">
        <Search aria-hidden className="size-5 shrink-0 text-muted" />
        <Command.Input
          autoFocus
          value={query}
          onValueChange={setQuery}
          placeholder={t('counter:searchHint')}
          className="h-14 w-full bg-transparent text-base outline-none"
        />
      </div>
      {wanted === '' && (
        <p className="border-line border-t px-4 py-3 text-muted text-sm">{t('counter:searchMore')}</p>
      )}
      <Command.List className={wanted === '' ? 'hidden' : 'border-line border-t p-1.5'}>
        {found === null && (
          <Command.Loading label={t('counter.searching')}>
            <span className="block space-y-3 p-3">
              <Skeleton className="w-3/5" />
              <Skeleton className="w-2/5" />
            </span>
          </Command.Loading>
        )}
        {found?.length === 0 && (
          <p role="status" className="flex items-center gap-2.5 px-3 py-5 text-muted text-sm">
            <SearchX aria-hidden className="size-4.5" />
            {t('counter.nobody', { query: wanted })}
          </p>
        )}
        {found?.map((payer) => (
          <Command.Item
            key={payer.propertyId}
            value={payer.propertyId}
            onSelect={() => navigate(`/console/money/counter?property=${payer.propertyId}`)}
            className="flex min-h-13 cursor-pointer items-center gap-4 rounded-md px-3 py-2 text-sm data-[selected=true]:bg-hover"
          >
            <span className="min-w-0 flex-1">
              <span className="block font-medium text-base">
                {payer.code} <span className="font-normal text-muted text-sm">{payer.communityName}</span>
              </span>
              <span className="block truncate text-muted">
                {payer.holders.length > 0 ? format.list(payer.holders) : t('counter.noHolder')}
              </span>
            </span>
            <span className="figures shrink-0 text-right">
              {payer.openAmount > 0n ? (
                <>
                  <span className="block text-muted text-xs">{t('counter.open')}</span>
                  <span className="font-medium">{format.money(payer.openAmount, currency)}</span>
                </>
              ) : (
                <span className="text-muted">{t('counter.nothingOpen')}</span>
              )}
            </span>
          </Command.Item>
        ))}
      </Command.List>
    </Command>
  );
}
