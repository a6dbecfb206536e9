import { basename, extname } from 'node:path';
import type { Element, ElementContent, Parents } from 'hast';
import { readEmbed } from '../../lib/media/embed.ts';
import { mediaKind } from '../../lib/media/kind.ts';
import { slugify } from '../../lib/vietnamese/slug.ts';
import type { BesideFile } from '../pipeline/source.ts';
import type { Remark } from '../report/reasons.ts';
import { isPhotograph, wordsOfPicture } from './captions.ts';
import { photographDefect } from './photograph.ts';
import { findAll, isElement, property, replaceAll, textOf } from './tree.ts';

/** Where the addresses in a body lead. */
export interface Targets {
  /** The file that an address means, when it came along; an absolute path. */
  findFile(address: string): Promise<string | undefined>;
  /** The new address of another article; undefined when it is none of the import. */
  findArticle(address: string): string | undefined;
  /** The whole web address; undefined when only the page's own place on the old site could tell. */
  absolute(address: string): string | undefined;
  /** Path from the Markdown file to the files beside it: '' or ends in `/`. */
  beside: string;
  /** Documents that come along though the text does not name them. */
  attached?: readonly string[];
}

/** Files that are handed to readers; as src/content/read/articles.ts lists them. */
const documents = /\.(?:pdf|docx?|xlsx?|pptx?|odt|ods|odp|csv|txt|zip|epub)$/i;

/**
 * Leads every picture, player and link of a body to its new place: files that came along stand beside the article, other
 * articles have new addresses, what is missing keeps its address on the old site.
 */
export async function resolveTargets(
  body: Parents,
  targets: Targets,
): Promise<{ files: BesideFile[]; remarks: Omit<Remark, 'line'>[] }> {
  const beside = new BesideFiles(targets);
  const done = new Map<Element, ElementContent[]>();
  for (const element of findAll(body, (each) => isPlayer(each) || each.tagName === 'img')) {
    done.set(element, element.tagName === 'img' ? await picture(element, beside) : await player(element, beside));
  }
  replaceAll(body, (element) => done.get(element));
  const links = new Map<Element, ElementContent[]>();
  for (const element of findAll(body, (each) => each.tagName === 'a')) links.set(element, await link(element, beside));
  replaceAll(body, (element) => links.get(element));
  for (const address of targets.attached ?? []) if (documents.test(address)) await destination(address, beside);
  return { files: beside.files, remarks: beside.remarks };
}

/** Files as they are taken along, each once, under names that stand in an address. */
class BesideFiles {
  readonly files: BesideFile[] = [];
  readonly remarks: Omit<Remark, 'line'>[] = [];
  readonly targets: Targets;

  constructor(targets: Targets) {
    this.targets = targets;
  }

  /** The address of a file beside the article. */
  take(path: string): string {
    const known = this.files.find((file) => file.path === path);
    if (known !== undefined) return `${this.targets.beside}${known.name}`;
    const extension = extname(path).toLowerCase();
    const base = slugify(basename(path, extname(path))) || 'tep';
    let name = `${base}${extension}`;
    for (let number = 2; this.files.some((file) => file.name === name); number++)
      name = `${base}-${number}${extension}`;
    this.files.push({ path, name });
    return `${this.targets.beside}${name}`;
  }

  remark(reason: Remark['reason'], details: Record<string, string>): void {
    this.remarks.push({ reason, details });
  }
}

async function picture(image: Element, beside: BesideFiles): Promise<ElementContent[]> {
  if (!isPhotograph(image)) return [];
  const { alt, caption } = wordsOfPicture(image);
  const addresses = picturesAddresses(image);
  for (const address of addresses) {
    const path = await beside.targets.findFile(address);
    if (path === undefined) continue;
    const defect = await photographDefect(path);
    if (defect === undefined) return [imageElement(beside.take(path), alt, caption)];
    beside.remark('photo-unreadable', { file: address, defect });
    return captionAlone(caption);
  }
  const address = addresses[0];
  const remote = address && beside.targets.absolute(address);
  beside.remark('photo-missing', { address: remote ?? address ?? '' });
  return remote ? [imageElement(remote, alt, caption)] : captionAlone(caption);
}

