import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Button } from '#app/components/ui/button.tsx';
import { Card } from '#app/components/ui/card.tsx';

/** What Chromium offers where a page can be installed. */
type InstallPrompt = Event & { prompt: () => Promise<unknown> };

/** Puts the page on the home screen: by a button where the browser lets one, by words where not; nothing where it is there already. */
export function InstallCard() {
  const { t } = useTranslation('field');
  const [prompt, setPrompt] = useState<InstallPrompt | null>(null);
  const [installed, setInstalled] = useState(true);
  useEffect(() => {
    setInstalled(matchMedia('(display-mode: standalone)').matches);
    const offer = (event: Event) => {
      event.preventDefault();
      setPrompt(event as InstallPrompt);
    };
    const done = () => setInstalled(true);
    window.addEventListener('beforeinstallprompt', offer);
    window.addEventListener('appinstalled', done);
    return () => {
      window.removeEventListener('beforeinstallprompt', offer);
      window.removeEventListener('appinstalled', done);
    };
  }, []);
  if (installed) return null;
  return (
    <Card title={t('me.install')} description={t('me.installText')}>
      {prompt ? (
        <Button size="lg" wide onClick={() => void prompt.prompt()}>
          {t('me.install')}
        </Button>
      ) : (
        <p className="text-sm">{t('me.installHow')}</p>
      )}
    </Card>
  );
}
