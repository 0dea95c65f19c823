import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { paths } from '../../paths.ts';

export type Payer = {
  propertyId: string;
  code: string;
  communityName: string;
  holders: { name: string; phone: string | null }[];
};

/** Whose property is at the counter, and the way to another. */
export function PayerHead({ payer, actions }: { payer: Payer; actions?: ReactNode }) {
  const { t } = useTranslation('payments');
  const format = useFormat();
  const holders = payer.holders.map(({ name, phone }) => (phone ? `${name} ${phone}` : name));
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-3 rounded-lg border border-line bg-surface px-4 py-3.5 shadow-xs sm:px-5">
      <div className="min-w-0 flex-1 basis-60">
        <p className="font-semibold text-lg">
          <Link to={paths.property(payer.propertyId)} className="rounded-sm hover:underline">
            {payer.code}
          </Link>{' '}
          <span className="font-normal text-base text-muted">{payer.communityName}</span>
        </p>
        <p className="figures text-muted text-sm">
          {holders.length > 0 ? format.list(holders) : t('counter.noHolder')}
        </p>
      </div>
      {actions}
      <LinkButton to="/console/money/counter">{t('counter.other')}</LinkButton>
    </div>
  );
}
