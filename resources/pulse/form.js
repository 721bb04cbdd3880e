// The pulse form: draws itself in one of three languages, and makes a small file of what was chosen. It asks nothing of anybody and keeps nothing.
;(() => {
  const data = JSON.parse(document.getElementById('data').textContent)
  // Made for this form alone: it keeps the same form from being counted twice, and tells neither who nor when.
  const key = randomKey()
  const answers = new Map()
  let group = ''
  let locale = data.locale

  function randomKey() {
    const bytes = crypto.getRandomValues(new Uint8Array(16))
    bytes[6] = (bytes[6] & 15) | 64
    bytes[8] = (bytes[8] & 63) | 128
    const hex = [...bytes].map((byte) => byte.toString(16).padStart(2, '0')).join('')
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-')
  }

  function hash(text, seed) {
    let value = (2166136261 ^ seed) >>> 0
    for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), 16777619) >>> 0
    return value.toString(16).padStart(8, '0')
  }

  function answerText() {
    const said = [data.round, key, group, ...data.drivers.map((driver) => answers.get(driver) ?? '-')].join('\n')
    return JSON.stringify({
      format: 'groundswell-pulse',
      version: 1,
      round: data.round,
      key,
      group,
      answers: Object.fromEntries(data.drivers.flatMap((driver) => (answers.has(driver) ? [[driver, answers.get(driver)]] : []))),
      check: hash(said, 5381) + hash(said, 52711),
    })
  }

  function make(tag, fields, ...children) {
    const element = Object.assign(document.createElement(tag), fields)
    element.append(...children)
    return element
  }

  function option(value, label, selected, lang) {
    return make('option', { value, selected, lang, textContent: label })
  }

  function statement(driver, at, texts) {
    const clear = make('button', { type: 'button', className: 'clear', textContent: texts.clear, hidden: !answers.has(driver) })
    const choices = texts.scale.map((word, index) => {
      const value = index + 1
      const input = make('input', { type: 'radio', name: driver, value: String(value), checked: answers.get(driver) === value })
      input.addEventListener('change', () => {
        answers.set(driver, value)
        clear.hidden = false
        forget()
      })
      return make('label', {}, input, make('span', { textContent: word }))
    })
    const set = make(
      'fieldset',
      {},
      make('legend', { textContent: `${at + 1}. ${texts.statements[at]}` }),
      make('div', { className: 'scale' }, ...choices),
      clear,
    )
    clear.addEventListener('click', () => {
      answers.delete(driver)
      for (const input of set.querySelectorAll('input')) input.checked = false
      clear.hidden = true
      forget()
      set.querySelector('input').focus()
    })
    return set
  }

  const said = make('p', { className: 'said' })
  said.setAttribute('role', 'status')
  const shown = make('div', {})

  // What was saved or shown before is no longer what stands here.
  function forget() {
    said.textContent = ''
    shown.replaceChildren()
  }

  function isEmpty(texts) {
    if (answers.size > 0) return false
    shown.replaceChildren()
    said.textContent = texts.empty
    document.querySelector('fieldset input').focus()
    return true
  }

  function save(texts) {
    if (isEmpty(texts)) return
    const address = URL.createObjectURL(new Blob([answerText()], { type: 'application/json' }))
    const link = make('a', { href: address, download: `pulse-${key.slice(0, 8)}.json` })
    document.body.append(link)
    link.click()
    link.remove()
    said.textContent = texts.saved
  }

  function show(texts) {
    if (isEmpty(texts)) return
    said.textContent = ''
    const area = make('textarea', { id: 'answer', readOnly: true, spellcheck: false, value: answerText() })
    const copy = make('button', { type: 'button', className: 'copy', textContent: texts.copy })
    copy.addEventListener('click', () => {
      area.select()
      // The clipboard of today asks for a page from a server; this one comes from a folder.
      if (document.execCommand('copy')) said.textContent = texts.copied
    })
    const label = make('label', { htmlFor: 'answer', textContent: texts.text })
    shown.replaceChildren(
      make(
        'div',
        { className: 'field' },
        label,
        make('p', { className: 'muted', textContent: texts.textHint }),
        area,
        make('div', {}, copy),
      ),
    )
    area.focus()
    area.select()
  }

  function groupField(texts) {
    const select = make(
      'select',
      { id: 'group' },
      option('', texts.noGroup, group === ''),
      ...data.groups.map((each) => option(each, each, group === each)),
    )
    select.addEventListener('change', () => {
      group = select.value
      forget()
    })
    const label = make('label', { htmlFor: 'group', textContent: texts.group })
    return make('div', { className: 'field' }, label, select, make('p', { className: 'muted', textContent: texts.groupHint }))
  }

  function languageField(texts) {
    const select = make('select', {}, ...Object.keys(data.texts).map((each) => option(each, data.texts[each].own, each === locale, each)))
    select.addEventListener('change', () => {
      locale = select.value
      draw()
      document.querySelector('.top select').focus()
    })
    return make('div', { className: 'top' }, make('label', {}, texts.language, select))
  }

  function draw() {
    const texts = data.texts[locale]
    document.documentElement.lang = locale
    document.title = data.name
    forget()
    const first = make('button', { type: 'button', className: 'first', textContent: texts.save })
    first.addEventListener('click', () => save(texts))
    const second = make('button', { type: 'button', textContent: texts.show })
    second.addEventListener('click', () => show(texts))
    const main = make(
      'main',
      {},
      languageField(texts),
      make('h1', { textContent: data.name }),
      make('p', { textContent: texts.intro }),
      make('p', { className: 'muted', textContent: texts.closes }),
      ...data.drivers.map((driver, at) => statement(driver, at, texts)),
      ...(data.groups.length === 0 ? [] : [groupField(texts)]),
      make('div', { className: 'acts' }, first, second),
      said,
      shown,
      make(
        'section',
        { className: 'privacy' },
        make('h2', { textContent: texts.privacyTitle }),
        make('ul', {}, ...texts.privacy.map((line) => make('li', { textContent: line }))),
      ),
    )
    document.querySelector('main')?.remove()
    document.body.append(main)
  }

  draw()
})()
