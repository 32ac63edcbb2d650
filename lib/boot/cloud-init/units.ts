import type { Unit } from '../../artifacts';
import { INSTALL_UNIT } from '../../components/software/install-script';
import { command } from './shell';

/** Before units start that must not: the first that cloud-init does, on this boot and each that follows. */
export function maskCommands(units: readonly Unit[]): string[] {
  const masked = named(units, 'masked');
  return masked.length > 0 ? [command('systemctl', 'mask', '--now', '--no-block', ...masked)] : [];
}

/**
 * Packages come first, since they bring units that are enabled here. One command enables one unit, because systemctl
 * gives up at the first that is missing. All are then started without waiting for any, so that systemd's own ordering
 * decides; restarted, since one that the system brings may run already, without its configuration.
 */
export function unitCommands(units: readonly Unit[]): string[] {
  const enabled = named(units, 'enabled');
  const [first, rest] = [
    enabled.filter((name) => name === INSTALL_UNIT),
    enabled.filter((name) => name !== INSTALL_UNIT),
  ];
  return [
    ...named(units, 'disabled').map((name) => command('systemctl', 'disable', '--now', name)),
    ...first.map((name) => command('systemctl', 'enable', '--now', name)),
    ...rest.map((name) => command('systemctl', 'enable', '--no-reload', name)),
    'systemctl daemon-reload',
    ...(rest.length > 0 ? [command('systemctl', 'restart', '--no-block', ...rest)] : []),
  ];
}

function named(units: readonly Unit[], state: Unit['state']): string[] {
  return units.filter((unit) => unit.state === state).map(({ name }) => name);
}
