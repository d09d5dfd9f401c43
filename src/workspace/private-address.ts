import { BlockList, isIPv4 } from 'node:net'

const PRIVATE = new BlockList()
// This network, private networks, carrier-grade NAT, loopback, link-local, test nets, benchmarks, multicast and reserved (RFC 6890).
for (const [net, bits] of [
  ['0.0.0.0', 8],
  ['10.0.0.0', 8],
  ['100.64.0.0', 10],
  ['127.0.0.0', 8],
  ['169.254.0.0', 16],
  ['172.16.0.0', 12],
  ['192.0.0.0', 24],
  ['192.0.2.0', 24],
  ['192.168.0.0', 16],
  ['198.18.0.0', 15],
  ['198.51.100.0', 24],
  ['203.0.113.0', 24],
  ['224.0.0.0', 3],
] as const)
  PRIVATE.addSubnet(net, bits, 'ipv4')

/** The only part of IPv6 that leads to the public network; NAT64 and addresses that wrap one of IPv4 do not count. */
const PUBLIC = new BlockList()
PUBLIC.addSubnet('2000::', 3, 'ipv6')

/** Tunnels, documentation and other parts of it that lead elsewhere. */
for (const [net, bits] of [
  ['2001::', 23],
  ['2001:db8::', 32],
  ['2002::', 16],
] as const)
  PRIVATE.addSubnet(net, bits, 'ipv6')

/** Whether an address leads to this machine or a network around it, where a public site has no business. */
export const isPrivateAddress = (address: string): boolean =>
  isIPv4(address) ? PRIVATE.check(address, 'ipv4') : !PUBLIC.check(address, 'ipv6') || PRIVATE.check(address, 'ipv6')
