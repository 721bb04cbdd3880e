/** The letters of a feed come out right, whatever it says of its encoding. */
import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, test } from 'vitest'
import { decodeFeed } from '#electron/services/feeds/parse/decode.ts'
import { parseFeed } from '#electron/services/feeds/parse/parse-feed.ts'

const feed = (title: string, encoding: string | null) =>
  `<?xml version="1.0"${encoding === null ? '' : ` encoding="${encoding}"`}?><rss><channel><title>${title}</title></channel></rss>`

const titleOf = (bytes: Uint8Array, contentType?: string) => parseFeed(bytes, { contentType }).title

const declared: readonly (readonly [encoding: string, title: string])[] = [
  ['utf-8', 'Più può – 漢字 – Ω'],
  ['UTF8', 'Più può'],
  ['us-ascii', 'Plain'],
  ['iso-8859-1', 'Più può'],
  ['ISO_8859-1', 'Più può'],
  ['latin1', 'Più può'],
  ['iso-8859-2', 'Łódź'],
  ['iso-8859-3', 'Ĝis ĉiam'],
  ['iso-8859-4', 'Āboliņš'],
  ['iso-8859-5', 'Привет'],
  ['iso-8859-6', 'مرحبا'],
  ['iso-8859-7', 'Καλημέρα'],
  ['iso-8859-8', 'שלום'],
  ['iso-8859-9', 'Işık'],
  ['iso-8859-10', 'Þórður'],
  ['iso-8859-13', 'Šiauliai'],
  ['iso-8859-14', 'Ŵyth'],
  ['iso-8859-15', '10 €'],
  ['iso-8859-16', 'Țară'],
  ['windows-1250', 'Łódź'],
  ['windows-1251', 'Привет'],
  ['cp1251', 'Привет'],
  ['windows-1252', '“10 €”'],
  ['windows-1253', 'Καλημέρα'],
  ['windows-1254', 'Işık'],
  ['windows-1255', 'שלום'],
  ['windows-1256', 'مرحبا'],
  ['windows-1257', 'Šiauliai'],
  ['windows-1258', 'Đưng'],
  ['windows-874', 'สวัสดี'],
  ['tis-620', 'สวัสดี'],
  ['koi8-r', 'Привет'],
  ['koi8-u', 'Київ'],
  ['Shift_JIS', '日本語カナ'],
  ['EUC-JP', '日本語カナ'],
  ['gb2312', '汉字'],
  ['gbk', '漢字汉字'],
  ['gb18030', '汉字€'],
  ['Big5', '漢字'],
  ['euc-kr', '한국어'],
  ['macintosh', 'Più può'],
  ['maccyrillic', 'Привет'],
  ['ibm437', 'Più ñ'],
  ['cp850', 'Più Ø'],
  ['cp852', 'Łódź'],
  ['ibm866', 'Привет'],
]

test.each(declared)('declared as %s: %s', (encoding, title) => {
  expect(titleOf(iconv.encode(feed(title, encoding), encoding))).toBe(title)
  expect(titleOf(iconv.encode(feed(title, null), encoding), `text/xml; charset="${encoding}"`)).toBe(title)
})

const wide = ['utf-16le', 'utf-16be', 'utf-32le', 'utf-32be'] as const

test.each(wide)('%s is seen with and without a mark, whatever is declared', (encoding) => {
  const text = feed('Più – 漢字', 'utf-8')
  expect(titleOf(iconv.encode(text, encoding))).toBe('Più – 漢字')
  expect(titleOf(iconv.encode(text, encoding, { addBOM: true }))).toBe('Più – 漢字')
})

/** What mainframes write, in hexadecimal. */
const mainframe: readonly (readonly [encoding: string, title: string, bytes: string])[] = [
  [
    'cp037',
    '[Più]',
    '4c6fa7949340a58599a28996957e7df14bf07d4085958396848995877e7d8397f0f3f77d6f6e4c99a2a26e4c838881959585936e4ca389a393856ebad789ddbb4c61a389a393856e4c61838881959585936e4c6199a2a26e',
  ],
  [
    'cp500',
    '[Più!]',
    '4c6fa7949340a58599a28996957e7df14bf07d4085958396848995877e7d8582838489836083976082857d6f6e4c99a2a26e4c838881959585936e4ca389a393856e4ad789dd4f5a4c61a389a393856e4c61838881959585936e4c6199a2a26e',
  ],
  [
    'cp1140',
    '[10 €]',
    '4c6fa7949340a58599a28996957e7df14bf07d4085958396848995877e7d8397f1f1f4f07d6f6e4c99a2a26e4c838881959585936e4ca389a393856ebaf1f0409fbb4c61a389a393856e4c61838881959585936e4c6199a2a26e',
  ],
]

