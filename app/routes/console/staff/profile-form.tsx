import { useTranslation } from 'react-i18next';
import { CheckboxField } from '#app/components/form/checkbox-field.tsx';
import { ChoiceField } from '#app/components/form/choice-field.tsx';
import { DateField } from '#app/components/form/date-field.tsx';
import { Form } from '#app/components/form/form.tsx';
import { SelectField } from '#app/components/form/select-field.tsx';
import { SubmitButton } from '#app/components/form/submit-button.tsx';
import { TextField } from '#app/components/form/text-field.tsx';
import { Card } from '#app/components/ui/card.tsx';
import type { StaffRecord } from '#app/domain/staff/records/get-staff-record.ts';
import { profileSchema } from './profile-schema.ts';

type ProfileFormProps = {
  record: StaffRecord;
  departments: readonly { id: string; name: string }[];
  skills: readonly string[];
};

export function ProfileForm({ record, departments, skills }: ProfileFormProps) {
  const { t } = useTranslation('staff');
  const { number, phone, jobTitle, department, hiredOn, leftOn, takesTickets } = record;
  return (
    <Card title={t('profile')}>
      <Form
        id="profile"
        key={JSON.stringify([
          number,
          phone,
          jobTitle,
          department,
          hiredOn,
          leftOn,
          takesTickets,
          record.skills,
        ])}
        schema={profileSchema}
        defaultValue={{
          number,
          phone,
          jobTitle,
          departmentId: department?.id,
          hiredOn,
          leftOn,
          takesTickets,
          skills: record.skills,
        }}
      >
        {(fields) => (
          <>
            <div className="grid items-start gap-4 sm:grid-cols-2">
              <TextField field={fields.jobTitle} label={t('jobTitle')} autoComplete="off" optional />
              <SelectField
                field={fields.departmentId}
                label={t('department')}
                placeholder={t('noDepartment')}
                optional
                options={departments.map(({ id, name }) => ({ value: id, label: name }))}
              />
              <TextField
                field={fields.phone}
                type="tel"
                label={t('phone')}
                hint={t('phoneHint')}
                autoComplete="off"
                optional
              />
              <TextField field={fields.number} label={t('number')} autoComplete="off" optional />
              <DateField field={fields.hiredOn} label={t('hiredOn')} optional />
              <DateField field={fields.leftOn} label={t('leftOn')} optional />
            </div>
            <CheckboxField
              field={fields.takesTickets}
              look="switch"
              label={t('takesTickets')}
              hint={t('takesTicketsHint')}
            />
            {skills.length > 0 && (
              <ChoiceField
                field={fields.skills}
                multiple
                columns={3}
                label={t('skills')}
                options={skills.map((value) => ({ value, label: value }))}
              />
            )}
            <TextField
              field={fields.moreSkills}
              label={t('moreSkills')}
              hint={t('moreSkillsHint')}
              autoComplete="off"
              optional
            />
            <SubmitButton>{t('save')}</SubmitButton>
          </>
        )}
      </Form>
    </Card>
  );
}
