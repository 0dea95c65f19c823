import { useTranslation } from 'react-i18next';
import { useFormat } from './use-format.ts';

/** As of when figures were counted; nothing where that was now. */
export function CountedAt({ at }: { at: Date | null }) {
  const { t } = useTranslation('common');
  const format = useFormat();
  if (!at) return null;
  return <p className="text-right text-muted text-xs">{t('countedAt', { at: format.moment(at) })}</p>;
}
