// Words for properties of nodes and relations: those of the server's pages, put into the bundle by the build.
import { properties, values } from 'virtual:ontology';
import { printed } from './printed.ts';
import { language } from './texts.ts';

/** The property in words; its own name where there are none. */
export function propertyLabel(name: string): string {
  return properties[language][name] ?? name;
}

/** The value of a relation's property: in words where it is one of a few, else as it is printed. */
export function valueLabel(relationKind: string, name: string, value: string): string {
  return values[language][`${relationKind}.${name}.${value}`] ?? printed(value);
}
