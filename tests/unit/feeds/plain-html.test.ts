/** The quick way to safe HTML and to text gives what the thorough way gives, or gives up. */
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { plainHtml } from '#electron/services/feeds/parse/html-plain.ts'
import { cleanedHtml, safeHtml } from '#electron/services/feeds/parse/html-safe.ts'
import { tagsByName } from '#electron/services/feeds/parse/html-tags.ts'
import { foldSpace, textOfAny, textOfPlain } from '#electron/services/feeds/parse/html-text.ts'

const tag = fc.oneof(
  { weight: 3, arbitrary: fc.constantFrom('p', 'a', 'div', 'b', 'em', 'ul', 'li', 'table', 'tr', 'td', 'th', 'h2', 'blockquote', 'pre') },
  { weight: 2, arbitrary: fc.constantFrom('img', 'br', 'hr', 'col', 'wbr', 'source', 'P', 'BR', 'DIV', 'IMG') },
  fc.constantFrom(...Array.from(tagsByName.values(), ({ name: each }) => each)),
  fc.constantFrom('script', 'iframe', 'style', 'svg', 'form', 'title', 'noscript', 'blink', 'input', 'template', 'x-y', 'textarea'),
)
const link = fc.constantFrom(
  ...['http://e.example/', 'https://e.example/?a=1&amp;b=2', '/x', 'x.html', '//e.example/y', '#top', '?q', '', ' ', 'HTTP://E.example/A'],
  ...['mailto:a@e.example', 'tel:+1', 'ftp://e.example/', 'javascript:x()', ' java\nscript:x', '&#106;avascript:x', 'data:text/html,x'],
  ...['vbscript:x', 'ja\tvascript&colon;x', 'http:x', 'https:\\\\e.example', '\\\\e.example', 'http://e.example/"<>', 'cid:1', 'à/è'],
)
const name = fc.constantFrom(
  ...['href', 'src', 'alt', 'title', 'class', 'style', 'width', 'height', 'rel', 'cite', 'lang', 'start', 'reversed', 'HREF', 'colspan'],
  ...['onclick', 'onerror', 'data-x', 'xml:lang', 'srcset', 'id', 'dir', 'datetime', 'type', 'hreflang', '__proto__', 'a.b'],
)
const value = fc.oneof(
  link,
  fc.constantFrom('1', 'a b', '&lt;b&gt;', '&quot;', "it's", '&copy', '&copy=1', '&nosuch;', 'x&y', '&#0;', '<i>'),
)
const attribute = fc.oneof(
  { weight: 8, arbitrary: fc.tuple(name, value).map(([key, text]) => ` ${key}="${text.replaceAll('"', '')}"`) },
  fc.tuple(name, value).map(([key, text]) => ` ${key}='${text.replaceAll("'", '')}'`),
  name.map((key) => ` ${key}`),
  fc.tuple(name, value).map(([key, text]) => `\n${key} = ${text}`),
)
const text = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom('words and words', ' ', '\n\n', 'à', '漢字', '😀') },
  fc.constantFrom(
    '&amp;',
    '&lt;b&gt;',
    '&nbsp;',
    '&#8217;',
    '&hellip;',
    '&copy 2026',
    '&copyright',
    '&',
    '&;',
    'a > b',
    '&#x3c;',
    '&#0;',
    '&#55296;',
  ),
  fc.constantFrom(
    '<',
    '< ',
    '<3',
    '<http://e.example/>',
    '<jane@e.example>',
    '</',
    '</ p>',
    '<!',
    '<?php ?>',
    ']]>',
    '<![CDATA[x]]>',
    '"',
    "'",
  ),
)
const piece = fc.oneof(
  { weight: 4, arbitrary: text },
  { weight: 4, arbitrary: fc.tuple(tag, fc.array(attribute, { maxLength: 3 })).map(([each, list]) => `<${each}${list.join('')}>`) },
  { weight: 3, arbitrary: tag.map((each) => `</${each}>`) },
  { weight: 2, arbitrary: fc.tuple(tag, text).map(([each, inside]) => `<${each}>${inside}</${each}>`) },
  fc.tuple(tag, fc.array(attribute, { maxLength: 2 })).map(([each, list]) => `<${each}${list.join('')} />`),
  fc.constantFrom('<!-- c -->', '<!---->', '<!-->', '<!--->', '<!-- a --!> b -->', '<!-- <p> -->', '<iframe src="x"></iframe>'),
  fc.constantFrom('<iframe>a<b>c</iframe>', '<script>x</script>', '<style>p{}</style>', '<script>if (a<b) x</script>', '</p >'),
)
const html = fc.array(piece, { maxLength: 14 }).map((pieces) => pieces.join(''))
const base = fc.constantFrom(null, 'http://b.example/dir/page', 'https://b.example')

