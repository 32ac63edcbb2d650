import { listAt, tablesAt } from '../read/value';
import { type Fault, shortly } from './fault';
import type { Reader } from './reader';
import type { Table } from './records';
import { dnsSubdomain, searched } from './texts';

/** Whom a pod asks for names (validatePodDNSConfig). */
export function judgeResolving(spec: Table, pointer: string, reader: Reader): Fault[] {
  const { has } = reader;
  const at = `${pointer}/dnsConfig/nameservers`;
  const servers = listAt(spec, '/dnsConfig/nameservers');
  if (spec.dnsPolicy === 'None' && servers.length === 0)
    return [{ pointer: at, says: 'is missing, and dnsPolicy is None', mend: 'write one' }];
  const zeros = leadingZeros(spec, pointer);
  const many =
    servers.length > 3 ? [{ pointer: at, says: `has ${servers.length}`, mend: 'write 3 at most' }] : [];
  return [
    ...(zeros.length > 0 && has('StrictIPCIDRValidation') ? zeros : []),
    ...many,
    ...judgeSearches(listAt(spec, '/dnsConfig/searches'), pointer, reader),
  ];
}

function judgeSearches(searches: readonly unknown[], pointer: string, { has }: Reader): Fault[] {
  const at = `${pointer}/dnsConfig/searches`;
  const relaxed = searches.length > 0 && has('RelaxedDNSSearchValidation');
  const long = searches.length > 32 || searches.join(' ').length > 2048;
  const wrong = searches.flatMap((each, i) => {
    if (relaxed && each === '.') return [];
    const found = (relaxed ? searched : dnsSubdomain)(String(each ?? '').replace(/\.$/, ''));
    const says = `is ${shortly(each)}, which ${found?.says}`;
    return found ? [{ pointer: `${at}/${i}`, says, mend: found.mend }] : [];
  });
  return [...(long ? [{ pointer: at, says: 'is too long', mend: 'write 32 at most' }] : []), ...wrong];
}

/** 010 is ten to some and eight to others. */
function leadingZeros(spec: Table, pointer: string): Fault[] {
  const aliases = tablesAt(spec, '/hostAliases').map(({ ip }, i) => [`/hostAliases/${i}/ip`, ip] as const);
  const servers = listAt(spec, '/dnsConfig/nameservers').map(
    (ip, i) => [`/dnsConfig/nameservers/${i}`, ip] as const,
  );
  return [...aliases, ...servers].flatMap(([at, ip]) =>
    /(^|\.)0\d/.test(String(ip))
      ? [{ pointer: `${pointer}${at}`, says: `is ${shortly(ip)}, with a leading zero`, mend: 'remove it' }]
      : [],
  );
}
