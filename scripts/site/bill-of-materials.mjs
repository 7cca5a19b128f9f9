// What is in the site beside our own code, for machines: a software bill of materials as CycloneDX 1.5.

/**
 * The bill as JSON, from licences/components.json. `sources` are the pins of scripts/fetch-sources: {name: {archive, sum}}.
 * No date and no serial number: the same components give the same bytes.
 */
export function billOfMaterials(components, sources) {
  return `${JSON.stringify({
    bomFormat: 'CycloneDX',
    specVersion: '1.5',
    version: 1,
    metadata: { component: { type: 'application', name: 'Samvei', 'bom-ref': 'samvei' } },
    components: components.map(({ name, version, licence, source, package: debian }) => ({
      type: name === 'Inter' ? 'data' : 'library',
      'bom-ref': name,
      name,
      version,
      licenses: [/ WITH /.test(licence) ? { expression: licence } : { license: { id: licence } }],
      ...(source && {
        hashes: [{ alg: 'SHA-256', content: sources[source].sum }],
        properties: [{ name: 'archive', value: sources[source].archive }],
      }),
      ...(debian && { purl: `pkg:deb/debian/${debian}` }),
    })),
    dependencies: [{ ref: 'samvei', dependsOn: components.map(({ name }) => name) }],
  }, null, 2)}\n`;
}

/** The pins of scripts/fetch-sources. */
export function readPins(script) {
  const pins = {};
  for (const [, name, version, archive, sum] of script.matchAll(
    /^ {4}([a-z]+)\)\s+package=\S+ version=(\S+) archive=(\S+)\s+sum=([0-9a-f]{64})/gm)) pins[name] = { version, archive, sum };
  return pins;
}
