import { useTranslation } from 'react-i18next';

/** The first stop of the keyboard on every page. */
export function SkipLink() {
  const { t } = useTranslation();
  return (
    <a
      href="#main"
      className="sr-only z-60 rounded-md bg-brand px-4 py-2.5 font-medium text-on-brand focus:not-sr-only focus:fixed focus:top-3 focus:left-3"
    >
      {t('navigation.skip')}
    </a>
  );
}
