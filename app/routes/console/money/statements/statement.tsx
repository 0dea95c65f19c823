import { useLoaderData } from '@remix-run/react';
import { Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { StatementView } from '#app/components/statement/statement-view.tsx';
import { FilterBar } from '#app/components/table/filter-bar.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { Menu, MenuItem } from '#app/components/ui/menu.tsx';
import { getStatement } from '#app/domain/statements/get-statement.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { localDay } from '#app/kernel/dates.ts';
import { formatPeriod } from '#app/kernel/format-period.ts';
import { idParam } from '../../id-param.ts';
import { paths } from '../../paths.ts';
import { readMonths } from './read-months.ts';

export const meta = pageTitle((t) => t('statements:title'));

export const loader = loaderFor('staff', async ({ ctx, params, url }) => {
  const months = readMonths(url, localDay(ctx.now(), ctx.tenant.timeZone));
  return {
    months,
    statement: await getStatement(ctx, { propertyId: idParam(params.property), months }),
    currency: ctx.tenant.currency,
    canSeeBooks: ctx.ability.can('read', 'LedgerTransfer'),
  };
});

/** What a property was charged and paid in some months, to look at, to print and to send. */
export default function StatementPage() {
  const { months, statement, currency, canSeeBooks } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation('statements');
  const { property } = statement;
  function download(language: string) {
    const query = new URLSearchParams({ ...months, language });
    window.location.assign(`/console/money/statements/${property.id}/statement.pdf?${query}`);
  }
  return (
    <>
      <PageHeader
        title={`${t('title')} · ${property.code}`}
        description={`${property.communityName} ${property.title}`}
        breadcrumbs={[
          { to: '/console/money/statements', label: t('menu') },
          { to: paths.property(property.id), label: property.code },
        ]}
        actions={
          <>
            {canSeeBooks && (
              <LinkButton to={`/console/money/books/properties/${property.id}`}>
                {t('console.journal')}
              </LinkButton>
            )}
            <Menu
              trigger={
                <Button variant="primary">
                  <Download aria-hidden />
                  {t('console.download')}
                </Button>
              }
            >
              <MenuItem onSelect={() => download('zh-CN')}>
                {t('console.otherLanguage', { language: '中文' })}
              </MenuItem>
              <MenuItem onSelect={() => download('en')}>
                {t('console.otherLanguage', { language: 'English' })}
              </MenuItem>
            </Menu>
          </>
        }
      />
      <div className="space-y-4">
        <FilterBar
          filters={[
            { kind: 'month', name: 'from', label: t('console.from') },
            { kind: 'month', name: 'through', label: t('console.through') },
          ]}
        />
        <p className="text-muted text-sm">{formatPeriod(statement.period, i18n.language)}</p>
        <StatementView statement={statement} currency={currency} />
      </div>
    </>
  );
}
