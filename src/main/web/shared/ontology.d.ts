/** The words of graph-schema/ontology.yaml, put into the bundle by the build. */
declare module 'virtual:ontology' {
  type Family = import('./kinds.ts').Family;
  interface Words {
    lv: string;
    en: string;
  }
  /** Kinds of nodes in the order of the ontology. */
  export const kinds: Record<string, { label: Words; plural: Words; actor?: boolean; family?: Family }>;
  /** Some of them, in the order in which a picture goes around them. */
  export const around: string[];
  /** Kinds of relations in the order of the ontology; `inverse` reads from end to start. */
  export const relations: Record<string, { label: Words; inverse: Words; symmetric?: boolean; roster?: boolean }>;
  export const grades: Record<Grade, { label: Words }>;
  /** Words for properties of nodes and relations. */
  export const properties: Record<'lv' | 'en', Record<string, string>>;
  /** Words for values of relations' properties, such as `COVERS.status.planned`. */
  export const values: Record<'lv' | 'en', Record<string, string>>;
}

/** How a relation is known. */
type Grade = 'STATED' | 'DERIVED' | 'CURATED';