test('any HTML that the quick way takes, it cleans as sanitize-html does', () => {
  let taken = 0
  fc.assert(
    fc.property(html, base, (source, start) => {
      const quick = plainHtml(source, start)
      if (quick === null) return
      taken += 1
      expect(quick.trim()).toBe(cleanedHtml(source, start))
    }),
    { numRuns: 5000 },
  )
  expect(taken).toBeGreaterThan(500)
})

test('any HTML that the quick way takes, it reads as the thorough reader does', () => {
  fc.assert(
    fc.property(html, (source) => {
      const quick = textOfPlain(source)
      if (quick !== null) expect(foldSpace(quick)).toBe(foldSpace(textOfAny(source)))
    }),
    { numRuns: 5000 },
  )
})

test('letters changed anywhere in good HTML make no difference between the two ways', () => {
  const good =
    '<p class="a">One <a href="/x?a=1&amp;b=2" title="t">two</a>, it&#8217;s<br/>three</p>\n<ul><li>x</li><li>y &lt; z</li></ul><img alt="" src="http://e.example/i.png" width="5"><!-- c -->'
  const change = fc.tuple(fc.nat(good.length - 1), fc.constantFrom('<', '>', '"', "'", '&', ';', '/', '=', ' ', 'x', '-', '!', '\0', ''))
  fc.assert(
    fc.property(fc.array(change, { minLength: 1, maxLength: 4 }), base, (changes, start) => {
      const letters = Array.from(good)
      for (const [at, letter] of changes) letters[at] = letter
      const source = letters.join('')
      const quick = plainHtml(source, start)
      if (quick !== null) expect(quick.trim()).toBe(cleanedHtml(source, start))
      const words = textOfPlain(source)
      if (words !== null) expect(foldSpace(words)).toBe(foldSpace(textOfAny(source)))
    }),
    { numRuns: 5000 },
  )
})

describe('HTML as programs for blogs write it goes the quick way', () => {
  const samples: readonly (readonly [html: string, safe: string])[] = [
    ['<p class="x">a<br>b</p>', '<p>a<br />b</p>'],
    ['<P>a<P>b', '<p>a</p><p>b</p>'],
    [
      '<figure class="wp-block-image"><img decoding="async" width="5" src="/i.png" srcset="/i.png 2x" alt=""/><figcaption>c</figcaption></figure>',
      '<figure><img width="5" src="http://b.example/i.png" alt="" /><figcaption>c</figcaption></figure>',
    ],
    ['<!-- wp:embed --><iframe src="https://v.example/"></iframe>it&#8217;s &lt;b&gt;', 'it’s &lt;b&gt;'],
    ['<a href="x" onclick="y" target="_blank">z</a>', '<a href="http://b.example/dir/x">z</a>'],
    ["<font color='red'><a href='mailto:a@e.example'>z</font>", '<a href="mailto:a@e.example">z</a>'],
  ]
  test.each(samples)('%s', (source, safe) => {
    expect(plainHtml(source, 'http://b.example/dir/page')).toBe(safe)
    expect(safeHtml(source, 'http://b.example/dir/page', { odd: 0 })).toBe(safe)
  })
})
