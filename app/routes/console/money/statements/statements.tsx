import { useLoaderData } from '@remix-run/react';
import { Building2, Download } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { EmptyState } from '#app/components/feedback/empty-state.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { DataTable } from '#app/components/table/data-table.tsx';
import { Button } from '#app/components/ui/button.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { listStatementBuildings } from '#app/domain/statements/list-statement-buildings.ts';
import { daysOf } from '#app/domain/statements/statement-period.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { localDay } from '#app/kernel/dates.ts';
import { formatPeriod } from '#app/kernel/format-period.ts';
import { isId } from '#app/kernel/ids.ts';
import { readMonths } from './read-months.ts';

export const meta = pageTitle((t) => t('statements:menu'));

export const loader = loaderFor('staff', async ({ ctx, url }) => {
  const community = url.searchParams.get('community') ?? '';
  return {
    ...(await listStatementBuildings(ctx, { communityId: isId(community) ? community : null })),
    months: readMonths(url, localDay(ctx.now(), ctx.tenant.timeZone)),
    owing: url.searchParams.get('owing') === 'only',
    wanted: url.searchParams.get('language'),
  };
});

/** Statements of whole buildings, to print and to hand out. */
export default function Statements() {
  const { communities, chosen, buildings, months, owing, wanted } = useLoaderData<typeof loader>();
  const { t, i18n } = useTranslation('statements');
  const format = useFormat();
  const query = new URLSearchParams({
    ...months,
    ...(owing && { owing: 'only' }),
    language: wanted ?? i18n.language,
  });
  return (
    <>
      <PageHeader title={t('console.many')} description={t('console.manyText')} />
      <DataTable
        label={t('console.many')}
        rows={buildings}
        rowId={(building) => building.id}
        filters={[
          {
            kind: 'select',
            name: 'community',
            label: t('console.community'),
            options: communities.map(({ id, name }) => ({ value: id, label: name })),
          },
          { kind: 'month', name: 'from', label: t('console.from') },
          { kind: 'month', name: 'through', label: t('console.through') },
          {
            kind: 'select',
            name: 'owing',
            label: t('console.scope'),
            options: [{ value: 'only', label: t('console.owingOnly') }],
          },
          {
            kind: 'select',
            name: 'language',
            label: t('console.language'),
            options: [
              { value: 'zh-CN', label: '中文' },
              { value: 'en', label: 'English' },
            ],
          },
        ]}
        empty={
          <EmptyState icon={Building2} title={t('console.noBuildings')} text={t('console.noBuildingsText')} />
        }
        columns={[
          {
            id: 'building',
            header: t('console.building'),
            cell: ({ name }) => `${chosen?.name ?? ''} ${name}`,
          },
          {
            id: 'months',
            header: t('period'),
            cell: () => formatPeriod(daysOf(months), i18n.language),
          },
          {
            id: 'properties',
            header: t('console.properties'),
            cell: ({ properties }) => format.number(properties),
            numeric: true,
          },
          {
            id: 'pdf',
            header: 'PDF',
            cell: ({ id, name }) => (
              <Button
                size="sm"
                aria-label={`${t('console.download')} ${name}`}
                onClick={() =>
                  window.location.assign(`/console/money/statements/buildings/${id}/statements.pdf?${query}`)
                }
              >
                <Download aria-hidden />
                PDF
              </Button>
            ),
            card: 'aside',
            width: '8rem',
          },
        ]}
      />
    </>
  );
}
