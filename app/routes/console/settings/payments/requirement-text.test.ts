import { expect, it } from 'vitest';
import { requirementTexts } from './requirement-text.ts';

it('tells what Stripe asks for once, however many fields it takes', () => {
  expect(
    requirementTexts([
      'external_account',
      'company.address.line1',
      'company.address.city',
      'representative.dob.day',
      'representative.dob.month',
      'person_1MqjB9.verification.document',
      'representative.first_name',
      'company.owners_provided',
      'owners.email',
      'tos_acceptance.ip',
      'something.new',
    ]),
  ).toEqual([
    'bankAccount',
    'companyAddress',
    'birthday',
    'identityDocument',
    'person',
    'owners',
    'terms',
    'other',
  ]);
  expect(requirementTexts([])).toEqual([]);
});
