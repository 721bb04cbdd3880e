/** Which proxy a terminal's environment means for an address. */
import { expect, test } from 'vitest'
import { proxyOfEnvironment } from '#electron/services/feeds/environment-proxy.ts'

const blog = 'https://blog.aurelia.example/feed'

test.for<readonly [what: string, env: Readonly<Record<string, string>>, address: string, way: string]>([
  ['nothing', {}, blog, 'DIRECT'],
  ['one for encrypted addresses', { HTTPS_PROXY: 'http://proxy.corp:8080' }, blog, 'PROXY proxy.corp:8080'],
  ['small letters before capitals', { https_proxy: 'one.corp:1', HTTPS_PROXY: 'two.corp:2' }, blog, 'PROXY one.corp:1'],
  ['one for other addresses', { HTTP_PROXY: 'http://proxy.corp:8080' }, blog, 'DIRECT'],
  ['one for plain addresses', { HTTP_PROXY: 'http://proxy.corp' }, 'http://blog.aurelia.example/', 'PROXY proxy.corp:80'],
  ['one for all', { ALL_PROXY: 'https://proxy.corp' }, blog, 'HTTPS proxy.corp:443'],
  ['one that we cannot go', { ALL_PROXY: 'socks5://proxy.corp:1080' }, blog, 'SOCKS proxy.corp:1080'],
  ['this computer', { HTTP_PROXY: 'http://proxy.corp' }, 'http://127.0.0.1:3000/feed', 'DIRECT'],
  ['an exception', { HTTPS_PROXY: 'http://proxy.corp', NO_PROXY: 'other.example, aurelia.example' }, blog, 'DIRECT'],
  ['an exception with a dot', { HTTPS_PROXY: 'http://proxy.corp', no_proxy: '.aurelia.example' }, blog, 'DIRECT'],
  ['an exception with a port', { HTTPS_PROXY: 'http://proxy.corp', no_proxy: 'blog.aurelia.example:443' }, blog, 'DIRECT'],
  [
    'an exception with another port',
    { HTTPS_PROXY: 'http://proxy.corp:1', no_proxy: 'blog.aurelia.example:8443' },
    blog,
    'PROXY proxy.corp:1',
  ],
  ['an exception that only ends alike', { HTTPS_PROXY: 'http://proxy.corp:1', no_proxy: 'a.example' }, blog, 'PROXY proxy.corp:1'],
  ['exceptions for all', { HTTPS_PROXY: 'http://proxy.corp', no_proxy: '*' }, blog, 'DIRECT'],
])('an environment with %s', async ([, env, address, way]) => {
  expect(await proxyOfEnvironment(env)(address)).toBe(way)
})
