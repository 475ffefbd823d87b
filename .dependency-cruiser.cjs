/**
 * Who may import whom (see README.md, "One direction of imports"). Checked by
 * `npm run check:imports`.
 */
const test = '\\.test\\.tsx?$|/testing/|\\.fixture\\.ts$';

/** The collector's contexts from left to right: each may import those before it. */
const collectorOrder = [
  ['api', 'storage'],
  ['directory'],
  ['auth'],
  ['policy'],
  ['lessons'],
  ['live'],
  ['safeguarding', 'ingest', 'activity'],
  ['server'],
];

const leftwardsOnly = collectorOrder.flatMap((group, position) => {
  const later = collectorOrder.slice(position + 1).flat();
  return group.map((context) => {
    const forbidden = [...later, ...group.filter((other) => other !== context && position > 0)];
    return {
      name: `collector-${context}-imports-leftwards`,
      severity: 'error',
      from: { path: `^collector/${context}/`, pathNot: test },
      to: { path: `^collector/(${[...forbidden, 'console'].join('|')})/` },
    };
  });
});

module.exports = {
  forbidden: [
    { name: 'no-cycles', severity: 'error', from: {}, to: { circular: true } },
    {
      name: 'agent-processes-meet-only-in-proto',
      severity: 'error',
      from: { path: '^agent/(service|session|extension)/', pathNot: test },
      to: { path: '^agent/(service|session|extension)/', pathNot: '^agent/$1/' },
    },
    {
      name: 'capture-and-matching-do-not-know-each-other',
      severity: 'error',
      from: { path: '^agent/session/(capture|matching)/', pathNot: test },
      to: { path: '^agent/session/(capture|matching)/', pathNot: '^agent/session/$1/' },
    },
    {
      name: 'matching-is-pure',
      severity: 'error',
      from: { path: '^agent/session/matching/', pathNot: test },
      to: { pathNot: '^(agent/session/matching/|shared/)' },
    },
    {
      name: 'agent-and-collector-meet-only-in-proto-and-matching',
      severity: 'error',
      from: { path: '^(agent|collector)/', pathNot: test },
      to: { path: '^(agent|collector)/', pathNot: '^($1|agent/session/matching)/' },
    },
    {
      name: 'shared-stands-alone',
      severity: 'error',
      from: { path: '^shared/', pathNot: test },
      to: { pathNot: '^shared/|^node_modules/zod/' },
    },
    {
      name: 'proto-stands-alone',
      severity: 'error',
      from: { path: '^proto/', pathNot: `^proto/tools/|${test}` },
      to: { pathNot: '^proto/|^node_modules/protobufjs/' },
    },
    {
      name: 'console-sees-contracts-only',
      severity: 'error',
      from: { path: '^collector/console/', pathNot: test },
      to: {
        path: '^(agent|collector|test)/',
        pathNot:
          '^collector/console/|\\.contract\\.ts$|^collector/api/roles\\.ts$|^agent/session/matching/',
      },
    },
    {
      name: 'products-do-not-import-tests',
      severity: 'error',
      from: { path: '^(agent|collector|proto|shared)/', pathNot: test },
      to: { path: '^test/', pathNot: '^test/bench/figure\\.ts$' },
    },
    ...leftwardsOnly,
  ],
  options: {
    parser: 'swc',
    doNotFollow: { path: 'node_modules' },
    exclude: { path: '(^|/)(dist|node_modules/\\.)|^proto/generated' },
    enhancedResolveOptions: {
      exportsFields: ['exports'],
      conditionNames: ['import', 'types', 'default'],
    },
    tsPreCompilationDeps: true,
  },
};
