import type { resources } from '#app/locales/en/resources.ts';

export type RequirementText = keyof (typeof resources)['settings']['payments']['fields'];

/**
 * Which of our texts tells what Stripe calls by a field's path. Persons come as `representative.dob.day`, `person_1Abc.first_name` or
 * `owners.address.line1`; the parts of a date or an address are one thing to whoever has to bring it. Source: "Required verification
 * information" in Stripe's documentation of Connect.
 */
const rules: [RegExp, RequirementText][] = [
  [/^external_account/, 'bankAccount'],
  [/^tos_acceptance/, 'terms'],
  [/^business_profile\.(url|product_description)/, 'website'],
  [/^business_profile\.mcc/, 'industry'],
  [/^business_profile/, 'businessProfile'],
  [/^business_type/, 'businessType'],
  [/^company\.(name|structure)/, 'companyName'],
  [/^company\.address/, 'companyAddress'],
  [/^company\.(tax_id|registration_number|vat_id)/, 'registration'],
  [/^company\.phone/, 'companyPhone'],
  [/^(company\.verification|documents)/, 'companyDocument'],
  [/^(company\.)?(owners|directors|executives)(_provided)?($|\.)/, 'owners'],
  [/\.verification\.(additional_)?document/, 'identityDocument'],
  [/\.(id_number|ssn_last_4)/, 'idNumber'],
  [/\.dob/, 'birthday'],
  [/\.address/, 'personAddress'],
  [/\.(email|phone)/, 'personContact'],
  [/^(representative|individual|person_|relationship)/, 'person'],
];

/** The texts of what Stripe asks for, each once, in the order in which it asks; `other` for what is not known here. */
export function requirementTexts(fields: readonly string[]): RequirementText[] {
  const texts = fields.map((field) => rules.find(([pattern]) => pattern.test(field))?.[1] ?? 'other');
  return [...new Set(texts)];
}
