import type { ClusterPlan, MachinePlan, PoolPlan } from '../plan';
import { installers } from './install/installers';
import { assetsUrl, documentUrl, installerUrl } from './urls';

/** What kernel arguments leave open as `<name>`: each is filled in for each machine. */
export type Blanks = Readonly<Record<'assets' | 'document' | 'hostname' | 'installer', string>>;

/** What belongs into the blanks for one machine. */
export function blanksOf(plan: ClusterPlan, pool: PoolPlan, machine: MachinePlan): Blanks {
  return {
    assets: assetsUrl(plan, pool),
    document: documentUrl(plan, pool, machine),
    hostname: machine.name,
    installer: installerUrl(plan, pool, machine, installers[pool.os.netboot.installer].answer),
  };
}

/** The text with its blanks filled in. */
export function fill(text: string, blanks: Partial<Blanks>): string {
  return text.replace(
    /<(assets|document|hostname|installer)>/g,
    (blank, name: keyof Blanks) => blanks[name] ?? blank,
  );
}
