// Unpacks the package's Chromium, the libraries it needs and a font into the folder TMPDIR, and
// prints where the program is. The package unpacks its libraries only where it believes to be in
// the cloud, and its list of fonts names folders of the cloud: without any font Chromium crashes.
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';

process.env.AWS_EXECUTION_ENV = 'AWS_Lambda_nodejs20.x';
const { default: chromium } = await import('@sparticuz/chromium');
const program = await chromium.executablePath();
const folder = process.env.TMPDIR;
writeFileSync(
  join(folder, 'fonts', 'fonts.conf'),
  `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <dir>${join(folder, 'fonts', 'fonts')}</dir>
  <cachedir>${join(folder, 'fonts-cache')}</cachedir>
</fontconfig>
`,
);
console.log(program);
