import type { Element, ElementContent, Parents } from 'hast';
import { h } from 'hastscript';
import { captionPicture, isPhotograph } from './captions.ts';
import { findAll, holds, isBlock, isElement, property, replaceAll, textOf } from './tree.ts';

/** Most letters beside a photograph that are still its caption. */
const longestCaption = 600;

/**
 * Takes apart the tables that only lay things out: around photographs, of a single cell, of a single column, around other
 * tables. Tables of figures stay, their cells in one line each, their captions in front.
 */
export function takeTablesApart(body: Parents): void {
  replaceAll(body, (element) => {
    if (element.tagName !== 'table') return undefined;
    const rows = rowsOf(element);
    const captions = findAll(element, (each) => each.tagName === 'caption');
    const inFront = captions.map((caption): Element => h('p', caption.children));
    const content = photographsOf(rows) ?? (isLayout(element, rows) ? blocksOf(rows) : [dataTable(element)]);
    return [...inFront, ...content];
  });
}

/** Rows of a table as lists of cells; other tables inside have been replaced before. */
function rowsOf(table: Element): Element[][] {
  const rows = findAll(table, (each) => each.tagName === 'tr');
  return rows.map((row) => row.children.filter((cell) => isElement(cell, 'td', 'th')));
}

function isLayout(table: Element, rows: readonly Element[][]): boolean {
  const widest = Math.max(0, ...rows.map((cells) => cells.length));
  if (widest <= 1 || holds(table, 'table') || property(table, 'role') === 'presentation') return true;
  const cells = rows.flat();
  const isHeaded = cells.some((cell) => cell.tagName === 'th');
  // A cell with several paragraphs or headings is a column of a page.
  return (
    !isHeaded &&
    rows.length <= 2 &&
    cells.some((cell) => cell.children.filter((child) => isBlock(child) && textOf(child) !== '').length > 2)
  );
}

function blocksOf(rows: readonly Element[][]): ElementContent[] {
  return rows.flat().map((cell) => h('div', cell.children));
}

/**
 * Photographs with their captions, in order: a text stands below its photograph, in the same cell or the same column of the
 * next row. Undefined when the table is more than that.
 */
function photographsOf(rows: readonly Element[][]): ElementContent[] | undefined {
  const cells = rows.flat();
  const photographs = cells.flatMap((cell) => findAll(cell, isPhotograph));
  const words = cells.map(textOf).join(' ').length;
  if (photographs.length === 0 || words > longestCaption * photographs.length) return undefined;
  const isMixed = rows.some(
    (row) =>
      row.some((cell) => holdsPhotograph(cell)) &&
      row.some((cell) => !holdsPhotograph(cell) && textOf(cell).length > longestCaption),
  );
  if (isMixed) return undefined;

  const content: ElementContent[] = [];
  let above: Element[] = [];
  let isOpen = false;
  for (const row of rows) {
    if (row.some(holdsPhotograph)) {
      const images = row.flatMap((cell) => picturesOf(cell));
      above = row.map((cell) => findAll(cell, isPhotograph).at(-1)).filter((image) => image !== undefined);
      // A text beside the photograph, in a cell of its own, is its caption.
      for (const cell of row) {
        const image = above.at(-1);
        if (!holdsPhotograph(cell) && textOf(cell) !== '' && image !== undefined) captionPicture(image, textOf(cell));
      }
      if (images.length > 0) content.push(h('p', images));
      isOpen = true;
    } else {
      row.forEach((cell, column) => {
        const text = textOf(cell);
        if (text === '') return;
        const image = isOpen ? (row.length === above.length ? above[column] : above.at(-1)) : undefined;
        if (image === undefined) content.push(h('div', cell.children));
        else captionPicture(image, text);
      });
      isOpen = false;
    }
  }
  return content;
}

function holdsPhotograph(cell: Element): boolean {
  return findAll(cell, isPhotograph).length > 0;
}

/** The pictures of a cell, links around them kept; its text becomes the caption of the last. */
function picturesOf(cell: Element): ElementContent[] {
  const images = findAll(cell, isPhotograph);
  const last = images.at(-1);
  if (last === undefined) return [];
  const text = textOf(cell);
  if (text !== '') captionPicture(last, text);
  return findAll(
    cell,
    (each) => isPhotograph(each) || (each.tagName === 'a' && textOf(each) === '' && holds(each, 'img')),
  );
}

/** A table whose cells hold lines: Markdown has no blocks in cells. */
function dataTable(table: Element): Element {
  replaceAll(table, (element) => {
    if (element.tagName === 'caption') return [];
    if (isElement(element, 'td', 'th')) return [{ ...element, children: inOneLine(element.children) }];
    return undefined;
  });
  return table;
}

function inOneLine(children: readonly ElementContent[]): ElementContent[] {
  const space: ElementContent = { type: 'text', value: ' ' };
  return children.flatMap((child): ElementContent[] => {
    if (child.type !== 'element') return [child];
    if (child.tagName === 'br') return [space];
    const inner = inOneLine(child.children);
    return isBlock(child) ? [space, ...inner, space] : [{ ...child, children: inner }];
  });
}
