/**
 * The same Astro component with some of its props given beforehand. An article's
 * module knows only what its author wrote; which photos may be shown and which
 * ids are free the page knows, and MDX has no other way to hand them on than
 * through the components themselves.
 */
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';

export function bindProps<P extends object>(component: (props: P) => unknown, given: Partial<P>): AstroComponentFactory {
  // What the compiler makes of a component takes (result, props, slots); its type speaks of the props alone.
  const factory = component as unknown as AstroComponentFactory;
  const bound: AstroComponentFactory = (result, props, slots) => factory(result, { ...props, ...given }, slots);
  return Object.assign(bound, factory);
}
