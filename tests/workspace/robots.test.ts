import { describe, expect, it } from 'vitest'
import { isPrivateAddress } from '../../src/workspace/private-address.ts'
import { readRobots } from '../../src/workspace/robots.ts'

const ROBOTS = `# rules
User-agent: other
Disallow: /

User-agent: *
Disallow: /admin   # no one
Disallow: /*.pdf$
Allow: /admin/open
Crawl-delay: 2

User-agent: Bitext
User-agent: cousin
Disallow: /private
Disallow:
`

describe('robots.txt', () => {
  it.each([
    ['/events', true],
    ['/admin/x', false],
    ['/admin/open/x', true],
    ['/a/b.pdf', false],
    ['/a/b.pdf?x', true],
  ])('lets any program read %s: %s', (path, allowed) => expect(readRobots(ROBOTS, 'someone').mayRead(path)).toBe(allowed))

  it('has a group of its own for a program that it names', () => {
    const { mayRead, delay } = readRobots(ROBOTS, 'bitext')
    expect([mayRead('/private/x'), mayRead('/admin/x'), delay]).toEqual([false, true, undefined])
    expect(readRobots(ROBOTS, 'someone').delay).toBe(2)
    expect(readRobots(ROBOTS, 'other').mayRead('/')).toBe(false)
  })

  it('allows everything where it says nothing', () => {
    expect(readRobots('<html>Disallow: /</html>', 'bitext').mayRead('/x')).toBe(true)
    expect(readRobots('', 'bitext').mayRead('/x')).toBe(true)
  })
})

describe('an address', () => {
  it.each([
    '127.0.0.1',
    '10.1.2.3',
    '172.31.0.1',
    '192.168.0.1',
    '169.254.169.254',
    '0.0.0.0',
    '100.64.0.1',
    '224.0.0.1',
    '255.255.255.255',
  ])('%s is private', (address) => expect(isPrivateAddress(address)).toBe(true))
  it.each([
    '::',
    '::1',
    'fe80::1',
    'fc00::1',
    'fd12::1',
    'ff02::1',
    '::ffff:8.8.8.8',
    '64:ff9b::8.8.8.8',
    '2002:7f00:1::',
    '2001:db8::1',
  ])('%s is private', (address) => expect(isPrivateAddress(address)).toBe(true))
  it.each(['8.8.8.8', '172.32.0.1', '95.173.136.70', '2606:4700::1111'])('%s is public', (address) =>
    expect(isPrivateAddress(address)).toBe(false),
  )
})
