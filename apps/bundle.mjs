// Bundles what TypeScript wrote for api, worker and cli: one file per process over chunks that they share (ADR 33).
import { build } from 'rolldown';

// Packages with files of their own beside their code (native modules, fonts, threads, a page) stay where npm put them.
const WITH_FILES = ['@node-rs/argon2', 'msgpackr', 'pdfmake', 'pino', 'swagger-ui-dist'];

// Packages that other packages also find at run time: a second copy in the bundle would keep metadata and settings of its own.
const SHARED = ['class-transformer', 'class-validator', 'pg'];

// What NestJS looks for and does without.
const NOT_INSTALLED = ['@fastify/static', /^@nestjs\/(microservices|platform-fastify|platform-socket\.io|websockets)(\/|$)/];

await build({
  input: Object.fromEntries(['api', 'cli', 'worker'].map((name) => [name, `dist/apps/${name}/src/main.js`])),
  platform: 'node',
  external: [...[...WITH_FILES, ...SHARED].map((name) => new RegExp(`^${name}(/|$)`)), ...NOT_INSTALLED],
  output: { dir: 'dist/bin', cleanDir: true, sourcemap: true, keepNames: true },
});
