// Words for properties of nodes and relations: those of the server's pages, put into the bundle by the build.
import { properties } from 'virtual:ontology';
import { language } from './texts.ts';

/** The property in words; its own name where there are none. */
export function propertyLabel(name: string): string {
  return properties[language][name] ?? name;
}
