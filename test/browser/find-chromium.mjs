// Unpacks the Chromium of the npm package once per version and prints, as JSON, where it is and the environment it needs.
// A process of its own, because the package decides by the temporary folder and environment it is loaded with.
import fs from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

const root = path.resolve(import.meta.dirname, '../..');
const require = createRequire(import.meta.url);
const manifest = path.join(path.dirname(require.resolve('@sparticuz/chromium')), '../../package.json');
const { version } = JSON.parse(fs.readFileSync(manifest, 'utf8'));
const cache = path.join(root, 'node_modules/.cache');
const folder = path.join(cache, `chromium-${version}-${process.getuid?.() ?? 0}`);

if (!fs.existsSync(path.join(folder, 'chromium'))) {
  // Unpacked beside and moved in one step: two test processes may begin together.
  fs.mkdirSync(cache, { recursive: true });
  const own = fs.mkdtempSync(path.join(cache, 'unpacking-'));
  process.env.TMPDIR = own;
  process.env.AWS_LAMBDA_JS_RUNTIME ??= 'nodejs22.x'; // also unpacks the system libraries, so that nothing need be installed
  const { default: chromium } = await import('@sparticuz/chromium');
  await chromium.executablePath();
  const fonts = `<fontconfig><dir>${folder}/fonts</dir><cachedir>${folder}/font-cache</cachedir></fontconfig>`;
  fs.writeFileSync(path.join(own, 'fonts.conf'), `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd">${fonts}\n`);
  try {
    fs.renameSync(own, folder);
  } catch (error) {
    fs.rmSync(own, { recursive: true, force: true });
    if (!fs.existsSync(path.join(folder, 'chromium'))) throw error;
  }
}
const environment = { LD_LIBRARY_PATH: path.join(folder, 'al2023/lib'), FONTCONFIG_FILE: path.join(folder, 'fonts.conf') };
console.log(JSON.stringify({ executablePath: path.join(folder, 'chromium'), environment }));
