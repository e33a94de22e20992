/* Holds the coordinates of the seed data against borders: a point lies in the country of its place. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { geoContains, geoDistance } from 'd3-geo';
import type { Feature, FeatureCollection, Geometry } from 'geojson';
import yaml from 'js-yaml';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import atlas from 'world-atlas/countries-50m.json';

interface Statement {
  kind: string;
  from?: string;
  to: string;
}

interface SeedNode {
  id: string;
  kind: string;
  name: { en: string };
  claims?: { property: string; value: unknown }[];
  relations?: Statement[];
}

const seed = join(import.meta.dirname, '../../../../seed-data');
const earthRadiusKm = 6371;
/* The borders are drawn at 1:50 million and the distance is to their nearest corner: a town on the coast may lie outside. */
const toleranceKm = 20;

function yamlFiles(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? yamlFiles(path) : path.endsWith('.yaml') ? [path] : [];
  });
}

const nodes = new Map<string, SeedNode>();
const locatedIn = new Map<string, string[]>();
for (const file of yamlFiles(seed)) {
  const content = yaml.load(readFileSync(file, 'utf8')) as { nodes?: SeedNode[]; relations?: Statement[] };
  const statements: Statement[] = [...(content.relations ?? [])];
  for (const node of content.nodes ?? []) {
    nodes.set(node.id, node);
    statements.push(...(node.relations ?? []).map((relation) => ({ ...relation, from: node.id })));
  }
  for (const { kind, from, to } of statements) {
    if (kind === 'LOCATED_IN' && from) {
      locatedIn.set(from, [...(locatedIn.get(from) ?? []), to]);
    }
  }
}

function countriesOf(id: string, seen = new Set<string>()): string[] {
  if (seen.has(id)) {
    return [];
  }
  seen.add(id);
  return nodes.get(id)?.kind === 'Country'
    ? [id]
    : (locatedIn.get(id) ?? []).flatMap((place) => countriesOf(place, seen));
}

const topology = atlas as unknown as Topology<{ countries: GeometryCollection<{ name: string }> }>;
const borders: FeatureCollection<Geometry, { name: string }> = feature(topology, topology.objects.countries);

function kilometresOutside(country: Feature<Geometry>, point: [number, number]): number {
  if (geoContains(country, point)) {
    return 0;
  }
  const polygons =
    country.geometry.type === 'MultiPolygon'
      ? country.geometry.coordinates
      : country.geometry.type === 'Polygon'
        ? [country.geometry.coordinates]
        : [];
  const corners = polygons.flat(2) as [number, number][];
  return Math.min(...corners.map((corner) => geoDistance(corner, point))) * earthRadiusKm;
}

const coordinate = (node: SeedNode, property: string) =>
  Number(node.claims?.find((claim) => claim.property === property)?.value);
const points = [...nodes.values()].filter((node) => Number.isFinite(coordinate(node, 'latitude')));

describe('coordinates', () => {
  it('are there to be checked', () => {
    expect(points.length).toBeGreaterThan(30);
  });

  it.each(points.map((node) => [node.id, node] as const))('of %s lie in its country', (id, node) => {
    const countries = countriesOf(id);
    expect(countries, `${id} is located in no country`).not.toHaveLength(0);
    const point: [number, number] = [coordinate(node, 'longitude'), coordinate(node, 'latitude')];
    for (const country of new Set(countries)) {
      const name = nodes.get(country)?.name.en;
      const border = borders.features.find((candidate) => candidate.properties.name === name);
      expect(border, `no borders of ${name}`).toBeDefined();
      if (border) {
        expect(kilometresOutside(border, point)).toBeLessThan(toleranceKm);
      }
    }
  });
});
