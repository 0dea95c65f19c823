import { useLoaderData, useSearchParams } from '@remix-run/react';
import { BookPlus, Megaphone } from 'lucide-react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { ExportMenu } from '#app/components/table/export-menu.tsx';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { StatTile } from '#app/components/ui/stat-tile.tsx';
import { Status } from '#app/components/ui/status.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { getPublicAccount } from '#app/domain/public-accounts/get-public-account.ts';
import { listEntries } from '#app/domain/public-accounts/list-entries.ts';
import { updatePublicAccount } from '#app/domain/public-accounts/update-public-account.ts';
import { actionFor } from '#app/http/action-for.ts';
import { redirectWithFlash } from '#app/http/flash.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { submitForm } from '#app/http/submit-form.ts';
import { translator } from '#app/locales/translator.ts';
import { idParam } from '../../id-param.ts';
import { editAccountSchema } from './account-schema.ts';
import { EditAccount } from './edit-account.tsx';
import { EntriesTable } from './entries-table.tsx';
import { PublishedPeriods } from './published-periods.tsx';
import { readEntryFilter } from './read-entry-filter.ts';

export const meta = pageTitle<Awaited<ReturnType<typeof loader>>>((t, data) =>
  data ? data.account.name : t('accounts:title'),
);

export const loader = loaderFor('staff', async ({ ctx, params, request }) => {
  const accountId = idParam(params.account);
  const { filter, page } = readEntryFilter(request);
  const can = ctx.ability.can.bind(ctx.ability);
  const [account, { entries, next, previous }] = await Promise.all([
    getPublicAccount(ctx, { accountId }),
    listEntries(ctx, { accountId, ...filter, ...page }),
  ]);
  return {
    account,
    entries,
    page: { next, previous },
    currency: ctx.tenant.currency,
    canBook: can('update', 'PublicAccount') && account.status === 'active',
    canEdit: can('update', 'PublicAccount'),
    canPublish: can('post', 'PublicAccount'),
    canExport: can('export', 'PublicAccount'),
  };
});

/** Renames the account, or closes and opens it. */
export const action = actionFor('staff', ({ ctx, params, form }) =>
  submitForm(form, editAccountSchema, async (value) => {
    const accountId = idParam(params.account);
    await updatePublicAccount(ctx, { accountId, ...value });
    const text = translator(ctx.language, 'accounts')('rename.saved');
    return redirectWithFlash(`/console/public-accounts/${accountId}`, { kind: 'success', text });
  }),
);

export default function Account() {
  const { account, entries, page, currency, canBook, canEdit, canPublish, canExport } =
    useLoaderData<typeof loader>();
  const [params] = useSearchParams();
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const { unpublished } = account;
  const here = `/console/public-accounts/${account.id}`;
  const money = (amount: bigint) => format.money(amount, currency);
  return (
    <>
      <PageHeader
        title={account.name}
        description={`${account.communityName} · ${t(`kinds.${account.kind}`)}`}
        status={account.status === 'closed' && <Status tone="neutral">{t('closed')}</Status>}
        breadcrumbs={[{ to: '/console/public-accounts', label: t('title') }]}
        actions={
          <>
            {canEdit && <EditAccount name={account.name} closed={account.status === 'closed'} />}
            {canPublish && (
              <LinkButton to={`${here}/publish`}>
                <Megaphone aria-hidden />
                {t('publish.action')}
              </LinkButton>
            )}
            {canBook && (
              <LinkButton to={`${here}/book`} variant="primary">
                <BookPlus aria-hidden />
                {t('entry.new')}
              </LinkButton>
            )}
          </>
        }
      />
      <div className="space-y-5">
        <div className="grid grid-cols-2 gap-3 lg:grid-cols-4">
          <StatTile
            label={t('detail.balance')}
            value={money(account.balance)}
            note={t('detail.openedOn', { day: format.day(account.openedOn) })}
          />
          <StatTile label={t('detail.in')} value={money(unpublished.in)} note={t('detail.unpublished')} />
          <StatTile label={t('detail.out')} value={money(unpublished.out)} note={t('detail.unpublished')} />
          <StatTile
            label={t('columns.published')}
            value={account.publishedThrough ? format.day(account.publishedThrough) : t('never')}
          />
        </div>
        <div className="grid gap-5 xl:grid-cols-[minmax(0,1fr)_22rem] xl:items-start">
          <EntriesTable
            accountId={account.id}
            entries={entries}
            page={page}
            currency={currency}
            publishedThrough={account.publishedThrough}
            actions={canExport && <ExportMenu action={`${here}/export`} params={params} />}
          />
          <PublishedPeriods accountId={account.id} periods={account.periods} currency={currency} />
        </div>
      </div>
    </>
  );
}
