import type { ClusterModel } from '../../lib/constructs';
import { withText } from './mutate';

/** A kind of cross-reference: how it looks in a file, its value in the first group, and what a slip makes of it. */
export interface Kind {
  readonly kind: string;
  readonly looks: RegExp;
  readonly slip: (value: string) => string;
}

const nextNumber = (value: string) => value.replace(/\d+$/, (digits) => String(Number(digits) + 1));

export const KINDS: readonly Kind[] = [
  { kind: 'backend', looks: /^ +server \S+ (\S+)$/gm, slip: (value) => value.replace(/\.\d+:/, '.77:') },
  {
    kind: 'CIDR',
    looks: /(\d+\.\d+\.\d+\.\d+\/(?:12|16))\b/g,
    slip: (value) => value.replace(/^10\.\d+/, '10.77'),
  },
  { kind: 'domain', looks: /\b(cluster\.local)\b/g, slip: () => 'cluster.lan' },
  { kind: 'image', looks: /^\s*(?:- )?(?:image: |pause_image = ")([^\s"]+)/gm, slip: nextNumber },
  { kind: 'mask', looks: /(?:mask-size=|blockSize: )(\d+)/g, slip: () => '20' },
  { kind: 'MTU', looks: /\bmtu: (\d+)/g, slip: () => '9000' },
  {
    kind: 'name',
    looks:
      /(?:--name=|--hostname-override=|initial-cluster=|,|nodeRegistration:[\s\S]*?\n {2}name: |^10\S+ )((?:etcd|master)\d+)\b/gm,
    slip: (value) => `${value}1`,
  },
  {
    kind: 'path',
    looks:
      /(?<![\w./-])(\/(?:etc\/(?:kubernetes|haproxy|keepalived)|opt\/bootwright\/bin|var\/lib\/etcd)(?:\/[\w.-]*\w)*)/g,
    slip: (value) => `${value}x`,
  },
  {
    kind: 'port',
    looks:
      /(?:secure-port=|bind \*:|bind 127\.0\.0\.1:|healthzPort: |containerPort: (?!53|8080|8181|9153)|BindAddress: [\d.]+:)(\d+)/g,
    slip: nextNumber,
  },
  // kubeadm adds the API's own name by itself, so that only those of etcd can break.
  { kind: 'SAN', looks: /CertSANs:\n(?: +- \S+\n)*? +- (\d\S+)/g, slip: nextNumber },
  { kind: 'token', looks: /initial-cluster-token=(\S+)/g, slip: (value) => `${value}2` },
  {
    kind: 'URL',
    looks: /(https:\/\/10\.20\.\d+\.\d+:\d+)/g,
    slip: (value) => value.replace(/\.\d+:/, '.77:'),
  },
  { kind: 'URL port', looks: /(https:\/\/10\.20\.\d+\.\d+:\d+)/g, slip: nextNumber },
];

/** One place where a kind of cross-reference stands. */
export interface Site {
  readonly kind: string;
  readonly machine: string;
  readonly path: string;
  readonly at: number;
  readonly value: string;
  readonly slipped: string;
}

/** Every place on these machines; comments refer to nothing. */
export function sitesIn(model: ClusterModel, names: readonly string[], kinds = KINDS): readonly Site[] {
  return model.pools.flatMap(({ shared, machines }) =>
    machines
      .filter(({ plan }) => names.includes(plan.name))
      .flatMap(({ plan, own }) =>
        [...shared.files, ...own.files].flatMap(({ path, text }) =>
          kinds.flatMap(({ kind, looks, slip }) =>
            [...text.matchAll(looks)].flatMap((match) => {
              const value = match[1] as string;
              const at = match.index + match[0].lastIndexOf(value);
              const line = text.slice(text.lastIndexOf('\n', at - 1) + 1, at);
              return /^\s*#/.test(line)
                ? []
                : [{ kind, machine: plan.name, path, at, value, slipped: slip(value) }];
            }),
          ),
        ),
      ),
  );
}

/** The model with the slip at this place. */
export function slipped(model: ClusterModel, { machine, path, at, value, slipped: to }: Site): ClusterModel {
  const before = new RegExp(`(?<=^[\\s\\S]{${at}})${value.replace(/[.*+?^${}()|[\]\\/]/g, '\\$&')}`);
  return withText(model, machine, path, before, to);
}
