import { lookup, type LookupAddress, type LookupOptions } from 'node:dns';
import { BlockList, isIP } from 'node:net';

/** Networks that are not the open internet (IANA special-purpose registries, RFC 6890), where a server has no business. */
const NOT_PUBLIC = new BlockList();
for (const [network, prefix] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.88.99.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const) {
  NOT_PUBLIC.addSubnet(network, prefix, 'ipv4');
}

/** The one part of IPv6 that is the open internet, and what in it is not, or carries an IPv4 address inside. */
const GLOBAL_V6 = new BlockList();
GLOBAL_V6.addSubnet('2000::', 3, 'ipv6');
const NOT_PUBLIC_V6 = new BlockList();
for (const [network, prefix] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
  ['3fff::', 20],
] as const) {
  NOT_PUBLIC_V6.addSubnet(network, prefix, 'ipv6');
}

/** Whether an IP address leads anywhere but to the open internet. What is no IP address counts as private. */
export function isPrivateAddress(address: string): boolean {
  const plain = address.replace(/^\[|\]$/g, '');
  switch (isIP(plain)) {
    case 4:
      return NOT_PUBLIC.check(plain, 'ipv4');
    case 6:
      return !GLOBAL_V6.check(plain, 'ipv6') || NOT_PUBLIC_V6.check(plain, 'ipv6');
    default:
      return true;
  }
}

type LookupCallback = (error: Error | null, address: string | LookupAddress[], family?: number) => void;

/** Resolves a name to public addresses only, for a request of Node. @param refused what is said of a name that has none */
export const publicLookup =
  (refused: (hostname: string) => Error) =>
  (hostname: string, options: LookupOptions, callback: LookupCallback): void =>
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      if (error) return callback(error, []);
      const found = addresses.filter(({ address }) => !isPrivateAddress(address));
      const [first] = found;
      if (!first) return callback(refused(hostname), []);
      return options.all ? callback(null, found) : callback(null, first.address, first.family);
    });
