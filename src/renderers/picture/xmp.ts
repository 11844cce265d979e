/** The metadata of a published picture as an XMP packet (https://developer.adobe.com/xmp/docs/XMPSpecifications/). */
import type { PhotoMetadata } from '../../domain/photo-metadata.ts';
import { xmlAttribute, xmlText } from '../../infra/escape.ts';

const NAMESPACES = {
  dc: 'http://purl.org/dc/elements/1.1/',
  photoshop: 'http://ns.adobe.com/photoshop/1.0/',
  xmpRights: 'http://ns.adobe.com/xap/1.0/rights/',
  Iptc4xmpCore: 'http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/',
  Iptc4xmpExt: 'http://iptc.org/std/Iptc4xmpExt/2008-02-29/',
  plus: 'http://ns.useplus.org/ldf/xmp/1.0/',
} as const;

/** Words of PLUS: model releases, and since 2023 whether data may be mined. https://ns.useplus.org/LDF/ldf-XMPSpecification */
const PLUS = 'http://ns.useplus.org/ldf/vocab/';
/** https://cv.iptc.org/newscodes/digitalsourcetype/ */
const GENERATED = 'http://cv.iptc.org/newscodes/digitalsourcetype/trainedAlgorithmicMedia';

export function renderXmp(metadata: PhotoMetadata): string {
  const { title, description, alt, creator, credit, terms, termsAddress, page, modelRelease, mayTrain, isGenerated } = metadata;
  const attributes = [
    ['photoshop:Credit', credit],
    ['xmpRights:Marked', 'True'],
    ['xmpRights:WebStatement', termsAddress],
    ['plus:ModelReleaseStatus', PLUS + modelRelease],
    ...(mayTrain ? [['plus:DataMining', `${PLUS}DMI-ALLOWED`] as const] : []),
    ...(isGenerated ? [['Iptc4xmpExt:DigitalSourceType', GENERATED] as const] : []),
  ].map(([name = '', value = '']) => ` ${name}="${xmlAttribute(value)}"`);
  const declared = Object.entries(NAMESPACES).map(([prefix, address]) => ` xmlns:${prefix}="${address}"`);
  return (
    '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>' +
    '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">' +
    `<rdf:Description rdf:about=""${declared.join('')}${attributes.join('')}>` +
    inLanguages('dc:title', title, metadata) +
    inLanguages('dc:description', description, metadata) +
    inLanguages('Iptc4xmpCore:AltTextAccessibility', alt, metadata) +
    inLanguages('dc:rights', terms, metadata) +
    inLanguages('xmpRights:UsageTerms', terms, metadata) +
    `<dc:creator><rdf:Seq><rdf:li>${xmlText(creator)}</rdf:li></rdf:Seq></dc:creator>` +
    `<plus:Licensor><rdf:Seq><rdf:li rdf:parseType="Resource"><plus:LicensorURL>${xmlText(page)}</plus:LicensorURL></rdf:li></rdf:Seq></plus:Licensor>` +
    '</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>'
  );
}

/** Readers take `x-default`; the language itself is for those that ask for it. */
function inLanguages(name: string, text: string, { lang }: PhotoMetadata): string {
  const items = ['x-default', lang].map((language) => `<rdf:li xml:lang="${xmlAttribute(language)}">${xmlText(text)}</rdf:li>`);
  return `<${name}><rdf:Alt>${items.join('')}</rdf:Alt></${name}>`;
}
