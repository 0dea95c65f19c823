import { useFetcher, useNavigate } from '@remix-run/react';
import { Command } from 'cmdk';
import { Search, SearchX, Trees } from 'lucide-react';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { Skeleton } from '#app/components/ui/skeleton.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { loader } from './callers.ts';

const TYPING_PAUSE_MS = 120;
/** A character of Chinese says as much as three letters. */
const FEWEST_LETTERS = 3;
const page = '/console/service/tickets';

/** Finds who calls: a few characters of the number, the room or the name, then Enter. */
export function CallerSearch() {
  const { t } = useTranslation('desk');
  const format = useFormat();
  const navigate = useNavigate();
  const { load, data } = useFetcher<typeof loader>();
  const [query, setQuery] = useState('');
  const typed = query.trim();
  const wanted = typed.length >= FEWEST_LETTERS || /\p{Script=Han}/u.test(typed) ? typed : '';
  useEffect(() => {
    if (wanted === '') return;
    const timer = setTimeout(
      () => load(`${page}/callers?${new URLSearchParams({ q: wanted })}`),
      TYPING_PAUSE_MS,
    );
    return () => clearTimeout(timer);
  }, [wanted, load]);
  const found = wanted !== '' && data?.q === wanted ? data.found : null;
  return (
    <div className="max-w-2xl space-y-4">
      <Command
        shouldFilter={false}
        loop
        label={t('record.caller')}
        className="overflow-hidden rounded-lg border border-line bg-surface shadow-xs"
      >
        <div className="flex items-center gap-3 px-4">
          <Search aria-hidden className="size-5 shrink-0 text-muted" />
          <Command.Input
            autoFocus
            value={query}
            onValueChange={setQuery}
            placeholder={t('record.callerHint')}
            className="h-14 w-full bg-transparent text-base outline-none"
          />
        </div>
        <Command.List className={wanted === '' ? 'hidden' : 'border-line border-t p-1.5'}>
          {found === null && (
            <Command.Loading label={t('record.caller')}>
              <span className="block space-y-3 p-3">
                <Skeleton className="w-3/5" />
                <Skeleton className="w-2/5" />
              </span>
            </Command.Loading>
          )}
          {found?.length === 0 && (
            <p role="status" className="flex items-center gap-2.5 px-3 py-5 text-muted text-sm">
              <SearchX aria-hidden className="size-4.5" />
              {t('record.nobody', { query: wanted })}
            </p>
          )}
          {found?.map((home) => {
            const [caller] = home.holders;
            const address = new URLSearchParams({
              property: home.propertyId,
              ...(caller && { person: caller.personId }),
            });
            return (
              <Command.Item
                key={home.propertyId}
                value={home.propertyId}
                onSelect={() => navigate(`${page}/new?${address}`)}
                className="flex min-h-13 cursor-pointer items-center gap-4 rounded-md px-3 py-2 text-sm data-[selected=true]:bg-hover"
              >
                <span className="min-w-0 flex-1">
                  <span className="block font-medium text-base">
                    {home.code} <span className="font-normal text-muted text-sm">{home.communityName}</span>
                  </span>
                  <span className="block truncate text-muted">
                    {home.holders.length > 0
                      ? format.list(
                          home.holders.map(({ name, phone }) => (phone ? `${name} ${phone}` : name)),
                        )
                      : t('record.noHolder')}
                  </span>
                </span>
                {home.openTickets > 0 && (
                  <span className="shrink-0 text-warning text-xs">
                    {t('record.openTickets', { count: home.openTickets })}
                  </span>
                )}
              </Command.Item>
            );
          })}
        </Command.List>
      </Command>
      <LinkButton to={`${page}/new?area`}>
        <Trees aria-hidden />
        {t('record.publicArea')}
      </LinkButton>
    </div>
  );
}
