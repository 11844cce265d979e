/** Drawings of our own, on a grid of 24. */
import { path, type Shape } from './shape.ts';

export const warningSign = (fill: string, ink: string): Shape[] => [
  path('M12 3.2 L22 20.4 L2 20.4 Z', { fill, stroke: fill, strokeWidth: 2 }),
  path('M12 9.4 L12 14.2 M12 17.4 L12 17.5', { stroke: ink, strokeWidth: 2.2 }),
];

export const playSign = (fill: string): Shape[] => [path('M8.4 5.6 L18.2 12 L8.4 18.4 Z', { fill, stroke: fill, strokeWidth: 1.6 })];

/** A pair of opening marks, filling the grid's width. */
export const quoteSign = (fill: string): Shape[] => [
  path('M10.4 4.4 C5.2 6.2 2 10.2 2 14.6 C2 17.9 4 20 6.7 20 C9.1 20 10.9 18.2 10.9 15.8 C10.9 13.5 9.2 11.8 7.1 11.8 C6.7 11.8 6.4 11.8 6.1 11.9 C6.6 9.7 8.5 7.7 11.4 6.4 Z', { fill }),
  path('M21.5 4.4 C16.3 6.2 13.1 10.2 13.1 14.6 C13.1 17.9 15.1 20 17.8 20 C20.2 20 22 18.2 22 15.8 C22 13.5 20.3 11.8 18.2 11.8 C17.8 11.8 17.5 11.8 17.2 11.9 C17.7 9.7 19.6 7.7 22.5 6.4 Z', { fill }),
];

export const calendarSign = (stroke: string): Shape[] => [path('M4 6 H20 V20 H4 Z M4 10.5 H20 M8.5 3.6 V7.4 M15.5 3.6 V7.4', { stroke, strokeWidth: 1.9 })];
export const placeSign = (stroke: string): Shape[] => [path('M12 21 C8 16.4 5.4 13.2 5.4 9.8 A6.6 6.6 0 0 1 18.6 9.8 C18.6 13.2 16 16.4 12 21 Z M12 12 A2.3 2.3 0 1 0 12 7.4 A2.3 2.3 0 1 0 12 12 Z', { stroke, strokeWidth: 1.9 })];
export const phoneSign = (stroke: string): Shape[] => [path('M6.2 3.8 L9.4 3.8 L11 8 L8.8 9.6 C9.8 11.9 11.6 13.9 14.2 15.1 L16 13 L20.2 14.6 L20.2 17.8 C20.2 19.2 19.2 20.2 17.8 20.2 C10.6 19.8 4.6 13.6 3.8 6.2 C3.8 4.8 4.8 3.8 6.2 3.8 Z', { stroke, strokeWidth: 1.9 })];
export const arrowSign = (stroke: string): Shape[] => [path('M4 12 H19.4 M13.4 5.8 L19.6 12 L13.4 18.2', { stroke, strokeWidth: 2.2 })];
export const bellSign = (stroke: string): Shape[] => [path('M12 3.6 A5.8 5.8 0 0 1 17.8 9.4 V13.6 L19.8 17 H4.2 L6.2 13.6 V9.4 A5.8 5.8 0 0 1 12 3.6 Z M9.6 19.8 A2.5 2.5 0 0 0 14.4 19.8', { stroke, strokeWidth: 1.8 })];
