/** What the tags of HTML mean for us: which are known, which break a line, which carry no text, which may never come in. */

const words = (list: string): ReadonlySet<string> => new Set(list.split(' '))

/** Elements after which a word ends. */
export const blockTags = words(
  'address article aside blockquote br caption center dd details dialog dir div dl dt fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header hr legend li main menu nav ol option p pre section summary table tbody td tfoot th thead tr ul',
)

export const voidTags = words('area base br col embed frame hr img input link meta param source track wbr')

/** Their content is no text for readers. */
export const silentTags = words('script style template applet xml iframe noembed noframes')

/** Their content is for readers that show no frames, as ours: it stays, and they fall away. */
export const frameTags = words('iframe noembed noframes')

/** Never let in, not even as something that only looks like it. */
export const dangerousTags = words(
  'script style iframe object embed applet form input button select textarea svg math meta link base frame frameset layer ilayer bgsound xml template noscript plaintext xmp',
)

const otherTags =
  'a abbr acronym audio b basefont bdi bdo big blink canvas cite code col colgroup data datalist del dfn em font hgroup i img ins kbd label map mark marquee meter nobr output picture progress q rp rt ruby s samp slot small source span strike strong sub sup time track tt u var video wbr area optgroup param html head body title'

/** Every element of HTML, of today and of yesterday. */
export const knownTags: ReadonlySet<string> = new Set([...blockTags, ...voidTags, ...silentTags, ...dangerousTags, ...otherTags.split(' ')])

/** The tags that are let in. */
export const safeTags = words(
  'a abbr acronym address article aside b bdi bdo big blockquote br caption center cite code col colgroup data dd del details dfn div dl dt em figcaption figure footer h1 h2 h3 h4 h5 h6 header hgroup hr i img ins kbd li main mark nav ol p pre q rp rt ruby s samp section small span strike strong sub summary sup table tbody td tfoot th thead time tr tt u ul var wbr',
)
