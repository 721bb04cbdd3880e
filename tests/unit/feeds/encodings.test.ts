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
  ['cp1125', 'Привет'],
  ['hp-roman8', 'Più'],
  ['rk1048', 'Қазақ'],
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
  [
    'IBM273',
    '[Größe!]',
    '4c6fa7949340a58599a28996957e7ff14bf07f4085958396848995877e7fc9c2d4f2f7f37f6f6e4c99a2a26e4c838881959585936e4ca389a393856e63c7996aa1854ffc4c61a389a393856e4c61838881959585936e4c6199a2a26e',
  ],
  [
    'ebcdic-cp-he',
    '[שלום]',
    '4c6fa7949340a58599a28996957e7ff14bf07f4085958396848995877e7f8582838489836083976088857f6f6e4c99a2a26e4c838881959585936e4ca389a393856eba69544655bb4c61a389a393856e4c61838881959585936e4c6199a2a26e',
  ],
  [
    'cp875',
    '[Καλημέρα]',
    '4c6fa7949340a58599a28996957e7ff14bf07f4085958396848995877e7f8397f8f7f57f6f6e4c99a2a26e4c838881959585936e4ca389a393856e4a518a9e9a9fb2ae8a5a4c61a389a393856e4c61838881959585936e4c6199a2a26e',
  ],
  [
    'IBM1026',
    '[Işık]',
    '4c6fa7949340a58599a28996957efcf14bf0fc4085958396848995877efcc9c2d4f1f0f2f6fc6f6e4c99a2a26e4c838881959585936e4ca389a393856e68c96a7992ac4c61a389a393856e4c61838881959585936e4c6199a2a26e',
  ],
]

/** Encodings and names that nothing here can write, in hexadecimal what stands for the title. */
const rare: readonly (readonly [encoding: string, title: string, bytes: string])[] = [
  ['hz-gb-2312', '汉字 ~ A', '7e7b3a3a57567e7d207e7e2041'],
  ['HZ', '汉字', '7e7b3a3a57567e7d'],
  ['iso-2022-kr', '한국어 A', '1b2429430e475131393e6e0f2041'],
  ['csISO2022KR', '한국어', '1b2429430e475131393e6e0f'],
  ['iso-2022-jp-2', '日本語', '1b2442467c4b5c386c1b2842'],
  ['ISO2022-JP', '日本語', '1b2442467c4b5c386c1b2842'],
  ['x-mac-korean', '한국어', 'c7d1b1b9beee'],
  ['GB18030-2000', '汉字', 'babad7d6'],
  ['unicode-1-1-utf-7', 'Più', '50692b41506b2d'],
  ['UTF-7', 'Più', '50692b41506b2d'],
]

test.each(rare)('the rare encoding %s: %s', (encoding, title, bytes) => {
  const [before = '', behind = ''] = feed('|', encoding).split('|')
  expect(titleOf(Buffer.concat([Buffer.from(before), Buffer.from(bytes, 'hex'), Buffer.from(behind)]))).toBe(title)
})

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

/** What was read in the wrong encoding before it was sent, and what it was. */
const misread: readonly (readonly [written: string, meant: string])[] = [
  ['CafÃ© Ã\u00a0 la carte', 'Café à la carte'],
  ['itâ€™s â€œquietâ€\u009d', 'it’s “quiet”'],
  ['itâ\u0080\u0099s', 'it’s'],
  ['ÐŸÑ€Ð¸Ð²ÐµÑ‚', 'Привет'],
  ['\u0093quoted\u0094 \u0096 and more\u0085', '“quoted” – and more…'],
  ['L’été «à l’école»…', 'L’été «à l’école»…'],
  ['Weiß® NÃO «café»', 'Weiß® NÃO «café»'],
  ['Ü»', 'Ü»'],
]

test.each(misread)('%j is read as %j', (written, meant) => {
  expect(titleOf(Buffer.from(feed(written, 'utf-8')))).toBe(meant)
  expect(titleOf(Buffer.from(JSON.stringify({ title: written, items: [] })))).toBe(meant)
})

test('one text that was misread does not change those beside it', () => {
  const source = '<rss><channel><title>NÃO</title><item><title>CafÃ©</title></item><item><title>«Café»</title></item></channel></rss>'
  const { title, items } = parseFeed(Buffer.from(source))
  expect([title, ...items.map((item) => item.title)]).toEqual(['NÃO', 'Café', '«Café»'])
})
