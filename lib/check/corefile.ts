import type { ClusterModel } from '../constructs';
import { error, type Issue, warning } from '../plan';
import { mistyped } from '../plan/suggest';
import { COREDNS_PLUGINS } from '../releases/coredns-plugins';
import { type Applied, applied } from './read/applied';
import { valueAt } from './read/files';
import type { Rule } from './rule';

/** The Corefile asks for plugins that CoreDNS has. */
export const corefile: Rule = {
  name: 'corefile',
  protects: 'CoreDNS exits at a directive that it does not know, and the cluster has no names.',
  seen: ['https://coredns.io/manual/configuration/'],
  check: (model: ClusterModel) => applied(model).flatMap(check),
};

function check({ blame, object, where }: Applied): Issue[] {
  const text = valueAt(object, '/data/Corefile');
  if (typeof text !== 'string') return [];
  const unknown = directivesIn(text).filter((name) => !COREDNS_PLUGINS.includes(name));
  return [...new Set(unknown)].map((name) => {
    const near = mistyped(name, COREDNS_PLUGINS);
    const told = near === undefined ? warning : error;
    const message = `Corefile has ${name}, which is no plugin of CoreDNS`;
    const mend = near === undefined ? 'remove it, or take an image that has it' : `did you mean ${near}?`;
    return told(blame(message).place, `${where}: ${message}`, mend);
  });
}

/** The first words of the lines inside a server's block, not those inside a plugin's or a snippet's import. */
function directivesIn(text: string): string[] {
  let depth = 0;
  return text.split('\n').flatMap((whole) => {
    const line = whole.replace(/(^|\s)#.*$/, '').trim();
    const [word = ''] = line.split(/\s+/);
    const before = depth;
    if (line.endsWith('{')) depth++;
    if (line.startsWith('}')) depth--;
    return before === 1 && /^\w/.test(word) && word !== 'import' ? [word] : [];
  });
}
