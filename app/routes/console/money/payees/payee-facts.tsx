import { useTranslation } from 'react-i18next';
import { DescriptionList } from '#app/components/ui/description-list.tsx';
import { TextLink } from '#app/components/ui/text-link.tsx';
import type { PayeeDetail } from '#app/domain/payees/get-payee.ts';
import { paths } from '../../paths.ts';

/** Where the money goes, from which fee items it comes, and where it stands in the books; `linked` where the reader may see those. */
export function PayeeFacts({ payee, linked }: { payee: PayeeDetail; linked: boolean }) {
  const { t } = useTranslation('payees');
  const { account, feeItems } = payee;
  return (
    <DescriptionList
      items={[
        { label: t('fields.bankName'), value: payee.bankName },
        { label: t('fields.bankAccount'), value: payee.bankAccount, figures: true },
        {
          label: t('feeItems'),
          value:
            feeItems.length === 0 ? (
              <span className="text-muted">{t('noFeeItems')}</span>
            ) : (
              <ul>
                {feeItems.map(({ id, name, status }) => (
                  <li key={id}>
                    <TextLink to={paths.feeItem(id)}>{name}</TextLink>
                    {status === 'archived' && <span className="text-muted"> ({t('archived')})</span>}
                  </li>
                ))}
              </ul>
            ),
        },
        {
          label: t('account'),
          value: linked ? (
            <TextLink to={`/console/money/books/accounts/${account.id}`}>{account.code}</TextLink>
          ) : (
            account.code
          ),
          figures: true,
        },
      ]}
    />
  );
}
