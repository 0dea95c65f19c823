import { useTranslation } from 'react-i18next';

/** Reasons of ours are kept as words of the code; those of people and providers as they were written. */
export function useInvoiceReason(): (reason: string | null) => string {
  const { t } = useTranslation('invoices');
  return (reason) => {
    if (reason === 'payment_taken_back' || reason === 'provider_not_configured') {
      return t(`reasons.${reason}`);
    }
    return reason ?? '';
  };
}
