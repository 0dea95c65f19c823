import { useLoaderData } from '@remix-run/react';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { StatementView } from '#app/components/statement/statement-view.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { getOwnStatement } from '#app/domain/statements/get-own-statement.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { formatPeriod } from '#app/kernel/format-period.ts';
import { BackLink } from './parts/back-link.tsx';
import { statementMonths } from './statement-months.ts';

export const loader = loaderFor('member', async ({ ctx, params }) => {
  const months = statementMonths(params);
  return {
    month: months.from,
    ...(await getOwnStatement(ctx, { propertyId: params.propertyId ?? '', months })),
  };
});

export const meta = pageTitle<typeof loader>((t) => t('statements:title'));

/** One month of one property, with the computation of each bill. */
export default function StatementPage() {
  const { month, frame, statement } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation('statements');
  const { property, period } = statement;
  return (
    <div className="space-y-4">
      <BackLink to="/statements">{t('portal.back')}</BackLink>
      <div className="flex flex-wrap items-end gap-3">
        <div className="min-w-0 flex-1">
          <h1 className="font-semibold text-xl tracking-tight">
            {t('title')} <span className="whitespace-nowrap">{formatPeriod(period, i18n.language)}</span>
          </h1>
          <p className="text-muted text-sm">
            {property.communityName} {property.title}
          </p>
        </div>
        <LinkButton to={`/statements/${property.id}/${month}/statement.pdf`} reloadDocument prefetch="none">
          <Download aria-hidden />
          {t('portal.download')}
        </LinkButton>
      </div>
      <StatementView statement={statement} currency={frame.currency} />
    </div>
  );
}
