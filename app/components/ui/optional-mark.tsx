import { useTranslation } from 'react-i18next';

/** Behind the name of what may stay empty. */
export function OptionalMark() {
  const { t } = useTranslation();
  return <span className="ml-1.5 font-normal text-muted text-xs">{t('form.optional')}</span>;
}
