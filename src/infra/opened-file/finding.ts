export type UnreadableReason =
  /** Encrypted, or under a licence lock. */
  | 'encrypted'
  /** Claims to be of a kind that it cannot be opened as. */
  | 'damaged'
  /** Packed in a way that is not read here: 7z, RAR, EGG, LZW. */
  | 'method'
  /** Larger than the limits allow, or unpacking to so much more than it is that it was made to do harm. */
  | 'limit'
  /** An archive within an archive within … */
  | 'nesting'
  /** An entry whose name leads out of the folder into which it would be unpacked. */
  | 'slip'
  /** An entry that the archive's own table does not list. */
  | 'unlisted'
  /** A PDF's font that does not say which letters its glyphs are: the rest of the file was read. */
  | 'font';

export interface FoundText {
  /** The way to it: `kit.zip › 보도자료.docx › word/document.xml`. */
  where: string;
  /** Folded as `foldForSearch` does. */
  text: string;
  /** The text has no spaces because the file has none to rely on; compare with `foldSpaceless`. */
  spaceless?: true;
}

export interface Unreadable {
  where: string;
  unreadable: true;
  reason: UnreadableReason;
}

export type Finding = FoundText | Unreadable;

/** What a part of a file hands back to be opened in turn. */
export type Piece =
  | { name: string; bytes: Uint8Array; nested?: boolean }
  | { name: string; texts: readonly string[]; spaceless?: true }
  | { name: string; unreadable: UnreadableReason };

/** One for the file and all that is in it, so that many small bombs count as one large one. */
export interface Budget {
  entries: number;
  bytes: number;
}
