import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { Badge } from '#app/components/ui/badge.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { DescriptionList } from '#app/components/ui/description-list.tsx';
import { DocumentList } from '#app/components/ui/document-list.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { maxDocumentBytes } from '#app/domain/documents/document-file.ts';
import { getEntry } from '#app/domain/public-accounts/get-entry.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { uploadFor } from '#app/http/upload-for.ts';
import { idParam } from '../../id-param.ts';
import { AttachDocument } from '../../money/documents/attach-document.tsx';
import { entryAction } from './entry-action.ts';
import { ReverseEntry } from './reverse-entry.tsx';

export const meta = pageTitle((t) => t('accounts:entry.title'));

export const loader = loaderFor('staff', async ({ ctx, params }) => {
  const found = await getEntry(ctx, {
    accountId: idParam(params.account),
    entryId: idParam(params.entry),
  });
  const canBook = ctx.ability.can('update', 'PublicAccount') && found.account.status === 'active';
  const { entry, isPublished } = found;
  return {
    ...found,
    currency: ctx.tenant.currency,
    canReverse: canBook && !entry.isReversed && entry.reversesOf === null,
    canAttach: canBook && !isPublished,
  };
});

export const action = uploadFor(
  'staff',
  { maxBytes: maxDocumentBytes, folder: 'public-accounts' },
  entryAction,
);

export default function Entry() {
  const { account, entry, isPublished, bookedBy, currency, canReverse, canAttach } =
    useLoaderData<typeof loader>();
  const { t } = useTranslation('accounts');
  const format = useFormat();
  const list = '/console/public-accounts';
  const { amount, documents } = entry;
  return (
    <>
      <PageHeader
        title={entry.description}
        status={
          <>
            {isPublished && <Badge>{t('entry.published')}</Badge>}
            {entry.isReversed && <Badge>{t('entry.reversed')}</Badge>}
          </>
        }
        breadcrumbs={[
          { to: list, label: t('title') },
          { to: `${list}/${account.id}`, label: account.name },
        ]}
        actions={canReverse && <ReverseEntry amount={amount} currency={currency} />}
      />
      <div className="grid gap-5 xl:grid-cols-[minmax(0,1fr)_24rem] xl:items-start">
        <Card>
          <p className="figures font-semibold text-3xl tracking-tight">
            {amount > 0n ? '+' : '−'}
            {format.money(amount > 0n ? amount : -amount, currency)}
          </p>
          <div className="mt-5">
            <DescriptionList
              items={[
                { label: t('entry.direction'), value: t(amount > 0n ? 'entry.in' : 'entry.out') },
                { label: t('entry.bookedOn'), value: format.day(entry.bookedOn), figures: true },
                { label: t('entry.category'), value: entry.category },
                { label: t('entry.counterparty'), value: entry.counterparty },
                { label: t('entry.recordedBy'), value: bookedBy },
                ...(entry.reversesOf
                  ? [
                      {
                        label: t('entry.reverse'),
                        value: t('entry.reverses', { day: format.day(entry.reversesOf) }),
                      },
                    ]
                  : []),
              ]}
            />
          </div>
        </Card>
        <Card
          title={t('entry.documents')}
          actions={canAttach && <AttachDocument label={t('entry.attach')} fileLabel={t('entry.file')} />}
        >
          {documents.length === 0 ? (
            <p className="text-muted text-sm">{t('entry.noDocuments')}</p>
          ) : (
            <DocumentList
              documents={documents}
              label={t('entry.documents')}
              to={(fileId) => `${list}/${account.id}/entries/${entry.id}/documents/${fileId}`}
              nameOf={(name) => t('entry.open', { name })}
            />
          )}
        </Card>
      </div>
    </>
  );
}
