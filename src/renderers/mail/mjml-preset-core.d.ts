declare module 'mjml-preset-core' {
  const preset: unknown;
  export default preset;
}
