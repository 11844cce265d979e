/** The same pages as ours, as an Eleventy site would make them: Nunjucks layouts, its own Markdown (no footnotes), collections made once. */
const day = (date) => new Date(date.getTime() + 9 * 3_600_000).toISOString().slice(0, 10);

export default function configure(config) {
  config.addGlobalData('layout', 'release.njk');
  config.addFilter('day', day);
  config.addFilter('iso', (date) => `${new Date(date.getTime() + 9 * 3_600_000).toISOString().slice(0, 19)}+09:00`);
  config.addFilter('excerpt', (text) => (text.length > 110 ? `${text.slice(0, 110)}…` : text));
  config.addFilter('json', (value) => JSON.stringify(value).replaceAll('<', '\\u003c'));

  const releases = (api) => {
    const found = api.getFilteredByGlob('input/press/**/*.md').sort((a, b) => b.date - a.date || (a.url < b.url ? -1 : 1));
    found.forEach((release, index) => {
      const link = (other) => other && { url: other.url, title: other.data.title };
      release.data.newer = link(found[index - 1]);
      release.data.older = link(found[index + 1]);
    });
    return found;
  };
  const groupsOf = (list, keysOf) => {
    const groups = new Map();
    for (const item of list) {
      for (const key of keysOf(item)) {
        const group = groups.get(key);
        if (group) group.push(item);
        else groups.set(key, [item]);
      }
    }
    return [...groups].map(([key, items]) => ({ key, items }));
  };
  config.addCollection('releases', releases);
  config.addCollection('newest', (api) => releases(api).slice(0, 400));
  config.addCollection('years', (api) => groupsOf(releases(api), ({ data }) => [data.month.slice(0, 4)]).map(({ key, items }) => ({ key, count: items.length, months: groupsOf(items, ({ data }) => [data.month]).map((group) => ({ key: group.key, count: group.items.length })) })));
  config.addCollection('months', (api) => groupsOf(releases(api), ({ data }) => [data.month]).map(({ key, items }) => ({ key, days: groupsOf(items, ({ date }) => [day(date)]) })));
  for (const facet of ['departments', 'topics', 'towns', 'series']) {
    config.addCollection(facet, (api) => groupsOf(releases(api), ({ data }) => data[facet]).map(({ key, items }) => ({ key, count: items.length, items: items.slice(0, 100) })));
  }
  return { dir: { input: 'input', includes: '../layouts', output: 'out' }, markdownTemplateEngine: false };
}