test.each(mainframe)('the mainframe encoding %s: %s', (_, title, bytes) => {
  expect(titleOf(Buffer.from(bytes, 'hex'))).toBe(title)
})

describe('declarations that are wrong', () => {
  test('UTF-8 that calls itself Western European is UTF-8', () => {
    for (const name of ['iso-8859-1', 'windows-1252', 'us-ascii']) expect(titleOf(Buffer.from(feed('Più può', name)))).toBe('Più può')
    expect(titleOf(Buffer.from(feed('Più può', null)), 'text/xml; charset=iso-8859-1')).toBe('Più può')
  })

  test('Western European that calls itself UTF-8, or nothing, is Western European', () => {
    expect(titleOf(iconv.encode(feed('Più può “sì”', 'utf-8'), 'windows-1252'))).toBe('Più può “sì”')
    expect(titleOf(iconv.encode(feed('Più può “sì”', null), 'windows-1252'))).toBe('Più può “sì”')
  })

  test('the mark wins over header and declaration, the header over the declaration', () => {
    expect(titleOf(Buffer.from(`\ufeff${feed('Più', 'koi8-r')}`), 'text/xml; charset=big5')).toBe('Più')
    expect(titleOf(iconv.encode(feed('Привет', 'iso-8859-5'), 'koi8-r'), 'application/xml; charset=koi8-r')).toBe('Привет')
  })

  test('a header that says us-ascii, and names nobody knows, count for nothing', () => {
    expect(titleOf(iconv.encode(feed('Привет', 'koi8-r'), 'koi8-r'), 'text/xml; charset=us-ascii')).toBe('Привет')
    expect(titleOf(Buffer.from(feed('Più', 'x-nothing')), 'text/xml; charset=klingon')).toBe('Più')
  })

  test('a declaration of UTF-16 on bytes that are not is not believed', () => {
    expect(titleOf(Buffer.from(feed('Più', 'utf-16')))).toBe('Più')
  })

  test('one bad byte in UTF-8 costs one letter, not all of them', () => {
    const bytes = Buffer.concat([
      Buffer.from('<rss><channel><title>Più può '),
      Buffer.from([0xff]),
      Buffer.from(' è</title></channel></rss>'),
    ])
    expect(titleOf(bytes)).toBe('Più può \ufffd è')
  })

  test('a declaration behind junk is still found', () => {
    expect(titleOf(iconv.encode(`\n\n junk ${feed('Привет', 'koi8-r')}`, 'koi8-r'))).toBe('Привет')
  })
})

const undeclared: readonly (readonly [encoding: string, title: string])[] = [
  ['shift_jis', '静かなポンプについてのお知らせ：新しい工場で作っています'],
  ['euc-jp', '静かなポンプについてのお知らせ：新しい工場で作っています'],
  ['euc-kr', '조용한 펌프에 대한 새로운 소식을 알려 드립니다'],
  ['gb2312', '我们的工程师在工厂里维护水泵，这是一个关于节能的故事'],
  ['big5', '我們的工程師在工廠裡維護水泵，這是一個關於節能的故事'],
  ['koi8-r', 'Наши инженеры обслуживают насосы на каждом заводе'],
  ['windows-1251', 'Наши инженеры обслуживают насосы на каждом заводе, и это объясняет экономию'],
  ['windows-1255', 'המהנדסים שלנו מתחזקים משאבות בכל מפעל'],
  ['tis-620', 'วิศวกรของเรา ดูแลปั๊มน้ำ ในทุกโรงงาน และเล่าเรื่องการประหยัดพลังงาน'],
  ['windows-1252', 'Più può: «L’énergie économisée» – señor, Größe, Ærø, naïve façade, déjà vu à l’été'],
]

test.each(undeclared)('%s that nobody declares is guessed from its bytes: %s', (encoding, title) => {
  expect(titleOf(iconv.encode(feed(title, null), encoding))).toBe(title)
})

test('no bytes at all make decoding fail', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 300 }),
      fc.option(fc.constantFrom('utf-8', 'utf-16', 'iso-2022-kr', 'hz-gb-2312', 'utf-7', 'x')),
      (bytes, charset) => {
        expect(typeof decodeFeed(bytes, charset === null ? null : `text/xml; charset=${charset}`)).toBe('string')
      },
    ),
  )
})
