import type { AlternativeNames } from '../plan';
import type { Usage } from './certificate';
import {
  BasicConstraintsExtension,
  ExtendedKeyUsage,
  ExtendedKeyUsageExtension,
  type Extension,
  KeyUsageFlags,
  KeyUsagesExtension,
  SubjectAlternativeNameExtension,
} from './x509';

/** A leaf issues nothing, and its key signs and agrees on keys, as kubeadm has it. */
const COMMON: readonly Extension[] = [
  new BasicConstraintsExtension(false, undefined, true),
  new KeyUsagesExtension(KeyUsageFlags.digitalSignature | KeyUsageFlags.keyEncipherment, true),
];

const { clientAuth, serverAuth } = ExtendedKeyUsage;

const USAGES: Readonly<Record<Usage, Extension>> = {
  both: new ExtendedKeyUsageExtension([serverAuth, clientAuth]),
  client: new ExtendedKeyUsageExtension([clientAuth]),
  server: new ExtendedKeyUsageExtension([serverAuth]),
};

export function leafExtensions(usage: Usage, names: AlternativeNames | undefined): Extension[] {
  return [...COMMON, USAGES[usage], ...(names ? [alternativeNames(names)] : [])];
}

function alternativeNames({ dns, ip }: AlternativeNames): Extension {
  return new SubjectAlternativeNameExtension([
    ...dns.map((value) => ({ type: 'dns' as const, value })),
    ...ip.map((value) => ({ type: 'ip' as const, value })),
  ]);
}
