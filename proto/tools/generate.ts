/**
 * Writes `proto/generated/` from the `.proto` files.
 *
 * protobufjs' static code is used because it needs no reflection at run time:
 * pages with a strict content security policy forbid `eval` and its kin.
 *
 * Usage: `node proto/tools/generate.ts [OUTPUT_FOLDER]`
 */
import { execFileSync } from 'node:child_process';
import { globSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';

const protoFolder = join(import.meta.dirname, '..');
const outputFolder = process.argv[2] ?? join(protoFolder, 'generated');
const cliFolder = join(
  dirname(createRequire(import.meta.url).resolve('protobufjs-cli/package.json')),
  'bin',
);

/** The packages that programs import by name, and the namespaces behind them. */
const packages = {
  activity: 'lapwing.activity.v1',
  control: 'lapwing.control.v1',
  enrolment: 'lapwing.enrolment.v1',
  files: 'lapwing.files.v1',
  local: 'lapwing.local.v1',
  screen: 'lapwing.screen.v1',
  transport: 'lapwing.transport.v1',
};

function run(tool: 'pbjs' | 'pbts', args: string[]): void {
  execFileSync(process.execPath, [join(cliFolder, tool), ...args], {
    cwd: protoFolder,
    stdio: 'inherit',
  });
}

mkdirSync(outputFolder, { recursive: true });
const code = join(outputFolder, 'lapwing.js');
const types = join(outputFolder, 'lapwing.d.ts');
const sources = globSync('lapwing/**/*.proto', { cwd: protoFolder }).sort();

// biome-ignore format: one option group a line reads better
run('pbjs', [
  '--target', 'static-module', '--wrap', 'es6', '--es6',
  // Sequence numbers and milliseconds stay far below 2^53.
  '--force-number',
  '--no-create', '--no-verify', '--no-delimited', '--no-convert', '--no-service', '--no-typeurl',
  '--path', '.', '--out', code, ...sources,
]);
run('pbts', ['--out', types, code]);

// With --force-number nothing uses Long, and its CommonJS import does not fit ES modules.
const withoutLong = readFileSync(types, 'utf8').replace('import Long = require("long");\n', '');
writeFileSync(types, withoutLong);

const names = Object.entries(packages);
writeFileSync(
  join(outputFolder, 'without-long.js'),
  `import protobuf from 'protobufjs/minimal.js';

// Without Long, readers give 64-bit fields as numbers, as the types promise, and
// unset ones are 0. The generated code asks when it is loaded, so this comes first.
protobuf.util.Long = null;
protobuf.configure();
`,
);
writeFileSync(
  join(outputFolder, 'index.js'),
  `import './without-long.js';
import { lapwing } from './lapwing.js';

${names.map(([name, namespace]) => `export const ${name} = ${namespace};\n`).join('')}`,
);
writeFileSync(
  join(outputFolder, 'index.d.ts'),
  `import { lapwing } from './lapwing.js';\n\n${names
    .map(([name, namespace]) => `export import ${name} = ${namespace};\n`)
    .join('')}`,
);
