import { Outlet, useLoaderData, useLocation, useParams } from '@remix-run/react';
import { Gauge, ListChecks, Plus } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { ListWithPanel } from '#app/components/shells/side-panel.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { listHeldReadings } from '#app/domain/meters/list-held-readings.ts';
import { listMeterChoices } from '#app/domain/meters/list-meter-choices.ts';
import { listMeters } from '#app/domain/meters/list-meters.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { MeterTabs } from './meter-tabs.tsx';
import { MetersTable } from './meters-table.tsx';
import { readMeterFilter } from './read-meter-filter.ts';

export const meta = pageTitle((t) => t('meters:title'));

export const loader = loaderFor('staff', async ({ ctx, request }) => {
  const { params, filter } = readMeterFilter(request);
  const [{ meters, next, previous }, choices, { total }] = await Promise.all([
    listMeters(ctx, { ...filter, after: params.after, before: params.before, limit: params.size }),
    listMeterChoices(ctx, { communityId: filter.communityId }),
    listHeldReadings(ctx, { limit: 1 }),
  ]);
  return {
    meters,
    page: { next, previous },
    choices,
    held: total,
    canCreate: ctx.ability.can('create', 'Meter'),
    canRecord: ctx.ability.can('create', 'MeterReading'),
  };
});

export default function Meters() {
  const { meters, page, choices, held, canCreate, canRecord } = useLoaderData<typeof loader>();
  const { meter } = useParams();
  const { search } = useLocation();
  const { t } = useTranslation('meters');
  const create = canCreate && (
    <LinkButton to="/console/money/meters/new">
      <Plus aria-hidden />
      {t('new')}
    </LinkButton>
  );
  return (
    <>
      <PageHeader
        title={t('title')}
        description={t('description')}
        actions={
          <>
            {create}
            {canRecord && (
              <>
                <LinkButton to={`/console/money/meters/readings${search}`}>
                  <ListChecks aria-hidden />
                  {t('many.title')}
                </LinkButton>
                <LinkButton to={`/console/money/meters/round${search}`} variant="primary">
                  <Gauge aria-hidden />
                  {t('round.action')}
                </LinkButton>
              </>
            )}
          </>
        }
      />
      <div className="space-y-4">
        <MeterTabs held={held} canRecord={canRecord} />
        <ListWithPanel panel={meter ? <Outlet /> : null}>
          <MetersTable
            meters={meters}
            page={page}
            choices={choices}
            openMeter={meter}
            search={search}
            create={create}
          />
        </ListWithPanel>
      </div>
    </>
  );
}
