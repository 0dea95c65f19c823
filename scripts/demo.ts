import { existsSync } from 'node:fs';
import path from 'node:path';
import { demoAddress, demoCompanies, demoPassword } from '#prisma/seed/demo-companies.ts';
import { buildApplication } from './build-application.ts';
import { projectRoot } from './local-environment.ts';
import { seedDemonstration } from './seed-demonstration.ts';
import { startEverything } from './start-everything.ts';

/** `npm run demo`: builds, fills a fresh database with two living companies, starts everything and prints who can sign in where. */
const port = Number(process.env.PORT ?? 3000);
console.log('Linli demonstration: building …');
if (!process.argv.includes('--skip-build') || !existsSync(path.join(projectRoot, 'build')))
  buildApplication({ quiet: true });
console.log('Starting the database, filling it with two companies and a year of history …');
const everything = await startEverything({
  name: 'demo',
  built: true,
  port,
  fresh: true,
  beforeServing: seedDemonstration,
});

const roleNames = {
  administrator: 'administrator',
  leader: 'leader',
  customer_service: 'customer service',
  cashier: 'cashier',
  accountant: 'accountant',
  repair_lead: 'repair lead',
  repair_worker: 'repair worker',
  warehouse_keeper: 'warehouse keeper',
  steward: 'steward',
};
const lines = [
  `\nLinli is ready.\n\n  Public site    ${everything.origin}\n  Mailbox        ${everything.mailbox}   (every mail that is sent lands here)\n`,
];
for (const company of demoCompanies) {
  lines.push(`  ${company.name}    http://${company.slug}.localhost:${port}`);
  for (const member of company.staff)
    lines.push(`    ${roleNames[member.role].padEnd(17)} ${demoAddress(company, member.mailbox)}`);
  lines.push(`    ${'owner'.padEnd(17)} ${demoAddress(company, company.owner.mailbox)}\n`);
}
lines.push(`  Password of all of them: ${demoPassword}\n  Stop with Ctrl-C.\n`);
console.log(lines.join('\n'));

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.once(signal, () => void everything.stop().then(() => process.exit(0)));
}
