import { useTranslation } from 'react-i18next';

/** Plays the recording of a call. */
export function Recording({ callbackId }: { callbackId: string }) {
  const { t } = useTranslation('aftercare');
  return (
    // biome-ignore lint/a11y/useMediaCaption: nobody has written down what was said on the telephone
    <audio
      controls
      preload="none"
      src={`/console/service/callbacks/${callbackId}/recording`}
      aria-label={t('callbacks.play')}
      className="h-9 w-56 max-w-full"
    />
  );
}
