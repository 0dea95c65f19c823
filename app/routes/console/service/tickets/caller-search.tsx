import { Trees } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { HomeSearch } from '#app/components/home-search.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { CallerHome } from '#app/domain/tickets/desk/find-callers.ts';

const page = '/console/service/tickets';

/** Finds who calls, and what is open with them. */
export function CallerSearch() {
  const { t } = useTranslation('desk');
  const format = useFormat();
  return (
    <div className="max-w-2xl space-y-4">
      <HomeSearch<CallerHome>
        address={`${page}/callers`}
        label={t('record.caller')}
        placeholder={t('record.callerHint')}
        nobody={(query) => t('record.nobody', { query })}
        people={({ holders }) =>
          holders.length > 0
            ? format.list(holders.map(({ name, phone }) => (phone ? `${name} ${phone}` : name)))
            : t('record.noHolder')
        }
        beside={({ openTickets }) =>
          openTickets > 0 && (
            <span className="shrink-0 text-warning text-xs">
              {t('record.openTickets', { count: openTickets })}
            </span>
          )
        }
        to={({ propertyId, holders: [caller] }) => {
          const address = { property: propertyId, ...(caller && { person: caller.personId }) };
          return `${page}/new?${new URLSearchParams(address)}`;
        }}
      />
      <LinkButton to={`${page}/new?area`}>
        <Trees aria-hidden />
        {t('record.publicArea')}
      </LinkButton>
    </div>
  );
}
