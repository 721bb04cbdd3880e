/** Nothing that runs, styles or frames comes in, wherever and however it is written. */
import { expect, test } from 'vitest'
import { atomEntry, readFeed, rssItem } from './read.ts'
import { harmIn } from './safe.ts'

const attacks: readonly string[] = [
  '<script>alert(1)</script>',
  '<SCRIPT SRC=//e.example/x.js></SCRIPT>',
  '<script',
  '<scr<script>ipt>alert(1)</scr</script>ipt>',
  '<img src=x onerror=alert(1)>',
  '<img src=x onerror=alert(1)//',
  '<img/onerror="x"/src=y>',
  '<a href="javascript:alert(1)">x</a>',
  '<a href=" java\nscript:alert(1)">x</a>',
  '<a href="jav&#x09;ascript:alert(1)">x</a>',
  '<a href="&#106;avascript&colon;alert(1)">x</a>',
  '<a href="vbscript:x">x</a>',
  '<a href="data:text/html;base64,PHNjcmlwdD4=">x</a>',
  '<img src="data:image/svg+xml,<svg onload=x>">',
  '<iframe src="http://e.example/"></iframe>',
  '<iframe><script>x</script></iframe>',
  '<iframe srcdoc="&lt;script&gt;x&lt;/script&gt;"><img src=x onerror=y></iframe>',
  '<scr<iframe>ipt>x</scr</iframe>ipt>',
  '<noframes><!--</noframes><img src=x onerror=y>-->',
  '<?xml-stylesheet href="javascript:x"?>',
  '<object data="x"><embed src="y"></object>',
  '<form action="x"><input name="y"><button formaction="z">b</button></form>',
  '<svg onload=alert(1)><script>x</script></svg>',
  '<math><mtext><script>x</script></mtext></math>',
  '<meta http-equiv="refresh" content="0;url=javascript:x">',
  '<link rel="stylesheet" href="x"><base href="javascript:x">',
  '<style>@import "x"</style><p style="background:url(javascript:x)">x</p>',
  '<div style="width:expression(alert(1))">x</div>',
  '<b onmouseover="x()">y</b>',
  '<noscript><p title="</noscript><img src=x onerror=y>"></noscript>',
  '<textarea><script>x</script></textarea>',
  '<!--<img src="--><img src=x onerror=alert(1)>">',
  '<![CDATA[<script>x</script>]]>',
  '<title><script>x</script></title>',
  '<template><script>x</script></template>',
  '<xml:namespace prefix="t"><t:script>x</t:script>',
  '<a href="http://e.example/" onclick=x target=_blank>x</a>',
  '<table background="javascript:x"><td>x</table>',
  '<video src=x onerror=y><source onerror=z></video>',
  '<frameset onload=x><frame src=y></frameset>',
  '<xmp>--><a href="</style>\'</p><noscript>',
  '<base href=&Tab;<a  </style><a href="<?&Tab;java\tscript:onerror=x ',
  '</</template><img <src= onload =y<style><img href=',
]

const escaped = (html: string) => html.replaceAll('&', '&amp;').replaceAll('<', '&lt;')
const wraps: readonly ((html: string) => string)[] = [
  escaped,
  (html) => escaped(escaped(html)),
  (html) => escaped(escaped(escaped(html))),
  (html) => `<![CDATA[${html}]]>`,
  (html) => html,
]

test.each(attacks)('%s does no harm in any field of any format', (attack) => {
  for (const wrap of wraps) {
    const text = wrap(attack)
    const fields = ['title', 'description', 'c:encoded', 'author', 'category', 'd:creator', 'link', 'guid', 'i:summary']
    const item = rssItem(fields.map((name) => `<${name}>${text}</${name}>`).join(''))
    const types = ['text', 'html', 'xhtml', 'text/html', 'image/svg+xml']
    const entries = types.map((type) =>
      atomEntry(['title', 'summary', 'content'].map((name) => `<${name} type="${type}">${text}</${name}>`).join('')),
    )
    const json = readFeed(
      JSON.stringify({
        items: [{ id: text, title: text, summary: text, content_html: text, url: text, image: text, tags: [text], author: { name: text } }],
      }),
    )
    const feed = { title: '', link: null, language: null, cut: false, total: 1, items: [item, ...entries, ...json.items] }
    expect(harmIn(feed)).toEqual([])
  }
})

test('a harmless word in angle brackets stays in a title: somebody wrote it', () => {
  expect(atomEntry('<title type="text">The &lt;blink&gt; tag and x &lt; y</title>').title).toBe('The <blink> tag and x < y')
})

test('text, links and pictures come through', () => {
  const html =
    '<h2>A</h2><p>b <a href="http://e.example/">c</a> <em>d</em></p><ul><li>e</li></ul><img src="http://e.example/f.png" alt="g" /><table><tr><td>h</td></tr></table>'
  expect(rssItem(`<description>${escaped(html)}</description>`).content).toBe(html)
})
