/** The part of libheif-js that is used here; the package types only its lower half. */
declare module 'libheif-js/libheif-wasm/libheif-bundle.mjs' {
  export interface HeifImage {
    get_width(): number;
    get_height(): number;
    is_primary(): boolean;
    /** Decodes into `target.data` as RGBA, transformations applied; `null` where it cannot. */
    display<T extends { data: Uint8ClampedArray; width: number; height: number }>(target: T, done: (shown: T | null) => void): void;
    free(): void;
  }
  export interface HeifDecoder {
    /** Every picture of the file; none where it cannot be read. What an earlier call gave is gone. */
    decode(bytes: Uint8Array): HeifImage[];
  }
  export interface Libheif {
    HeifDecoder: new () => HeifDecoder;
  }
  export default function load(): Libheif;
}
