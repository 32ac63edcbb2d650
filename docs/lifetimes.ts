import { systemSupport } from '../lib/os/support';
import { lifetimes } from '../lib/pki/lifetimes';
import { minorSupport } from '../lib/releases/support';

/** Everything that ends, as Markdown. */
export function lifetimesText(): string {
  return [
    '# What ends, and what renews it',
    '',
    'Generated from `lib/pki/lifetimes.ts` by `npm run reference`. Do not edit. `dist/report.md` has the same for your cluster. How renewed certificates reach machines that run: [renewing-certificates.md](../operations/renewing-certificates.md). A stolen machine: [stolen-machine.md](../operations/stolen-machine.md).',
    '',
    '| what | ends | renewed by |',
    '| --- | --- | --- |',
    ...lifetimes.map(({ what, ends, renewedBy }) => `| ${what} | ${ends} | ${renewedBy} |`),
    '',
    '## Support',
    '',
    'Of Kubernetes (kubernetes.io/releases, and data/releases/eol.yaml of kubernetes/website); minors that are missing are not known to us.',
    '',
    '| minor | until |',
    '| --- | --- |',
    ...Object.entries(minorSupport).map(([minor, until]) => `| ${minor} | ${until} |`),
    '',
    '| system | until, and who says so |',
    '| --- | --- |',
    ...Object.entries(systemSupport).map(([name, until]) => `| ${name} | ${until} |`),
    '',
  ].join('\n');
}
