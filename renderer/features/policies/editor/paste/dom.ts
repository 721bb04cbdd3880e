/** Small changes to a tree of elements that is not part of the page. */

/** One style of an element, in small letters; empty when it has none. Cleaning keeps styles aside until they have been read. */
export function cssOf(element: Element, property: string): string {
  const css = element.getAttribute('data-css') ?? ''
  const declaration = css.split(';').find((each) => each.slice(0, each.indexOf(':')).trim().toLowerCase() === property)
  return declaration === undefined
    ? ''
    : declaration
        .slice(declaration.indexOf(':') + 1)
        .trim()
        .toLowerCase()
}

/** The same element under another name. */
export function rename(element: Element, tag: string): Element {
  const renamed = element.ownerDocument.createElement(tag)
  for (const { name, value } of element.attributes) renamed.setAttribute(name, value)
  renamed.append(...element.childNodes)
  element.replaceWith(renamed)
  return renamed
}

/** What an element holds in its place. */
export function unwrap(element: Element): void {
  element.replaceWith(...element.childNodes)
}
