import { useTranslation } from 'react-i18next';
import { Stepper } from '#app/components/ui/stepper.tsx';

const steps = ['month', 'preview', 'post'] as const;

export function RunSteps({ current }: { current: (typeof steps)[number] }) {
  const { t } = useTranslation('billing');
  return (
    <Stepper
      label={t('runs.steps.label')}
      current={current}
      steps={steps.map((id) => ({ id, label: t(`runs.steps.${id}`) }))}
    />
  );
}
