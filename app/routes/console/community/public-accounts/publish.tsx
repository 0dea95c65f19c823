import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { CategoryChart } from '#app/components/accounts/category-chart.tsx';
import { PeriodSums } from '#app/components/accounts/period-sums.tsx';
import { Notice } from '#app/components/feedback/notice.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { FilterBar } from '#app/components/table/filter-bar.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { getPublicAccount } from '#app/domain/public-accounts/get-public-account.ts';
import { previewPeriod } from '#app/domain/public-accounts/preview-period.ts';
import { publishPeriod } from '#app/domain/public-accounts/publish-period.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { addDays, formatDay, isDay, localDay } from '#app/kernel/dates.ts';
import { DomainError } from '#app/kernel/errors.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../id-param.ts';
import { publishSchema } from './account-schema.ts';
import { PublishForm } from './publish-form.tsx';

export const meta = pageTitle((t) => t('accounts:publish.title'));

/** `?through=` a day that is over; the end of the last month when it says none. */
export const loader = loaderFor('staff', async ({ ctx, params, url }) => {
  if (!ctx.ability.can('post', 'PublicAccount')) throw new DomainError('forbidden');
  const accountId = idParam(params.account);
  const { id, name, communityName, publishedThrough, openedOn } = await getPublicAccount(ctx, { accountId });
  const today = localDay(ctx.now(), ctx.tenant.timeZone);
  const from = publishedThrough ? addDays(publishedThrough, 1) : openedOn;
  const asked = url.searchParams.get('through') ?? '';
  const monthEnd = addDays(`${today.slice(0, 7)}-01`, -1);
  const yesterday = addDays(today, -1);
  const through = isDay(asked) && asked < today ? asked : monthEnd >= from ? monthEnd : yesterday;
  return {
    account: { id, name, communityName },
    from,
    figures: through >= from ? await previewPeriod(ctx, { accountId, through }) : null,
    currency: ctx.tenant.currency,
  };
});

export const action = actionFor('staff', ({ ctx, params, form }) =>
  submitForm(form, publishSchema, async ({ through, closing, note }) => {
    const accountId = idParam(params.account);
    const { periodId } = await publishPeriod(ctx, { accountId, through, note, closing: BigInt(closing) });
    const day = formatDay(through, ctx.language);
    const text = translator(ctx.language, 'accounts')('publish.done', { day });
    const page = `/console/public-accounts/${accountId}/periods/${periodId}`;
    return redirectWithFlash(page, { kind: 'success', text });
  }),
);

export default function Publish() {
  const { account, from, figures, currency } = useLoaderData<typeof loader>();
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const list = '/console/public-accounts';
  return (
    <>
      <PageHeader
        title={t('publish.title')}
        description={t('publish.description', { community: account.communityName })}
        breadcrumbs={[
          { to: list, label: t('title') },
          { to: `${list}/${account.id}`, label: account.name },
        ]}
      />
      <div className="mb-5 flex flex-wrap items-center gap-x-4 gap-y-2">
        <span className="figures text-muted text-sm">
          {t('publish.from')} {format.day(from)}
        </span>
        <FilterBar filters={[{ kind: 'date', name: 'through', label: t('publish.through') }]} />
      </div>
      {figures ? (
        <div className="grid gap-5 xl:grid-cols-[minmax(0,1fr)_24rem] xl:items-start">
          <Card
            title={t('publish.byCategory')}
            description={`${t('publish.entries', { count: figures.entries })} · ${t('publish.documents', { count: figures.documents })}`}
          >
            {figures.categories.length === 0 ? (
              <p className="py-6 text-center text-muted text-sm">{t('publish.nothing')}</p>
            ) : (
              <CategoryChart categories={figures.categories} currency={currency} />
            )}
          </Card>
          <Card
            title={t('period.title', {
              from: format.day(figures.from),
              through: format.day(figures.through),
            })}
          >
            <PeriodSums figures={figures} currency={currency} />
            <PublishForm key={`${figures.through} ${figures.closing}`} figures={figures} />
          </Card>
        </div>
      ) : (
        <Notice>{t('publish.tooEarly', { day: format.day(from) })}</Notice>
      )}
    </>
  );
}
