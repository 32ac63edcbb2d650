import type { Unit } from '../../artifacts';
import { INSTALL_UNIT } from '../../components/software/install-script';
import { command } from './shell';

/** Before units start that must not: the first that cloud-init does, on this boot and each that follows. */
export function maskCommands(units: readonly Unit[]): string[] {
  const masked = named(units, 'masked');
  return masked.length > 0 ? [command('systemctl', 'mask', '--now', '--no-block', ...masked)] : [];
}

/**
 * Packages come first, since they bring some of the units. One command enables one unit, because systemctl gives up
 * at the first that is missing. All are then started without waiting for any, so that systemd's own ordering decides;
 * restarted, since what the system brings may run already, without its configuration.
 */
export function unitCommands(units: readonly Unit[]): string[] {
  const enabled = named(units, 'enabled');
  const others = enabled.filter((name) => name !== INSTALL_UNIT);
  return [
    ...named(units, 'disabled').map((name) => command('systemctl', 'disable', '--now', name)),
    ...(enabled.includes(INSTALL_UNIT) ? [command('systemctl', 'enable', '--now', INSTALL_UNIT)] : []),
    ...others.map((name) => command('systemctl', 'enable', '--no-reload', name)),
    'systemctl daemon-reload',
    ...(others.length > 0 ? [command('systemctl', 'restart', '--no-block', ...others)] : []),
  ];
}

function named(units: readonly Unit[], state: Unit['state']): string[] {
  return units.filter((unit) => unit.state === state).map(({ name }) => name);
}