/** Where a picture may be found: pages that load it late write its address elsewhere. */
function picturesAddresses(image: Element): string[] {
  const late = ['dataSrc', 'dataOriginal', 'dataLazySrc', 'dataOriginalSrc'].map((name) => property(image, name));
  const largest = property(image, 'srcSet').split(/,\s+/).at(-1)?.trim().split(/\s/)[0] ?? '';
  const addresses = [...late, property(image, 'src'), largest].map((each) => each.trim());
  return [...new Set(addresses.filter((each) => each !== '' && !each.startsWith('data:')))];
}

/** A caption whose picture is lost is still a sentence of the article. */
function captionAlone(caption: string): ElementContent[] {
  if (caption === '') return [];
  return [{ type: 'element', tagName: 'em', properties: {}, children: [{ type: 'text', value: caption }] }];
}

function imageElement(src: string, alt: string, caption: string): Element {
  return { type: 'element', tagName: 'img', properties: { src, alt, title: caption || undefined }, children: [] };
}

function isPlayer(element: Element): boolean {
  return isElement(element, 'iframe', 'video', 'audio', 'embed', 'object');
}

/** A player of files that came along, else a link to where it plays, both as pictures are written. */
async function player(element: Element, beside: BesideFiles): Promise<ElementContent[]> {
  const title = property(element, 'title') || property(element, 'dataCaption');
  const sources = [element, ...findAll(element, (each) => isElement(each, 'source', 'param', 'embed', 'iframe'))];
  const addresses = sources.flatMap((each) =>
    ['src', 'data', 'value'].map((name) => property(each, name)).filter((value) => value !== ''),
  );
  for (const address of addresses) {
    const path = mediaKind(address) === undefined ? undefined : await beside.targets.findFile(address);
    if (path !== undefined) return [imageElement(beside.take(path), '', title)];
    const remote = beside.targets.absolute(address);
    const embed =
      remote && !/^https?:\/\/[^/]*(?:doubleclick|googlesyndication|facebook\.com\/plugins\/like)/.test(remote)
        ? readEmbed(remote)
        : undefined;
    if (embed !== undefined) return [imageElement(embed.href, '', title)];
  }
  if (addresses[0] !== undefined) beside.remark('media-missing', { address: addresses[0] });
  return element.children.filter((child) => child.type === 'text' || !isElement(child, 'source', 'param', 'track'));
}

async function link(element: Element, beside: BesideFiles): Promise<ElementContent[]> {
  const { children } = element;
  const address = property(element, 'href').trim();
  const pictures = findAll(element, (each) => each.tagName === 'img');
  if (address === '' || /^(?:#|javascript:|data:|about:|file:)/i.test(address)) return children;
  // Around a photograph old sites put a link to the same photograph, larger.
  if (pictures.length > 0 && textOf(element) === '' && /\.(?:jpe?g|png|gif|webp|bmp)(?:$|[?#])/i.test(address))
    return children;
  const to = await destination(address, beside);
  if (to === undefined) return children;
  if (pictures.length === 0 && textOf(element) === '') return [];
  return [{ ...element, properties: { href: to } }];
}

async function destination(address: string, beside: BesideFiles): Promise<string | undefined> {
  if (/^(?:mailto|tel):/i.test(address)) return address;
  const article = beside.targets.findArticle(address);
  if (article !== undefined) return article;
  const path = documents.test(address.replace(/[?#].*$/s, '')) ? await beside.targets.findFile(address) : undefined;
  if (path !== undefined) return beside.take(path);
  const remote = beside.targets.absolute(address);
  if (documents.test(address.replace(/[?#].*$/s, '')))
    beside.remark('attachment-missing', { address: remote ?? address });
  else if (remote === undefined) beside.remark('link-broken', { address });
  return remote;
}
