import { useSearchParams } from '@remix-run/react';
import { useTranslation } from 'react-i18next';
import { LinkButton } from '#app/components/ui/link-button.tsx';

/** Leads to what somebody set aside, and back to what waits. */
export function AsideSwitch() {
  const [params] = useSearchParams();
  const { t } = useTranslation('payouts');
  return params.get('show') === 'aside' ? (
    <LinkButton to="?">{t('unmatched.backToOpen')}</LinkButton>
  ) : (
    <LinkButton to="?show=aside">{t('unmatched.aside')}</LinkButton>
  );
}
