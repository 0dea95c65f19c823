/** The direction of imports: routes -> http -> domain -> tenants -> kernel; workers -> domain. */
const inProduct = '^(app|tenants|workers)/';
const tests = '[.]test[.]tsx?$|/testing/';

export default {
  forbidden: [
    {
      name: 'no-circles',
      severity: 'error',
      from: {},
      to: { circular: true, viaOnly: { dependencyTypesNot: ['type-only'] } },
    },
    {
      name: 'kernel-stands-alone',
      severity: 'error',
      from: { path: '^app/kernel/', pathNot: tests },
      to: { path: inProduct, pathNot: '^app/kernel/|^app/locales/' },
    },
    {
      name: 'tenants-know-the-kernel',
      severity: 'error',
      from: { path: '^tenants/', pathNot: tests },
      to: { path: inProduct, pathNot: '^tenants/|^app/kernel/' },
    },
    {
      name: 'domain-knows-no-web',
      severity: 'error',
      from: { path: '^app/(domain|integrations|emails)/', pathNot: tests },
      to: { path: '^app/(routes|http|components|server)|^workers/' },
    },
    {
      name: 'integrations-know-no-domain',
      severity: 'error',
      from: { path: '^app/integrations/', pathNot: tests },
      to: { path: '^app/domain/' },
    },
    {
      name: 'http-knows-no-routes',
      severity: 'error',
      from: { path: '^app/http/', pathNot: tests },
      to: { path: '^app/routes/' },
    },
    {
      name: 'workers-know-no-web',
      severity: 'error',
      from: { path: '^workers/', pathNot: tests },
      to: { path: '^app/(routes|http|components|server)' },
    },
    {
      name: 'sandbox-only-in-tests',
      severity: 'error',
      from: { path: inProduct, pathNot: tests },
      to: { path: '^(sandbox|bench|e2e|scripts|prisma/(factories|seed))/' },
    },
    {
      name: 'prisma-clients-in-one-place',
      severity: 'error',
      from: {
        path: inProduct,
        pathNot: `^tenants/|^app/domain/identity/auth|^app/http/server-support|^workers/main|${tests}`,
      },
      to: { path: '^tenants/database/clients' },
    },
  ],
  options: {
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '^(prisma/generated|build|node_modules)' },
    tsPreCompilationDeps: true,
    tsConfig: { fileName: 'tsconfig.json' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'node', 'default', 'types'],
      extensions: ['.ts', '.tsx', '.mjs', '.js', '.json'],
    },
  },
};
