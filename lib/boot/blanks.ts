import type { ClusterPlan, MachinePlan, PoolPlan } from '../plan';
import { wantedWords } from './install/find-disk';
import { installers } from './install/installers';
import { assetsUrl, documentUrl, installerUrl } from './urls';

/** What kernel arguments and answer files leave open as `<name>`: each is filled in for each machine. */
export type Blanks = Readonly<
  Record<'assets' | 'disk' | 'document' | 'hostname' | 'installer' | 'mac' | 'wanted', string>
>;

/** What belongs into the blanks for one machine. */
export function blanksOf(plan: ClusterPlan, pool: PoolPlan, machine: MachinePlan): Blanks {
  return {
    assets: assetsUrl(plan, pool),
    disk: machine.disk.title,
    document: documentUrl(plan, pool, machine),
    hostname: machine.name,
    installer: installerUrl(plan, machine, installers[pool.os.netboot.installer].answer),
    mac: machine.mac,
    wanted: wantedWords(machine.disk),
  };
}

/** The text with its blanks filled in. */
export function fill(text: string, blanks: Blanks): string {
  return text.replace(
    /<(assets|disk|document|hostname|installer|mac|wanted)>/g,
    (_, name: keyof Blanks) => blanks[name],
  );
}
