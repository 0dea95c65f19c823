import { useTranslation } from 'react-i18next';
import { Notice } from '#app/components/feedback/notice.tsx';
import { DescriptionList } from '#app/components/ui/description-list.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import { useFormat } from '#app/components/use-format.ts';
import type { ReceiptView } from '#app/domain/receipts/receipt-view.ts';
import { paths } from '../../paths.ts';

/** A receipt, the payment that it proves, and its place in the row of those that replaced each other. */
export function ReceiptFacts({ receipt }: { receipt: ReceiptView }) {
  const { t } = useTranslation(['receipts', 'payments']);
  const format = useFormat();
  const { amount, currency, property, person, replaces, replacedBy, voidedAt } = receipt;
  const to = (id: string) => `/console/money/receipts/${id}`;
  return (
    <>
      <div>
        <p className="text-muted text-sm">{t('total')}</p>
        <p className="figures font-semibold text-2xl tracking-tight">{format.money(amount, currency)}</p>
      </div>
      {voidedAt && (
        <Notice tone="warning" title={t('detail.voidTitle', { at: format.moment(voidedAt) })}>
          {receipt.voidReason}
        </Notice>
      )}
      <DescriptionList
        items={[
          { label: t('list.issuedAt'), value: format.moment(receipt.issuedAt), figures: true },
          {
            label: t('detail.payment'),
            value: <TextLink to={paths.payment(receipt.paymentId)}>{t('detail.openPayment')}</TextLink>,
          },
          { label: t('receivedAt'), value: format.moment(receipt.receivedAt), figures: true },
          { label: t('method'), value: t(`payments:methods.${receipt.method}`) },
          {
            label: t('payer'),
            value: person && <TextLink to={paths.person(person.id)}>{person.name}</TextLink>,
          },
          {
            label: t('property'),
            value: property ? (
              <TextLink to={paths.property(property.id)}>
                {property.communityName} {property.code}
              </TextLink>
            ) : (
              t('payments:list.several')
            ),
          },
          ...(replaces
            ? [
                {
                  label: t('detail.replaces'),
                  value: <TextLink to={to(replaces.id)}>{replaces.label}</TextLink>,
                },
              ]
            : []),
          ...(replacedBy
            ? [
                {
                  label: t('detail.replacedBy'),
                  value: <TextLink to={to(replacedBy.id)}>{replacedBy.label}</TextLink>,
                },
              ]
            : []),
        ]}
      />
      <p className="text-sm">
        {(['zh-CN', 'en'] as const).map((language, index) => (
          <span key={language}>
            {index > 0 && ' · '}
            <TextLink
              to={`/console/money/receipts/${receipt.id}/receipt.pdf?language=${language}`}
              reloadDocument
            >
              {t(`detail.pdf.${language}`)}
            </TextLink>
          </span>
        ))}
      </p>
    </>
  );
}
