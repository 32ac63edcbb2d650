import { listAt, tableAt } from './value';

/** Whether a policy of images refuses one, whatever it is signed with (containers-policy.json(5)). */
export function refuses(policy: unknown, image: string): boolean {
  const scopes = tableAt(policy, '/transports/docker');
  const scope = scopesOf(image).find((each) => Object.hasOwn(scopes, each));
  const requirements = scope === undefined ? listAt(policy, '/default') : listAt(scopes[scope]);
  return requirements.some((each) => tableAt(each).type === 'reject');
}

/** From the narrowest: the image, what it lies in, its host, all hosts below a domain, and all there are. */
function scopesOf(image: string): string[] {
  const [name = image] = image.split('@');
  const untagged = name.replace(/:[^/:]*$/, '');
  const parts = untagged.split('/');
  const folders = parts.map((_, i) => parts.slice(0, parts.length - i).join('/'));
  const labels = (parts[0] ?? '').split('.');
  const domains = labels.slice(1).map((_, i) => `*.${labels.slice(i + 1).join('.')}`);
  return [image, ...folders, ...domains, ''];
}
