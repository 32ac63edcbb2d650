import type { Content } from '../formats';
import type { Directory, Dropin, File, SecretFile, Unit } from './artifact';

/** Makers for the artifacts that components write most, with the owner and mode that nearly all have. */

/** A root-owned file of mode 0644 unless said otherwise. */
export function file(path: string, content: Content, reason: string, mode = 0o644): File {
  return { kind: 'file', path, mode, owner: 'root:root', content, reason };
}

/** A root-owned script of mode 0755. */
export function script(path: string, text: string, reason: string): File {
  return file(path, { format: 'text', text }, reason, 0o755);
}

/** A root-owned directory of mode 0755 unless said otherwise. */
export function directory(path: string, reason: string, mode = 0o755): Directory {
  return { kind: 'directory', path, mode, owner: 'root:root', reason };
}

/** A root-owned file of mode 0600 whose content only `sealed/` has, derived from the seed. */
export function secret(path: string, reason: string, mode = 0o600): SecretFile {
  return { kind: 'secret', path, mode, owner: 'root:root', source: { from: 'derived' }, reason };
}

/** A unit that Bootwright writes and enables. */
export function unit(name: string, content: Content, reason: string): Unit {
  return { kind: 'unit', name, content, state: 'enabled', reason };
}

/** A unit that something else starts, such as a timer's service. */
export function staticUnit(name: string, content: Content, reason: string): Unit {
  return { kind: 'unit', name, content, state: 'static', reason };
}

/** A unit that the system brings, enabled. */
export function enable(name: string, reason: string): Unit {
  return { kind: 'unit', name, state: 'enabled', reason };
}

/** A unit that must never run here. */
export function mask(name: string, reason: string): Unit {
  return { kind: 'unit', name, state: 'masked', reason };
}

export function dropin(unit: string, name: string, content: Content, reason: string): Dropin {
  return { kind: 'dropin', unit, name, content, reason };
}
