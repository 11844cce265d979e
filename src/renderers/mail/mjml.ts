/** MJML's core with its standard elements. It takes a second to load, so that it is loaded when the first mail is rendered. */

export interface Mjml {
  render(source: string, options: MjmlOptions): Promise<{ html: string }>;
  preset: unknown;
}

interface MjmlOptions {
  presets: unknown[];
  /** Web fonts that MJML would link to. */
  fonts: Record<string, string>;
  keepComments: boolean;
  /** `strict` throws on what MJML does not know. */
  validationLevel: 'strict';
}

export async function loadMjml(): Promise<Mjml> {
  const [core, preset] = await Promise.all([import('mjml-core'), import('mjml-preset-core')]);
  return { render: unwrapped(core) as Mjml['render'], preset: unwrapped(preset) };
}

/** CommonJS compiled from modules: Node hands out its exports as the default, whose default is meant; a bundler may have taken that step already. */
function unwrapped(module: object): unknown {
  let value: unknown = module;
  while (typeof value === 'object' && value !== null && 'default' in value) value = value.default;
  return value;
}
