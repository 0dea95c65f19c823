import { useTranslation } from 'react-i18next';
import { Stepper } from '#app/components/ui/stepper.tsx';

const steps = ['upload', 'mapping', 'check', 'apply'] as const;
export type ImportStep = (typeof steps)[number];

export function ImportSteps({ current }: { current: ImportStep }) {
  const { t } = useTranslation('imports');
  return (
    <Stepper
      label={t('screens.steps.label')}
      current={current}
      steps={steps.map((id) => ({ id, label: t(`screens.steps.${id}`) }))}
    />
  );
}
