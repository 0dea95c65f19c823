import { useTranslation } from 'react-i18next';
import { LinkButton } from '#app/components/ui/link-button.tsx';
import { type Preset, presets } from './fee-item-presets.ts';

/** Common charges to begin with; each is an address, so that it also works without scripts. */
export function PresetLinks({ chosen }: { chosen: Preset | null }) {
  const { t } = useTranslation('fees');
  return (
    <nav aria-label={t('presets.label')} className="mb-5 space-y-2">
      <p className="text-muted text-sm">{t('presets.text')}</p>
      <ul className="flex flex-wrap gap-2">
        {presets.map((preset) => (
          <li key={preset}>
            <LinkButton
              to={`?preset=${preset}`}
              size="sm"
              variant={preset === chosen ? 'primary' : 'secondary'}
              aria-current={preset === chosen ? 'true' : undefined}
            >
              {t(`presets.${preset}`)}
            </LinkButton>
          </li>
        ))}
      </ul>
    </nav>
  );
}
