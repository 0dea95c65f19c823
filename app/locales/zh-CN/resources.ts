import accounts from './accounts.json' with { type: 'json' };
import aftercare from './aftercare.json' with { type: 'json' };
import agreements from './agreements.json' with { type: 'json' };
import approvals from './approvals.json' with { type: 'json' };
import auth from './auth.json' with { type: 'json' };
import bank from './bank.json' with { type: 'json' };
import billing from './billing.json' with { type: 'json' };
import charges from './charges.json' with { type: 'json' };
import common from './common.json' with { type: 'json' };
import console from './console.json' with { type: 'json' };
import counter from './counter.json' with { type: 'json' };
import credits from './credits.json' with { type: 'json' };
import desk from './desk.json' with { type: 'json' };
import dispatch from './dispatch.json' with { type: 'json' };
import dunning from './dunning.json' with { type: 'json' };
import emails from './emails.json' with { type: 'json' };
import errors from './errors.json' with { type: 'json' };
import fees from './fees.json' with { type: 'json' };
import field from './field.json' with { type: 'json' };
import imports from './imports.json' with { type: 'json' };
import invoices from './invoices.json' with { type: 'json' };
import keys from './keys.json' with { type: 'json' };
import ledger from './ledger.json' with { type: 'json' };
import levels from './levels.json' with { type: 'json' };
import meters from './meters.json' with { type: 'json' };
import moves from './moves.json' with { type: 'json' };
import notifications from './notifications.json' with { type: 'json' };
import outages from './outages.json' with { type: 'json' };
import parking from './parking.json' with { type: 'json' };
import pay from './pay.json' with { type: 'json' };
import payees from './payees.json' with { type: 'json' };
import payments from './payments.json' with { type: 'json' };
import payouts from './payouts.json' with { type: 'json' };
import people from './people.json' with { type: 'json' };
import portal from './portal.json' with { type: 'json' };
import quotations from './quotations.json' with { type: 'json' };
import receipts from './receipts.json' with { type: 'json' };
import runs from './runs.json' with { type: 'json' };
import service from './service.json' with { type: 'json' };
import settings from './settings.json' with { type: 'json' };
import spending from './spending.json' with { type: 'json' };
import staff from './staff.json' with { type: 'json' };
import staffMessages from './staff-messages.json' with { type: 'json' };
import statements from './statements.json' with { type: 'json' };
import subscription from './subscription.json' with { type: 'json' };
import tickets from './tickets.json' with { type: 'json' };
import today from './today.json' with { type: 'json' };
import warehouse from './warehouse.json' with { type: 'json' };

export const resources = {
  quotations,
  accounts,
  aftercare,
  agreements,
  charges,
  keys,
  spending,
  approvals,
  auth,
  bank,
  billing,
  common,
  console,
  counter,
  credits,
  desk,
  dispatch,
  dunning,
  emails,
  errors,
  fees,
  field,
  imports,
  invoices,
  ledger,
  levels,
  meters,
  moves,
  notifications,
  pay,
  payees,
  outages,
  parking,
  payments,
  payouts,
  people,
  portal,
  receipts,
  runs,
  service,
  settings,
  staff,
  'staff-messages': staffMessages,
  statements,
  subscription,
  tickets,
  today,
  warehouse,
};
