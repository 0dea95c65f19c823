import { useTranslation } from 'react-i18next';

/** Words of the gallery alone, kept out of the product's texts. */
export function useSay(): (chinese: string, english: string) => string {
  const { i18n } = useTranslation();
  return (chinese, english) => (i18n.language === 'en' ? english : chinese);
}
