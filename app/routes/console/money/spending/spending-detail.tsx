import { useLoaderData } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { pageTitle } from '#app/components/page-title.ts';
import { PageHeader } from '#app/components/shells/page-header.tsx';
import { Card } from '#app/components/ui/card.tsx';
import { DocumentList } from '#app/components/ui/document-list.tsx';
import { useFormat } from '#app/components/use-format.ts';
import { maxDocumentBytes } from '#app/domain/documents/document-file.ts';
import { getSpending } from '#app/domain/spending/get-spending.ts';
import { loaderFor } from '#app/http/loader-for.ts';
import { uploadFor } from '#app/http/upload-for.ts';
import { idParam } from '../../id-param.ts';
import { AttachDocument } from '../documents/attach-document.tsx';
import { ReverseSpending } from './reverse-spending.tsx';
import { spendingAction } from './spending-action.ts';
import { SpendingFacts } from './spending-facts.tsx';
import { SpendingStatus } from './spending-status.tsx';

export const meta = pageTitle((t) => t('spending:detail.title'));

export const loader = loaderFor('staff', async ({ ctx, params }) => {
  const spending = await getSpending(ctx, { spendingId: idParam(params.spending) });
  const can = ctx.ability.can.bind(ctx.ability);
  return {
    spending,
    currency: ctx.tenant.currency,
    canReverse: can('void', 'Spending') && spending.status === 'posted',
    canAttach: can('create', 'Spending'),
    canSeeBooks: can('read', 'LedgerTransfer'),
  };
});

export const action = uploadFor('staff', { maxBytes: maxDocumentBytes, folder: 'spending' }, spendingAction);

export default function SpendingDetail() {
  const { spending, currency, canReverse, canAttach, canSeeBooks } = useLoaderData<typeof loader>();
  const { t } = useTranslation('spending');
  const format = useFormat();
  const { documents, number, reverseReason } = spending;
  return (
    <>
      <PageHeader
        title={spending.payeeName}
        description={number === null ? t('noNumber') : t('number', { number: number.toString() })}
        status={<SpendingStatus status={spending.status} />}
        breadcrumbs={[{ to: '/console/money/spending', label: t('title') }]}
        actions={canReverse && <ReverseSpending amount={spending.amount} currency={currency} />}
      />
      <div className="grid gap-5 xl:grid-cols-[minmax(0,1fr)_24rem] xl:items-start">
        <div className="space-y-5">
          {reverseReason && <Notice title={t('detail.reverseReason')}>{reverseReason}</Notice>}
          <Card>
            <p className="figures font-semibold text-3xl tracking-tight">
              {format.money(spending.amount, currency)}
            </p>
            {spending.description && (
              <p className="mt-2 whitespace-pre-wrap break-words text-muted">{spending.description}</p>
            )}
          </Card>
          <Card title={t('detail.facts')}>
            <SpendingFacts spending={spending} linked={canSeeBooks} />
          </Card>
        </div>
        <Card
          title={t('detail.documents')}
          actions={canAttach && <AttachDocument label={t('detail.attach')} fileLabel={t('detail.file')} />}
        >
          {documents.length === 0 ? (
            <p className="text-muted text-sm">{t('detail.noDocuments')}</p>
          ) : (
            <DocumentList
              documents={documents}
              label={t('detail.documents')}
              to={(fileId) => `/console/money/spending/${spending.id}/documents/${fileId}`}
              nameOf={(name) => t('detail.open', { name })}
            />
          )}
        </Card>
      </div>
    </>
  );
}
